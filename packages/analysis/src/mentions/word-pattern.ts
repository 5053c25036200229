import { foldWords } from './fold-words.ts'

// Chinese and Japanese are written without blanks, so that a neighbour of theirs ends no word and begins none.
const wordUnit = '[[\\p{L}\\p{M}\\p{N}_]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]]'
const anyUnit = '[\\p{L}\\p{M}\\p{N}_]'
const joinsWords = new RegExp(`^${wordUnit}`, 'v')
const endsJoining = new RegExp(`${wordUnit}$`, 'v')
const syntax = /[\\^$.*+?()[\]{}|/]/g

/**
 * Finds words in folded text: whole words where words are parted by blanks, anywhere where they are not. Undefined
 * when there is nothing to look for.
 */
export function wordPattern(words: readonly string[]): RegExp | undefined {
  return patternOf(words, (word) => {
    const before = joinsWords.test(word) ? `(?<!${wordUnit})` : ''
    const after = endsJoining.test(word) ? `(?!${wordUnit})` : ''
    return `${before}${escaped(word)}${after}`
  })
}

/** Finds hashtags in folded text: `#word` to its end, or between two signs as Weibo writes them. */
export function hashtagPattern(tags: readonly string[]): RegExp | undefined {
  return patternOf(tags.map(bareTag), (tag) => `#${escaped(tag)}(?:#|(?!${anyUnit}))`)
}

/** A hashtag without its signs, folded. */
export function bareTag(tag: string): string {
  return foldWords(tag).replaceAll('#', '').trim()
}

function patternOf(words: readonly string[], write: (word: string) => string): RegExp | undefined {
  const folded = [...new Set(words.map((word) => foldWords(word).trim()))].filter((word) => word !== '')
  if (folded.length === 0) return undefined
  // The longest first: of two words that begin at one place the whole of the longer one is marked.
  const longestFirst = folded.toSorted((one, other) => other.length - one.length)
  return new RegExp(longestFirst.map(write).join('|'), 'gv')
}

function escaped(word: string): string {
  return word
    .split(/\s+/)
    .map((part) => part.replaceAll(syntax, '\\$&'))
    .join('\\s{1,9}')
}
