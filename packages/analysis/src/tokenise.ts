import { hashUnits } from './hash-units.ts'
import { unitKind, unitKinds } from './unit-tables.ts'
import { flagsOfWord } from './word-lists.ts'

/**
 * The tokens of one text: offsets in UTF-16 units, hashes of the folded units and the lists in which the words stand
 * (bits of `wordFlag`), valid up to `count`.
 */
export type Tokens = {
  count: number
  starts: Int32Array
  ends: Int32Array
  hashes: Int32Array
  flags: Uint16Array
}

/** Tokens that can hold a text of the given length. */
export function roomForTokens(length: number): Tokens {
  return {
    count: 0,
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    hashes: new Int32Array(length),
    flags: new Uint16Array(length),
  }
}

/** Fills `tokens` by kinds of characters: runs of letters and digits are words, all else stands alone. */
export function readLatin(units: Uint16Array, length: number, tokens: Tokens): void {
  let count = 0
  let at = 0
  while (at < length) {
    const kind = unitKinds[units[at]]
    let end = at + 1
    if (kind === unitKind.latin) while (end < length && unitKinds[units[end]] === unitKind.latin) end++
    else if (
      units[at] >= 0xd800 &&
      units[at] <= 0xdbff &&
      end < length &&
      units[end] >= 0xdc00 &&
      units[end] <= 0xdfff
    )
      end++
    if (kind !== unitKind.space) {
      tokens.starts[count] = at
      tokens.ends[count] = end
      const hash = hashUnits(units, at, end)
      tokens.hashes[count] = hash
      tokens.flags[count] = flagsOfWord(hash)
      count++
    }
    at = end
  }
  tokens.count = count
}
