import type { AnalysedText } from '../analysed-text.ts'
import type { AspectMention, Polarity } from '../analysis.ts'
import type { AspectCode } from '../aspect-codes.ts'
import { simplify } from '../traditional-characters.ts'
import { cutClauses, type TextClause } from './cut-clauses.ts'
import { nounGroup, singular } from './noun-synonyms.ts'
import { opinionGroup, undenied } from './opinion-synonyms.ts'
import { saysNothing, sizeVerdict } from './phrase-exceptions.ts'
import { findStandaloneOpinions, namesAnotherDevice, type StandaloneMatch } from './standalone-opinions.ts'

/** Weights in thousandths, so that sums do not depend on their order. */
export type Votes = { positive: number; negative: number; neutral: number }

/** Something a text says, in the words of the text and as it is counted. */
export type Point = {
  /** Name of the noun, empty when the opinion stands alone. */
  noun: string
  opinion: string
  denied: boolean
  /** The words as the text has them, noun and opinion with a blank between. */
  phrase: string
  votes: Votes
  aspects: ReadonlyMap<AspectCode, number>
  /** The clause that says it; absent when it cannot be found again. */
  clause?: TextClause
}

/** A text cut for reading. `folded` is as long as the text: simplified, lower case. */
export type CutText = { text: AnalysedText; folded: string; clauses: TextClause[] }

// How much the lists say besides what the analyser read in the clause.
const listWeight = 700
const moodWeight = 100

/** Cuts a text for `readPoints`. */
export function cutText(text: AnalysedText): CutText {
  const lower = text.text.toLowerCase()
  return {
    text,
    folded: simplify(lower.length === text.text.length ? lower : text.text),
    clauses: cutClauses(text.text),
  }
}

/** Everything a text says that can become a tag, each once; linear time. */
export function readPoints(cut: CutText): Point[] {
  const points: Point[] = []
  const seen = new Set<string>()
  const said = new Set<string>()
  for (const phrase of cut.text.analysis.phrases) {
    const point = phrasePoint(cut, phrase)
    if (point === undefined) continue
    said.add(point.opinion)
    const key = pointKey(point)
    if (!seen.has(key)) points.push(point)
    seen.add(key)
  }
  for (const match of findStandaloneOpinions(cut.folded)) {
    const group = opinionGroup({ noun: '', opinion: match.word })
    if (said.has(group.name) || said.has(match.word)) continue
    const point = standalonePoint(cut, match)
    if (!seen.has(pointKey(point))) points.push(point)
    seen.add(pointKey(point))
  }
  return points
}

/** What makes two points the same. */
export function pointKey({
  noun,
  opinion,
  denied,
}: {
  noun: string
  opinion: string
  denied: boolean
}): string {
  return `${noun}|${denied ? '!' : ''}${opinion}`
}

function phrasePoint(cut: CutText, phrase: string): Point | undefined {
  const parts = splitPhrase(simplify(phrase))
  if (parts === undefined) return undefined
  const alias = sizeVerdict(parts)
  if (alias !== undefined) return aliasPoint(cut, { alias, parts })
  if (saysNothing(parts)) return undefined
  const group = nounGroup(parts.noun)
  const noun = group?.name ?? singular(parts.noun)
  const opinion = opinionGroup({ noun, opinion: parts.opinion })
  const clause = findClause(cut, parts)
  if (clause !== undefined && isOfAnother(cut, { clause, noun: parts.noun })) return undefined
  const mentions = clause === undefined ? [] : mentionsIn(cut.text, clause)
  const near = mentions.filter(({ code }) => code === group?.aspect)
  return {
    noun,
    opinion: opinion.name,
    denied: opinion.denied,
    phrase,
    votes: votesOf({
      mentions: near.length > 0 ? near : mentions,
      expected: opinion.polarity,
      text: cut.text,
    }),
    aspects: aspectsOf(mentions, group?.aspect),
    ...(clause === undefined ? {} : { clause }),
  }
}

function aliasPoint(
  cut: CutText,
  { alias, parts }: { alias: { name: string; polarity: Polarity }; parts: { noun: string; opinion: string } },
): Point {
  const clause = findClause(cut, parts)
  const mentions = clause === undefined ? [] : mentionsIn(cut.text, clause)
  const near = mentions.filter(({ code }) => code === 'product.fit')
  return {
    noun: '',
    opinion: alias.name,
    denied: false,
    phrase: alias.name,
    votes: votesOf({ mentions: near, expected: alias.polarity, text: cut.text }),
    aspects: aspectsOf(mentions, 'product.fit'),
    ...(clause === undefined ? {} : { clause }),
  }
}

/** Noun and opinion of a phrase: the opinion is the last word, with "not" or "too" before it. */
export function splitPhrase(phrase: string): { noun: string; opinion: string } | undefined {
  let at = phrase.lastIndexOf(' ')
  if (at <= 0 || at === phrase.length - 1) return undefined
  const before = phrase.slice(0, at)
  if (before.endsWith(' not') || before.endsWith(' too')) at -= 4
  return { noun: phrase.slice(0, at), opinion: phrase.slice(at + 1) }
}

function standalonePoint(cut: CutText, match: StandaloneMatch): Point {
  const { opinion, denied } = match
  const clause = cut.clauses.find(({ start, end }) => start <= match.start && match.start < end)
  const mentions = clause === undefined ? [] : mentionsIn(cut.text, clause)
  const near = mentions.filter(({ code }) => code === opinion.aspect)
  const expected =
    opinion.polarity === 'neutral' ? undefined : denied ? flip(opinion.polarity) : opinion.polarity
  const word = cut.text.text.slice(match.start, match.end)
  return {
    noun: '',
    opinion: opinion.name,
    denied,
    phrase: denied ? deniedWord(word) : word.toLowerCase(),
    votes: votesOf({ mentions: near, expected, text: cut.text }),
    aspects: aspectsOf(mentions, opinion.aspect),
    ...(clause === undefined ? {} : { clause }),
  }
}

// What is a thing or has happened is denied with 没, what something does with 不.
function deniedWord(word: string): string {
  if (word.charCodeAt(0) < 0x2e80) return `not ${word.toLowerCase()}`
  const happened = /色差|味|破损|坏|烂|线头|线|划痕|降价|发错|寄错|少发|漏|发霉|过期|缩水|变形/
  return word.startsWith('是') || !happened.test(simplify(word)) ? `不${word}` : `没${word}`
}

function flip(polarity: 'positive' | 'negative'): Polarity {
  return polarity === 'positive' ? 'negative' : 'positive'
}

function findClause(
  { folded, clauses }: CutText,
  parts: { noun: string; opinion: string },
): TextClause | undefined {
  const noun = parts.noun.length > 1 ? parts.noun.replace(/[着得]$/, '') : parts.noun
  const bare = undenied(parts.opinion) ?? parts.opinion
  const opinion = bare.replace(/^(?:too |[太偏](?=.))/, '')
  for (const clause of clauses) {
    const at = folded.indexOf(noun, clause.start)
    if (at < 0) return undefined
    if (at + noun.length > clause.end) continue
    if (folded.slice(clause.start, clause.end).includes(opinion)) return clause
  }
  return undefined
}

function isOfAnother({ folded }: CutText, { clause, noun }: { clause: TextClause; noun: string }): boolean {
  const at = folded.indexOf(noun, clause.start)
  return at >= 0 && namesAnotherDevice(folded.slice(clause.start, at + noun.length))
}

function mentionsIn({ analysis }: AnalysedText, { start, end }: TextClause): AspectMention[] {
  return analysis.aspects.filter((mention) => mention.start < end && mention.end > start)
}

function votesOf(task: {
  mentions: readonly AspectMention[]
  expected: Polarity | undefined
  text: AnalysedText
}): Votes {
  const { mentions, expected, text } = task
  const votes = { positive: 0, negative: 0, neutral: 0 }
  for (const { polarity, confidence } of mentions)
    votes[polarity] += Math.round((1000 * confidence) / mentions.length)
  if (expected !== undefined) votes[expected] += listWeight
  if (mentions.length > 0 || expected !== undefined) return votes
  const { label } = text.analysis.sentiment
  votes.neutral += 2 * moodWeight
  if (label !== 'mixed') votes[label] += moodWeight
  return votes
}

function aspectsOf(
  mentions: readonly AspectMention[],
  expected: AspectCode | undefined,
): ReadonlyMap<AspectCode, number> {
  const aspects = new Map<AspectCode, number>()
  for (const { code, confidence } of mentions)
    aspects.set(code, (aspects.get(code) ?? 0) + Math.round((1000 * confidence) / mentions.length))
  if (expected !== undefined) aspects.set(expected, (aspects.get(expected) ?? 0) + 1000)
  return aspects
}
