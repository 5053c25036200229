import { codeMask, costSteps, type Dictionary, slotOfPrefix, wordCode } from '../dictionary.ts'
import { hashBasis, hashPrime, hashWord } from '../hash-units.ts'
import { createSegmenter } from '../segment-words.ts'
import { roomForTokens } from '../tokenise.ts'
import { foldText } from '../unit-tables.ts'
import { slotOfWord, type WordTable } from '../vocabulary.ts'
import { createGlossary, type Glossary, isSmallWord, soundOf } from './create-glossary.ts'
import { idleChinese, idleEnglish } from './idle-words.ts'
import { stemEnglish } from './stem-english.ts'

/**
 * One thing that a text speaks of: an idea of the glossary (`#refund`), or a word that it does not know (`=kiln`).
 * `rareness` 0–1: how much an unknown word tells, by how seldom people write it.
 */
export type Term = { key: string; rareness: number }

/** Reads texts; `known` are stems of the pages at hand, so that slips of the keyboard can be mended. */
export type TermReader = {
  read(text: string, known?: ReadonlySet<string>): Term[]
  /** Lower case, half width, simplified, contractions written out. */
  fold(text: string): string
}

const textMax = 4000
const ideographs = /[\u3400-\u9fff]+/g

/** `vocabulary`: how seldom English words are written. */
export type TermTools = { dictionary: Dictionary; vocabulary: WordTable }

/** Makes a reader; it owns its buffers, so that one reader serves one thread. Never throws; time near linear. */
export function createTermReader({ dictionary, vocabulary }: TermTools): TermReader {
  const glossary = createGlossary()
  const segment = createSegmenter(dictionary)
  const cut = (run: string): string[] => {
    const units = new Uint16Array(run.length + 2)
    for (let at = 0; at < run.length; at++) units[at] = run.charCodeAt(at)
    const tokens = roomForTokens(run.length + 2)
    segment(units, run.length, tokens)
    return Array.from({ length: tokens.count }, (_, at) => run.slice(tokens.starts[at], tokens.ends[at]))
  }
  const read = (text: string, known: ReadonlySet<string> = new Set()): Term[] => {
    const folded = foldQuestion(text)
    const terms = new Map<string, Term>()
    const add = (key: string, rareness: number) => terms.set(key, terms.get(key) ?? { key, rareness })
    for (const [run] of folded.matchAll(ideographs)) readChinese(run, { glossary, cut, dictionary, add })
    for (const part of folded.split(/[\u3400-\u9fff.!?;,:\n]+/))
      readEnglish(part, { glossary, known, vocabulary, add })
    return [...terms.values()]
  }
  return { read, fold: foldQuestion }
}

function foldQuestion(text: string): string {
  return foldText(
    text
      .slice(0, textMax)
      .normalize('NFC')
      .replace(/\bU\.?S\.?A?\b\.?/g, ' usa '),
  )
    .replace(/\bthe us\b/g, 'usa')
    .replace(/\b(?:can't|cannot|cant)\b/g, 'can not')
    .replace(/\bwon'?t\b/g, 'will not')
    .replace(/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n'?t\b/g, '$1 not')
    .replace(/'(?:s|m|re|ve|ll|d)\b/g, '')
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
}

type Add = (key: string, rareness: number) => void
type ChineseTools = {
  glossary: Glossary
  cut: (run: string) => string[]
  dictionary: Dictionary
  add: Add
}

/** Ideas of the glossary, longest first; between them the words of the dictionary. */
function readChinese(run: string, tools: ChineseTools): void {
  const { glossary, add } = tools
  let rest = ''
  const settle = () => {
    if (rest !== '') readUnknown(rest, tools)
    rest = ''
  }
  for (let at = 0; at < run.length; ) {
    const found = longestAt(run, at, glossary)
    if (!found) {
      rest += run[at]
      at += 1
      continue
    }
    settle()
    for (const idea of found.ideas) add(`#${idea}`, 1)
    at += found.length
  }
  settle()
}

function longestAt(
  run: string,
  at: number,
  { chinese, chineseMax }: Glossary,
): { ideas: readonly string[]; length: number } | undefined {
  for (let length = Math.min(chineseMax, run.length - at); length > 0; length--) {
    const ideas = chinese.get(run.slice(at, at + length))
    if (ideas) return { ideas, length }
  }
  return undefined
}

function readUnknown(rest: string, { cut, glossary, dictionary, add }: ChineseTools): void {
  const words = cut(rest)
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    const pair = word.length === 1 ? word + (words[at + 1] ?? '') : word
    const heard = maySlip(pair) ? glossary.sounds.get(soundOf(pair)) : undefined
    // A slip of the keyboard makes what no dictionary has: single characters that sound like a known word together.
    if (heard && !idleChinese.has(pair) && (word.length === 1 || costOf(word, dictionary) > 13)) {
      for (const idea of heard) add(`#${idea}`, 1)
      if (word.length === 1) at += 1
    } else if (word.length > 1 && !idleChinese.has(word) && !isIdlePair(word)) {
      add(`=${word}`, Math.min(1, Math.max(0.35, (costOf(word, dictionary) - 7) / 5)))
    } else if (word.length === 1 && !idleChinese.has(word)) add(`=${word}`, 0.3)
  }
}

/** Two to four characters none of which only asks or joins: those stand beside anything. */
function maySlip(pair: string): boolean {
  return (
    pair.length >= 2 && pair.length <= 4 && Array.from(pair).every((character) => !idleChinese.has(character))
  )
}

const counted = /^[一二两三四五六七八九十几半多每]+[\u3400-\u9fff]?$/

function isIdlePair(word: string): boolean {
  return counted.test(word) || Array.from(word).every((character) => idleChinese.has(character))
}

/** Natural units of the logarithm; what the dictionary lacks costs as much as the rarest. */
function costOf(word: string, { entries }: Dictionary): number {
  let hash: number = hashBasis
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), hashPrime)
  const entry = entries[slotOfPrefix(entries, hash)]
  const code = entry & codeMask
  return entry === 0 || code < wordCode ? 18 : (code - wordCode) / costSteps
}

type EnglishTools = { glossary: Glossary; known: ReadonlySet<string>; vocabulary: WordTable; add: Add }

function readEnglish(part: string, { glossary, known, vocabulary, add }: EnglishTools): void {
  const words = (part.match(/[a-z0-9]+/g) ?? []).filter((word) => word.length > 1 && !isSmallWord(word))
  const stems = words.map((word) => mend(stemEnglish(word), { glossary, known, word }))
  for (let at = 0; at < stems.length; ) {
    const found = phraseAt(stems, at, glossary)
    if (found) {
      for (const idea of found.ideas) add(`#${idea}`, 1)
      at += found.length
      continue
    }
    if (isTelling(words[at], stems[at])) add(`=${stems[at]}`, rarenessOf(words[at], vocabulary))
    at += 1
  }
}

/** Words of every day tell little; those that nobody writes about goods may be what is asked. */
function rarenessOf(word: string, vocabulary: WordTable): number {
  const slot = slotOfWord(vocabulary, hashWord(word))
  if (vocabulary.marks[slot] === 0) return 1
  return Math.min(1, Math.max(0.3, (vocabulary.rarities[slot] / 16 - 3) / 4.5))
}

function isTelling(word: string, stem: string): boolean {
  return !idleEnglish.has(word) && !idleEnglish.has(stem) && stem.length > 1 && !/^\d+$/.test(stem)
}

function phraseAt(
  stems: readonly string[],
  at: number,
  { english, englishMax }: Glossary,
): { ideas: readonly string[]; length: number } | undefined {
  for (let length = Math.min(englishMax, stems.length - at); length > 0; length--) {
    const ideas = english.get(stems.slice(at, at + length).join(' '))
    if (ideas) return { ideas, length }
  }
  return undefined
}

type Mending = { glossary: Glossary; known: ReadonlySet<string>; word: string }

/** The stem itself, or the one known stem that differs by a single slip. Short words are left alone. */
function mend(stem: string, { glossary, known, word }: Mending): string {
  if (stem.length < 4 || /\d/.test(stem) || glossary.stems.has(stem) || known.has(stem)) return stem
  if (idleEnglish.has(word) || idleEnglish.has(stem)) return stem
  for (const stems of [glossary.stems, known])
    for (const other of stems) if (isOneSlipAway(stem, other)) return other
  return stem
}

/**
 * Two neighbours that changed places, one letter more or less, or in long words one other letter: in short ones that
 * makes another word. Words below seven letters keep their first letter.
 */
export function isOneSlipAway(one: string, other: string): boolean {
  const difference = Math.abs(one.length - other.length)
  if (difference > 1 || other.length < 4 || (one[0] !== other[0] && one.length < 7)) return false
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start++
  let end = 0
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++
  const left = one.slice(start, one.length - end)
  const right = other.slice(start, other.length - end)
  if (left.length === 2 && right.length === 2) return left[0] === right[1] && left[1] === right[0]
  if (left.length > 1 || right.length > 1) return false
  return left.length === right.length ? one.length >= 7 : one.length >= 5
}
