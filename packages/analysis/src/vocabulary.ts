/** What a word can be in an opinion phrase; 0 is neither. */
export const wordRole = { none: 0, noun: 1, opinion: 2 } as const

/** What is known about a word: `rarity` is its inverse document frequency in the corpora, `role` one of `wordRole`. */
export type KnownWord = { rarity: number; role: number }

/** Known words by the hash of their folded letters. */
export type Vocabulary = Map<number, KnownWord>

const bytesPerWord = 6

/**
 * Known words as an open table for fast look-ups: slot `s` is empty when `marks[s]` is 0, else it holds the word with
 * hash `keys[s]`, rarity `rarities[s] / 16` and role `marks[s] - 1`.
 */
export type WordTable = { keys: Int32Array; rarities: Uint8Array; marks: Uint8Array }

/** Reads a vocabulary from bytes: per word 4 bytes of hash (little endian), rarity in sixteenths, role. */
export function decodeVocabulary(bytes: Uint8Array): WordTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, (bytes.length / bytesPerWord) * 3)))
  const table = {
    keys: new Int32Array(size),
    rarities: new Uint8Array(size),
    marks: new Uint8Array(size),
  }
  for (let at = 0; at + bytesPerWord <= bytes.length; at += bytesPerWord) {
    const hash = view.getInt32(at, true)
    const slot = slotOfWord(table, hash)
    table.keys[slot] = hash
    table.rarities[slot] = view.getUint8(at + 4)
    table.marks[slot] = view.getUint8(at + 5) + 1
  }
  return table
}

/** The slot of a word, or the empty one where it would stand. */
export function slotOfWord({ keys, marks }: WordTable, hash: number): number {
  const last = keys.length - 1
  let slot = (hash ^ (hash >>> 16)) & last
  while (marks[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & last
  return slot
}

/** The bytes of a vocabulary, sorted by hash. */
export function encodeVocabulary(words: Vocabulary): Uint8Array {
  const bytes = new Uint8Array(words.size * bytesPerWord)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [hash, { rarity, role }] of [...words].sort(([first], [second]) => first - second)) {
    view.setInt32(at, hash, true)
    view.setUint8(at + 4, Math.max(0, Math.min(255, Math.round(rarity * 16))))
    view.setUint8(at + 5, role)
    at += bytesPerWord
  }
  return bytes
}
