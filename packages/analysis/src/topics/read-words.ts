import { simplify } from '../traditional-characters.ts'
import { isIdleWord } from './is-idle-word.ts'
import type { TopicLanguage } from './topic-model.ts'

/** A content word where it stands: `key` is what is compared, `surface` how it is written there, in lower case. */
export type ReadWord = { key: string; surface: string; start: number; end: number }

/** Known Chinese words; `firsts` holds the greatest length of a word by its first character. */
export type Lexicon = { words: ReadonlySet<string>; firsts: ReadonlyMap<string, number> }

const wordsMax = 24
const lengthMax = 8
const ideograph = /[\u3400-\u4dbf\u4e00-\u9fff]/
const embeddedWord = /[a-z]{2,24}/y
const latinWord = /[a-z][a-z'’-]*[a-z]/g

/**
 * Single characters that name a topic by themselves, such as sweet, crisp, noisy or too dear. They count only where
 * no longer word covers them.
 */
export const speakingCharacters: ReadonlySet<string> = new Set(
  '甜酸苦涩辣咸臭脆软硬厚薄卡贵吵脏旧烫烂胖瘦沉痒油',
)

/** Makes a lexicon for `readWords`; words longer than eight characters are left out. */
export function makeLexicon(words: Iterable<string>): Lexicon {
  const known = new Set<string>()
  const firsts = new Map<string, number>()
  for (const word of words) {
    if (word.length > lengthMax || word.length === 0) continue
    known.add(word)
    firsts.set(word[0], Math.max(firsts.get(word[0]) ?? 0, word.length))
  }
  return { words: known, firsts }
}

/** The script of a clause: Chinese as soon as it holds an ideograph. */
export function clauseLanguage(clause: string): TopicLanguage {
  return ideograph.test(clause) ? 'zh' : 'en'
}

/**
 * The content words of a clause in their order, at most 24: Chinese by the longest match in the lexicon (Traditional read as Simplified), other
 * scripts by letters with plurals folded. Linear time.
 */
export function readWords(clause: string, lexicon: Lexicon): ReadWord[] {
  const lower = clause.toLowerCase()
  return clauseLanguage(clause) === 'zh' ? readChinese(lower, lexicon) : readLatin(lower)
}

function readChinese(clause: string, lexicon: Lexicon): ReadWord[] {
  const found: ReadWord[] = []
  const folded = simplify(clause)
  let at = 0
  while (at < folded.length && found.length < wordsMax) {
    const letters = lettersAt(folded, at)
    const length = letters > 0 ? letters : longestMatch(folded, at, lexicon)
    const key = folded.slice(at, at + Math.max(1, length))
    const counts = key.length > 1 ? !isIdleWord(key) : speakingCharacters.has(key)
    if (counts)
      found.push({ key, surface: clause.slice(at, at + key.length), start: at, end: at + key.length })
    at += key.length
  }
  return found
}

// "wifi", "nfc", "app": Latin words inside Chinese stand as they are.
function lettersAt(clause: string, at: number): number {
  embeddedWord.lastIndex = at
  return embeddedWord.exec(clause)?.[0].length ?? 0
}

function longestMatch(clause: string, at: number, { words, firsts }: Lexicon): number {
  let length = Math.min(firsts.get(clause[at]) ?? 0, clause.length - at)
  while (length > 1 && !words.has(clause.slice(at, at + length))) length--
  return length > 1 ? length : 0
}

function readLatin(clause: string): ReadWord[] {
  const found: ReadWord[] = []
  for (const match of clause.matchAll(latinWord)) {
    if (found.length >= wordsMax) break
    const surface = match[0].replaceAll('’', "'")
    if (surface.length < 3 || surface.length > 24 || isIdleWord(surface)) continue
    const key = wordKey(surface)
    if (!isIdleWord(key)) found.push({ key, surface, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** What a word is compared by: lower case, simplified characters, plurals of Latin words folded. */
export function wordKey(word: string): string {
  const lower = word.trim().toLowerCase()
  return clauseLanguage(lower) === 'zh' ? simplify(lower) : foldPlural(lower.replace(/'s$/, ''))
}

// "batteries" and "battery", "boxes" and "box", "sleeves" and "sleeve" are one word; "dress" and "glass" stay.
function foldPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
