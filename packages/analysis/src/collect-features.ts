import type { Dictionary } from './dictionary.ts'
import { mixHashes } from './hash-units.ts'
import { createSegmenter, type Segmenter } from './segment-words.ts'
import { type Clauses, roomForClauses, splitClauses } from './split-clauses.ts'
import { unitSigns } from './text-signs.ts'
import { readLatin, roomForTokens, type Tokens } from './tokenise.ts'
import { foldedUnits, unitKind, unitKinds } from './unit-tables.ts'
import { wordFlag } from './word-lists.ts'

/** Which rules find the words: a segmenter and characters for Chinese, spelling for everything else. */
export type Script = 'zh' | 'en'

/**
 * The features of one text, clause by clause: clause `i` owns `ids[from[i]]` up to `ids[from[i + 1]]`. The arrays
 * are used again for the next text.
 */
export type TextFeatures = {
  units: Uint16Array
  length: number
  /** Bits of `textSign` that stand anywhere in the text. */
  signs: number
  tokens: Tokens
  clauses: Clauses
  ids: Int32Array
  /** Twice the token in which the feature begins, and one more when it reaches into the next, to explain a decision. */
  owners: Int32Array
  /** Twice the sum of the sentiment weights of every token, filled in when the heads are asked. */
  pulls: Int32Array
  from: Int32Array
}

/** So many words behind a negation are read as negated. */
export const negationReach = 3
const salts = {
  word: 11,
  pair: 13,
  negated: 17,
  single: 19,
  double: 23,
  triple: 29,
  stem: 31,
  ending: 37,
  skip: 41,
  opening: 47,
} as const

/** The ids of the features of a single word, as it stands and behind a negation, from the word's hash. */
export function wordFeatures(hash: number): { plain: number; negated: number } {
  return { plain: mixHashes(hash, salts.word), negated: mixHashes(hash, salts.negated) }
}

/** A reader that turns texts into features; it owns its buffers, so that one reader serves one thread. */
export function createFeatureCollector(
  dictionary: Dictionary,
): (text: string, script: Script) => TextFeatures {
  const segment = createSegmenter(dictionary)
  let features = roomFor(4096)
  return (text, script) => {
    if (text.length > features.units.length - 2) features = roomFor(text.length * 2)
    collect(text, { script, segment, features })
    return features
  }
}

function roomFor(length: number): TextFeatures {
  return {
    units: new Uint16Array(length + 2),
    length: 0,
    signs: 0,
    tokens: roomForTokens(length + 2),
    clauses: roomForClauses(length + 2),
    ids: new Int32Array(length * 8),
    owners: new Int32Array(length * 8),
    pulls: new Int32Array(length + 3),
    from: new Int32Array(length + 4),
  }
}

function collect(
  text: string,
  { script, segment, features }: { script: Script; segment: Segmenter; features: TextFeatures },
): void {
  const { units, tokens, clauses, from } = features
  features.length = text.length
  let signs = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    units[index] = foldedUnits[unit]
    signs |= unitSigns[unit]
  }
  features.signs = signs
  units[text.length] = 0
  if (script === 'zh') segment(units, text.length, tokens)
  else readLatin(units, text.length, tokens)
  splitClauses(tokens, units, clauses)
  let count = 0
  for (let clause = 0; clause < clauses.count; clause++) {
    from[clause] = count
    count = addWords(features, clause, count)
    if (script === 'zh') count = addCharacters(features, clause, count)
    else count = addStems(features, clause, count)
    count = addEnding(features, clause, count)
  }
  from[clauses.count] = count
}

function addWords(features: TextFeatures, clause: number, at: number): number {
  const { tokens, ids, owners } = features
  const { hashes, flags } = tokens
  const first = features.clauses.firstTokens[clause]
  const end = features.clauses.endTokens[clause]
  let count = at
  let previous = 0
  let negatedUntil = -1
  for (let index = first; index < end; index++) {
    const hash = hashes[index]
    ids[count] = mixHashes(hash, salts.word)
    owners[count++] = index * 2
    ids[count] = mixHashes(mixHashes(previous, hash), salts.pair)
    owners[count++] = index > first ? index * 2 - 1 : index * 2
    previous = hash
    // The first clause is often a heading or the verdict.
    if (clause === 0) {
      ids[count] = mixHashes(hash, salts.opening)
      owners[count++] = index * 2
    }
    if (index <= negatedUntil) {
      ids[count] = mixHashes(hash, salts.negated)
      owners[count++] = index * 2
    }
    if ((flags[index] & wordFlag.negating) !== 0) negatedUntil = index + negationReach
  }
  return count
}

function addCharacters(features: TextFeatures, clause: number, at: number): number {
  const { tokens, clauses, units, ids, owners } = features
  let token = clauses.firstTokens[clause]
  const start = tokens.starts[token]
  const end = tokens.ends[clauses.endTokens[clause] - 1]
  let tokenEnd = tokens.ends[token]
  let count = at
  for (let index = start; index < end; index++) {
    if (unitKinds[units[index]] !== unitKind.ideograph) continue
    while (index >= tokenEnd) tokenEnd = tokens.ends[++token]
    let hash = mixHashes(units[index], salts.single)
    ids[count] = hash
    owners[count++] = token * 2
    for (let reach = 1; reach <= 2 && index + reach < end; reach++) {
      const next = units[index + reach]
      if (unitKinds[next] !== unitKind.ideograph) break
      hash = mixHashes(hash, next + salts.double)
      ids[count] = hash
      owners[count++] = index + reach < tokenEnd ? token * 2 : token * 2 + 1
    }
  }
  return count
}

function addStems(features: TextFeatures, clause: number, at: number): number {
  const { tokens, clauses, units, ids, owners } = features
  let count = at
  for (let index = clauses.firstTokens[clause]; index < clauses.endTokens[clause]; index++) {
    const start = tokens.starts[index]
    if (tokens.ends[index] - start >= 5) {
      let hash: number = salts.stem
      for (let at = start; at < start + 5; at++) hash = Math.imul(hash, 0x01000193) ^ units[at]
      ids[count] = mixHashes(hash, salts.stem)
      owners[count++] = index * 2
    }
    if (index >= clauses.firstTokens[clause] + 2) {
      ids[count] = mixHashes(mixHashes(tokens.hashes[index - 2], tokens.hashes[index]), salts.skip)
      owners[count++] = (index - 2) * 2 + 1
    }
  }
  return count
}

function addEnding(features: TextFeatures, clause: number, at: number): number {
  const { tokens, clauses, units, ids, owners } = features
  const index = clauses.endTokens[clause]
  if (index >= tokens.count) return at
  const start = tokens.starts[index]
  if (unitKinds[units[start]] !== unitKind.mark) return at
  ids[at] = mixHashes(units[start], salts.ending)
  owners[at] = index * 2
  return at + 1
}
