import type { TextFeatures } from './collect-features.ts'
import { unitKind, unitKinds } from './unit-tables.ts'
import { slotOfWord, type WordTable } from './vocabulary.ts'

const wordsMin = 2
const lettersMin = 2
const knownShare = 0.5

/**
 * True when fewer than half of the words of a text in Latin letters are known to the English vocabulary: another
 * language without accents, as "produto chegou rapido". A single word is too little to tell.
 */
export function isForeign({ tokens, units }: TextFeatures, vocabulary: WordTable): boolean {
  let words = 0
  let known = 0
  for (let index = 0; index < tokens.count; index++) {
    const start = tokens.starts[index]
    if (tokens.ends[index] - start < lettersMin || unitKinds[units[start]] !== unitKind.latin) continue
    // Digits are words in every language.
    if (units[start] < 65) continue
    words++
    if (vocabulary.marks[slotOfWord(vocabulary, tokens.hashes[index])] !== 0) known++
  }
  return words >= wordsMin && known < words * knownShare
}
