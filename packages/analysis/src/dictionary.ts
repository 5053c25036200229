import { hashBasis, hashPrime } from './hash-units.ts'

/** Words of a segmenter with their frequency in a large body of texts; words are folded as `foldedUnits` folds. */
export type WordFrequencies = Map<string, number>

/**
 * A dictionary as an open table of all beginnings of its words, found by their unfinished hash: an entry holds the
 * upper 20 bits of the hash, and in its lower 12 bits 1 for a mere beginning, else the cost of the word plus 2. An
 * empty slot is 0.
 */
export type Dictionary = { entries: Int32Array }

/** The longest word of a dictionary in UTF-16 units; it bounds the work at every place of a text. */
export const wordLengthMax = 8

/** Steps of cost per natural unit of the logarithm. */
export const costSteps = 128

/** The bits of an entry that hold 1 for a mere beginning, else `wordCode` plus the cost. */
export const codeMask = 4095

/** The code of a word that costs nothing. */
export const wordCode = 2

const costMax = codeMask - wordCode

/** The slot of a beginning of a word, or the empty one where it would stand. */
export function slotOfPrefix(entries: Int32Array, hash: number): number {
  const last = entries.length - 1
  let slot = (hash ^ (hash >>> 15)) & last
  while (entries[slot] !== 0 && ((entries[slot] ^ hash) & ~codeMask) !== 0) slot = (slot + 1) & last
  return slot
}

/** What a word costs on a path through a text: the negative logarithm of its share, in steps. */
export function costOfWord(frequency: number, total: number): number {
  return Math.min(costMax, Math.round(-Math.log(frequency / total) * costSteps))
}

/**
 * The bytes of a dictionary, sorted, in columns: the number of words (4 bytes, little endian), per word the units it
 * shares with the one before, the number of its other units, its cost (low bytes, high bytes), then all other units
 * (low bytes, high bytes).
 */
export function encodeDictionary(words: WordFrequencies): Uint8Array {
  const sorted = [...words.keys()].sort()
  let total = 0
  for (const frequency of words.values()) total += frequency
  const shared: number[] = []
  const added: number[] = []
  const costs: number[] = []
  const units: number[] = []
  let previous = ''
  for (const word of sorted) {
    const common = commonLength(previous, word)
    shared.push(common)
    added.push(word.length - common)
    costs.push(costOfWord(words.get(word) ?? 1, total))
    for (let index = common; index < word.length; index++) units.push(word.charCodeAt(index))
    previous = word
  }
  const bytes = new Uint8Array(4 + sorted.length * 4 + units.length * 2)
  new DataView(bytes.buffer).setUint32(0, sorted.length, true)
  let at = 4
  for (const column of [shared, added, costs.map(low), costs.map(high), units.map(low), units.map(high)]) {
    bytes.set(column, at)
    at += column.length
  }
  return bytes
}

/** Reads a dictionary from bytes that `encodeDictionary` wrote. */
export function decodeDictionary(bytes: Uint8Array): Dictionary {
  const count = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true)
  const column = (index: number): Uint8Array => bytes.subarray(4 + index * count, 4 + (index + 1) * count)
  const [shared, added, lowCosts, highCosts] = [column(0), column(1), column(2), column(3)]
  const unitCount = (bytes.length - 4 - 4 * count) >> 1
  const units = bytes.subarray(4 + 4 * count)
  const entries = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(64, unitCount * 2))))
  const hashes = new Int32Array(wordLengthMax + 1).fill(hashBasis)
  let at = 0
  for (let word = 0; word < count; word++) {
    const end = shared[word] + added[word]
    for (let depth = shared[word]; depth < end; depth++, at++) {
      hashes[depth + 1] = Math.imul(hashes[depth] ^ (units[at] | (units[at + unitCount] << 8)), hashPrime)
      addEntry(entries, hashes[depth + 1], 1)
    }
    addEntry(entries, hashes[end], wordCode + (lowCosts[word] | (highCosts[word] << 8)))
  }
  return { entries }
}

function addEntry(entries: Int32Array, hash: number, code: number): void {
  const slot = slotOfPrefix(entries, hash)
  if (entries[slot] === 0 || code >= wordCode) entries[slot] = (hash & ~codeMask) | code
}

function commonLength(first: string, second: string): number {
  let length = 0
  while (length < first.length && first.charCodeAt(length) === second.charCodeAt(length)) length++
  return length
}

function low(value: number): number {
  return value & 255
}

function high(value: number): number {
  return value >> 8
}
