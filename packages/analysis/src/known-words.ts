import type { TextFeatures } from './collect-features.ts'
import { hashWord } from './hash-units.ts'
import { mark, phraseWords } from './phrase-words.ts'
import { type WordTable, wordRole } from './vocabulary.ts'
import { flagsOfWord, wordFlag } from './word-lists.ts'

/**
 * Everything that is known about words, in one open table, so that a token is looked up once: slot `s` is empty when
 * `cells[s * 2 + 1]` is 0, else that holds the facts of the word with hash `cells[s * 2]`. Facts are its bits of
 * `mark`, then from `roleShift` on two bits, 0 for a word that the vocabulary does not hold, else one more than its
 * role, then from `rarityShift` on its rarity in sixteenths. `row` holds the facts of the tokens of the text being read.
 */
export type KnownWords = { cells: Int32Array; row: Int32Array }

/** Where the role of a word begins among its facts. */
export const roleShift = 12

/** Where the rarity of a word begins among its facts. */
export const rarityShift = 16

/** Joins a vocabulary with the lists of words of phrases. */
export function joinKnownWords(vocabulary: WordTable): KnownWords {
  const { keys, marks, rarities } = vocabulary
  const size = Math.max(16_384, keys.length)
  const cells = new Int32Array(size * 2)
  for (let slot = 0; slot < keys.length; slot++) {
    if (marks[slot] === 0) continue
    const facts = (marks[slot] << roleShift) | (rarities[slot] << rarityShift)
    put(cells, keys[slot], facts | marksByRole(keys[slot], marks[slot] - 1))
  }
  for (const { words, added, removed } of phraseWords)
    for (const word of words.split(' ')) {
      const hash = hashWord(word)
      put(cells, hash, (factsOfWord(cells, hash) & ~removed) | added | mark.known)
    }
  return { cells, row: new Int32Array(4096) }
}

/** The facts of a word by its hash; 0 when nothing is known about it. */
export function factsOfWord(cells: Int32Array, hash: number): number {
  return cells[cellOf(cells, hash) + 1]
}

/** Fills `known.row` with the facts of a text's tokens. */
export function readFacts({ tokens }: TextFeatures, known: KnownWords): void {
  if (known.row.length < tokens.count) known.row = new Int32Array(tokens.count * 2)
  const { cells, row } = known
  for (let token = 0; token < tokens.count; token++) row[token] = factsOfWord(cells, tokens.hashes[token])
}

function marksByRole(hash: number, role: number): number {
  if (role !== wordRole.noun && role !== wordRole.opinion) return 0
  const between = (flagsOfWord(hash) & wordFlag.degree) !== 0 ? mark.between : 0
  return (role === wordRole.noun ? mark.noun : mark.opinion) | between | mark.known
}

function put(cells: Int32Array, hash: number, facts: number): void {
  const cell = cellOf(cells, hash)
  cells[cell] = hash
  cells[cell + 1] = facts
}

function cellOf(cells: Int32Array, hash: number): number {
  const last = cells.length - 2
  let cell = ((hash ^ (hash >>> 16)) << 1) & last
  while (cells[cell + 1] !== 0 && cells[cell] !== hash) cell = (cell + 2) & last
  return cell
}
