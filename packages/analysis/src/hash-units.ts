/** Where the hash of a word begins; every unit is joined by exclusive or and multiplied in (FNV-1a, public domain). */
export const hashBasis = 0x811c9dc5 | 0

/** What the hash of a word is multiplied by for every unit. */
export const hashPrime = 0x01000193

/** Ends the hash of a word after its last unit. */
export function finishHash(hash: number): number {
  return hash ^ (hash >>> 15)
}

/** Hash of a word whose letters are read from folded units; 32 bits, signed. FNV-1a over UTF-16 units. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash: number = hashBasis
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ units[index], hashPrime)
  return finishHash(hash)
}

/** Hash of a word given as a string that is folded already; agrees with `hashUnits`. */
export function hashWord(word: string): number {
  let hash: number = hashBasis
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), hashPrime)
  return finishHash(hash)
}

/** Joins two hashes in order; the upper bits of the result are well mixed, so heads take their bucket from them. */
export function mixHashes(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ second
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
}
