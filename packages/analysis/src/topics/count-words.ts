import type { AnalysedText } from '../analysed-text.ts'
import type { TopicClause } from './collect-clauses.ts'
import { clauseLanguage, type Lexicon, type ReadWord, readWords, wordKey } from './read-words.ts'
import type { TopicLanguage } from './topic-model.ts'

/** A clause as the numbers of its distinct words, in their order. */
export type CountedClause = { group: number; text: number; words: readonly number[] }

/**
 * The clauses of one language with their words. `keys` is sorted, so that numbers do not depend on the order of the
 * texts; `surfaces` holds the commonest way of writing each; `nouns` how much each word is used as a thing rather
 * than as a judgement, −1 to 1.
 */
export type WordCounts = {
  language: TopicLanguage
  groups: readonly string[]
  keys: readonly string[]
  surfaces: readonly string[]
  nouns: readonly number[]
  clauses: readonly CountedClause[]
  /** Texts by group, and texts by word and group. */
  groupTexts: readonly number[]
  wordTexts: readonly Int32Array[]
  /** By group: how often two content words stand side by side, as written, at least `countMin` times. */
  phrases: readonly ReadonlyMap<string, number>[]
}

/** Clauses of a text, with the number of the text. */
export type NumberedClause = { text: number; clause: TopicClause }

type Reading = { group: number; text: number; keys: string[] }

/** Counts the words of all clauses of one language. */
export function countWords({
  language,
  clauses,
  lexicon,
  texts,
  countMin,
}: {
  language: TopicLanguage
  clauses: readonly NumberedClause[]
  lexicon: Lexicon
  texts: readonly AnalysedText[]
  countMin: number
}): WordCounts {
  const groups = [...new Set(clauses.map(({ clause }) => clause.group))].sort()
  const groupNumbers = new Map(groups.map((group, index) => [group, index]))
  const surfaces = new Map<string, Map<string, number>>()
  const phrases = groups.map(() => new Map<string, number>())
  const readings: Reading[] = []
  for (const { text, clause } of clauses) {
    const keys = new Set<string>()
    const words = readWords(clause.span, lexicon)
    const group = groupNumbers.get(clause.group) ?? 0
    countPhrases(phrases[group], clause.span, words)
    for (const { key, surface } of words) {
      keys.add(key)
      const forms = surfaces.get(key) ?? new Map<string, number>()
      surfaces.set(key, forms)
      forms.set(surface, (forms.get(surface) ?? 0) + 1)
    }
    readings.push({ group, text, keys: [...keys] })
  }
  const keys = [...surfaces.keys()].filter((key) => sum(surfaces.get(key)) >= countMin).sort()
  const counted = numberWords(readings, keys)
  return {
    language,
    groups,
    keys,
    surfaces: keys.map((key) => commonest(surfaces.get(key), key)),
    nouns: countNouns(texts, keys),
    clauses: counted,
    ...countTexts(counted, { groups: groups.length, words: keys.length }),
    phrases: phrases.map((own) => new Map([...own].filter(([, count]) => count >= countMin))),
  }
}

const gapMax = 4
const phraseMax = 24
const wholePhrase = /^[\u3400-\u9fff]{2,6}$|^[a-z]+([ -][a-z]+){1,2}$/

// "battery life", "true to size", "地理位置": neighbours, in English with a short function word between.
function countPhrases(phrases: Map<string, number>, clause: string, words: readonly ReadWord[]): void {
  for (let index = 1; index < words.length; index++) {
    const { start } = words[index - 1]
    const gap = words[index].start - words[index - 1].end
    const end = words[index].end
    if (gap > gapMax || end - start > phraseMax) continue
    const phrase = clause.slice(start, end).toLowerCase()
    if (!wholePhrase.test(phrase) || (gap > 0 && clauseLanguage(phrase) === 'zh')) continue
    phrases.set(phrase, (phrases.get(phrase) ?? 0) + 1)
  }
}

function sum(forms: ReadonlyMap<string, number> | undefined): number {
  let total = 0
  for (const count of forms?.values() ?? []) total += count
  return total
}

function commonest(forms: ReadonlyMap<string, number> | undefined, key: string): string {
  let best = key
  let most = 0
  for (const [form, count] of forms ?? []) {
    if (count > most || (count === most && form < best)) {
      best = form
      most = count
    }
  }
  return best
}

function numberWords(readings: readonly Reading[], keys: readonly string[]): CountedClause[] {
  const numbers = new Map(keys.map((key, index) => [key, index]))
  return readings.map(({ group, text, keys: own }) => ({
    group,
    text,
    words: own.map((key) => numbers.get(key) ?? -1).filter((number) => number >= 0),
  }))
}

// Phrases are pairs "noun opinion", so they tell which words are used as things.
function countNouns(texts: readonly AnalysedText[], keys: readonly string[]): number[] {
  const numbers = new Map(keys.map((key, index) => [key, index]))
  const asNoun = new Int32Array(keys.length)
  const asOpinion = new Int32Array(keys.length)
  for (const { analysis } of texts) {
    for (const phrase of analysis.phrases) {
      const [noun = '', opinion = ''] = phrase.split(' ')
      const first = numbers.get(wordKey(noun))
      const second = numbers.get(wordKey(opinion))
      if (first !== undefined) asNoun[first]++
      if (second !== undefined) asOpinion[second]++
    }
  }
  return keys.map((_, index) => (asNoun[index] - asOpinion[index]) / (asNoun[index] + asOpinion[index] + 2))
}

function countTexts(
  clauses: readonly CountedClause[],
  { groups, words }: { groups: number; words: number },
): Pick<WordCounts, 'groupTexts' | 'wordTexts'> {
  const groupTexts = new Array<number>(groups).fill(0)
  const wordTexts = Array.from({ length: words }, () => new Int32Array(groups))
  const lastOfGroup = new Int32Array(groups).fill(-1)
  const lastOfWord = Array.from({ length: words }, () => new Int32Array(groups).fill(-1))
  for (const { group, text, words: own } of clauses) {
    if (lastOfGroup[group] !== text) groupTexts[group]++
    lastOfGroup[group] = text
    for (const word of own) {
      if (lastOfWord[word][group] !== text) wordTexts[word][group]++
      lastOfWord[word][group] = text
    }
  }
  return { groupTexts, wordTexts }
}
