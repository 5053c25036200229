import { codeMask, costSteps, type Dictionary, slotOfPrefix, wordCode, wordLengthMax } from './dictionary.ts'
import { finishHash, hashBasis, hashPrime, hashUnits } from './hash-units.ts'
import type { Tokens } from './tokenise.ts'
import { unitKind, unitKinds } from './unit-tables.ts'
import { flagsOfWord } from './word-lists.ts'

/** Fills `tokens` with the words of the first `length` folded units. */
export type Segmenter = (units: Uint16Array, length: number, tokens: Tokens) => void

// What a character or a run of letters costs that no dictionary knows: one occurrence in sixty million.
const unknownCost = 18 * costSteps

/**
 * The cheapest way from every place of a text to its end: its cost, where its first word ends, and the hash of that
 * word. No way begins inside a piece, whose cost is infinite. `touched` only keeps reading ahead from being
 * optimised away.
 */
type Paths = { costs: Float64Array; ends: Int32Array; hashes: Int32Array; touched: number }

/**
 * Makes a segmenter that finds the likeliest words of Chinese text: the path of least cost through all words of the
 * dictionary, from right to left, as in jieba's maximum-probability mode (unigram model; Sun Junyi, MIT). Runs of
 * letters and digits stay whole, unknown characters stand alone, white space is left out. Linear time, as words of
 * the dictionary are at most `wordLengthMax` long. It owns its buffers: one segmenter serves one thread.
 */
export function createSegmenter(dictionary: Dictionary): Segmenter {
  let paths = roomForPaths(4096)
  return (units, length, tokens) => {
    if (length >= paths.costs.length) paths = roomForPaths(length * 2)
    paths.touched = readAhead(units, length, dictionary.entries)
    findPaths(units, length, { entries: dictionary.entries, paths })
    followPath(units, length, { tokens, paths })
  }
}

function roomForPaths(length: number): Paths {
  return {
    costs: new Float64Array(length + 1),
    ends: new Int32Array(length + 1),
    hashes: new Int32Array(length + 1),
    touched: 0,
  }
}

// Reads what the dictionary holds of every two and three characters without deciding anything meanwhile, since then
// the memory, over which the dictionary lies scattered, answers many such questions at the same time.
function readAhead(units: Uint16Array, length: number, entries: Int32Array): number {
  const last = entries.length - 1
  let touched = 0
  for (let at = 0; at + 1 < length; at++) {
    const single = Math.imul(hashBasis ^ units[at], hashPrime)
    const double = Math.imul(single ^ units[at + 1], hashPrime)
    touched ^= entries[(double ^ (double >>> 15)) & last]
  }
  return touched
}

// One function, since this is the innermost loop of all reading: at every place the piece as it stands, or the word
// of the dictionary that makes the rest cheapest.
function findPaths(
  units: Uint16Array,
  length: number,
  { entries, paths }: { entries: Int32Array; paths: Paths },
): void {
  const { costs, ends, hashes } = paths
  const { ideograph, latin } = unitKind
  const kinds = unitKinds
  costs[length] = 0
  let pieceEnd = length
  for (let at = length - 1; at >= 0; at--) {
    const kind = kinds[units[at]]
    if (kind !== ideograph && at > 0 && continuesPiece(units, at)) {
      costs[at] = Infinity
      continue
    }
    let least = costs[pieceEnd] + unknownCost
    let wordEnd = 0
    let wordHash = 0
    let hash: number = hashBasis
    const isWord = kind === ideograph || kind === latin
    const stop = isWord ? Math.min(length, at + wordLengthMax) : at
    for (let end = at; end < stop; ) {
      hash = Math.imul(hash ^ units[end++], hashPrime)
      const entry = entries[slotOfPrefix(entries, hash)]
      if (entry === 0) break
      const code = entry & codeMask
      const cost = code - wordCode + costs[end]
      if (code < wordCode || cost > least) continue
      least = cost
      wordEnd = end
      wordHash = hash
    }
    costs[at] = least
    ends[at] = wordEnd === 0 ? pieceEnd : wordEnd
    hashes[at] = wordEnd === 0 ? hashUnits(units, at, pieceEnd) : finishHash(wordHash)
    pieceEnd = at
  }
}

// Letters and digits stay together, so do the digits around a point and the halves of a surrogate pair.
function continuesPiece(units: Uint16Array, at: number): boolean {
  const unit = units[at]
  const previous = units[at - 1]
  const kind = unitKinds[unit]
  if (kind === unitKind.latin)
    return (
      unitKinds[previous] === unitKind.latin ||
      (previous === 46 && at > 1 && isDigit(unit) && isDigit(units[at - 2]))
    )
  if (unit === 46) return isDigit(previous) && isDigit(units[at + 1])
  return unit >= 0xdc00 && unit <= 0xdfff && previous >= 0xd800 && previous <= 0xdbff
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function followPath(
  units: Uint16Array,
  length: number,
  { tokens, paths }: { tokens: Tokens; paths: Paths },
): void {
  const { ends, hashes } = paths
  let count = 0
  for (let at = 0; at < length; at = ends[at]) {
    if (unitKinds[units[at]] === unitKind.space) continue
    tokens.starts[count] = at
    tokens.ends[count] = ends[at]
    tokens.hashes[count] = hashes[at]
    tokens.flags[count] = flagsOfWord(hashes[at])
    count++
  }
  tokens.count = count
}
