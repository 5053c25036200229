import type { Facts, Finding, FindingCode } from './finding.ts'

/** Sentences with facts in braces, in one language. */
export type FindingWords = {
  findings: Readonly<Record<FindingCode, string>>
  /** What became of a review, by kind of entry. */
  decisions: Readonly<Record<string, string>>
  /** What a shop answers about a receipt. */
  answers: Readonly<Record<string, string>>
  /** Names of policy codes. */
  policies: Readonly<Record<string, string>>
  because: string
  on: string
}

/** How a reader's language writes times and numbers. */
export type FindingFormat = { time: (iso: string) => string; count: (value: number) => string }

const times: ReadonlySet<string> = new Set(['at', 'oldAt', 'headAt', 'logBy', 'submittedAt', 'oldest'])

/** The sentence of a finding. */
export function describeFinding(
  finding: Finding,
  { words, format }: { words: FindingWords; format: FindingFormat },
): string {
  const facts = Object.fromEntries(Object.entries(finding.facts).map(([name, value]) => [name, clean(value)]))
  const texts = new Map(Object.entries(facts).map(([name, value]) => [name, write(name, value, format)]))
  const reason = nameOf(words.policies, String(facts.code ?? ''), true)
  texts.set('reason', reason === '' ? '' : fill(words.because, new Map([['reason', reason]])))
  texts.set('on', facts.at ? fill(words.on, texts) : '')
  if (facts.decision !== undefined) texts.set('decision', nameOf(words.decisions, String(facts.decision)))
  if (finding.code === 'receipt-answer-differs')
    texts.set('logged', nameOf(words.decisions, String(facts.logged)))
  if (finding.code === 'receipt-answer') texts.set('answer', fill(answerOf(facts, words), texts))
  return fill(words.findings[finding.code], texts)
}

/** Control characters, ends of lines, and marks that turn or hide text: none of them belongs into a sentence. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu

/** Facts come from outside: none may begin a line of its own, move a cursor or turn the words around it. */
function clean(value: string | number): string | number {
  return typeof value === 'number' ? value : value.replaceAll(unsafe, '')
}

function answerOf(facts: Facts, words: FindingWords): string {
  return nameOf(words.answers, String(facts.decision))
}

/** Codes of a later version are shown as they are. */
function nameOf(names: Readonly<Record<string, string>>, code: string, isWithCode = false): string {
  const name = Object.hasOwn(names, code) ? names[code] : undefined
  if (name === undefined) return code
  return isWithCode ? `${name} (${code})` : name
}

function write(name: string, value: string | number, format: FindingFormat): string {
  if (typeof value === 'number') return format.count(value)
  return times.has(name) && value !== '' ? format.time(value) : value
}

function fill(template: string, texts: ReadonlyMap<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => texts.get(name) ?? whole)
}
