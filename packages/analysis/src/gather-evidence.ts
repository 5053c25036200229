import type { TextFeatures } from './collect-features.ts'
import { emptyClause, markClause } from './describe-clause.ts'
import type { ClauseEvidence, Evidence } from './evidence.ts'
import { hearDenials } from './hear-denials.ts'
import {
  documentClass,
  documentShift,
  fillMargins,
  type HeadScales,
  type PackedHeads,
  pairMask,
} from './linear-head.ts'
import { createRepetitionMeter } from './measure-repetition.ts'

/** The linear heads of one script: their weights, packed, and what turns sums of them into margins. */
export type Heads = {
  sentiment: HeadScales
  clause: HeadScales
  document: HeadScales
  packed: PackedHeads
}

// Features that share so many bits of their hashes count as one; that is one in several hundred texts.
const slotBits = 16
// Records are looked up for so many features at a time, or for a whole clause that has more.
const blockFeatures = 1024
// So many clauses are kept for the next text; the few texts with more pay for their own.
const pooledMax = 4096

/**
 * Makes the function that lets the heads speak about a text's features. It owns its buffers and what it answers: the
 * evidence is valid until the next text. It also fills `features.pulls`.
 */
export function createEvidenceGatherer(): (features: TextFeatures, heads: Heads) => Evidence {
  const desk: Desk = {
    seen: new Int32Array(2 ** (slotBits - 4)),
    whole: { score: 0, count: 0 },
    part: { score: 0, count: 0 },
    sums: new Int32Array(2 * documentClass),
    places: new Int32Array(4096),
    weights: new Int8Array(4096),
    touched: 0,
    margins: [],
    pool: [],
    measureRepetition: createRepetitionMeter(),
  }
  return (features, heads) => gather(features, heads, desk)
}

/** Sum of the sentiment weights and number of the distinct features of a clause or a text. */
type Tally = { score: number; count: number }

/**
 * `seen`: which features have been met, 32 to a number, of the current clause in numbers with even places and of the
 * text in those behind them; all 0 between texts. `sums`: per class of packed entries the sum of its weights, of the
 * current clause below `documentClass`, of the text from there on; all 0 between texts. `places`, `weights`: per
 * feature of the current block what its record says; `places` of a clause are written over by those of its distinct
 * features. `touched` is of no use but to keep the reading of memory ahead of time from being optimised away.
 */
type Desk = {
  seen: Int32Array
  whole: Tally
  part: Tally
  sums: Int32Array
  places: Int32Array
  weights: Int8Array
  touched: number
  margins: number[]
  pool: ClauseEvidence[]
  measureRepetition: (units: Uint16Array, length: number) => number
}

function gather(features: TextFeatures, heads: Heads, desk: Desk): Evidence {
  const { whole, sums } = desk
  const { count } = features.clauses
  clear(whole)
  features.pulls.fill(0, 0, features.tokens.count + 1)
  const clauses: ClauseEvidence[] = []
  for (let clause = 0; clause < count; ) {
    const block = { first: clause, end: endOfBlock(features, clause) }
    readRecords(features, block, { packed: heads.packed, desk })
    for (; clause < block.end; clause++)
      clauses.push(readClause(features, clause, { heads, desk, base: features.from[block.first] }))
  }
  forget(features, desk.seen)
  fillMargins(heads.document, { sums, first: documentClass, count: whole.count }, desk.margins)
  return hearDenials({
    length: features.length,
    repetition: desk.measureRepetition(features.units, features.length),
    score: sentimentScore(heads.sentiment, whole),
    margins: desk.margins,
    clauses,
  })
}

function forget({ ids, from, clauses }: TextFeatures, seen: Int32Array): void {
  const end = from[clauses.count]
  for (let index = 0; index < end; index++) seen[((ids[index] >>> (32 - slotBits + 5)) << 1) + 1] = 0
}

function clear(tally: Tally): void {
  tally.score = 0
  tally.count = 0
}

function endOfBlock({ from, clauses }: TextFeatures, first: number): number {
  let end = first + 1
  while (end < clauses.count && from[end + 1] - from[first] <= blockFeatures) end++
  return end
}

// The records lie far apart in memory. They and the entries they name are read for many features without deciding
// anything meanwhile, since then the memory answers many such questions at the same time.
function readRecords(
  { ids, from }: TextFeatures,
  { first, end }: { first: number; end: number },
  { packed, desk }: { packed: PackedHeads; desk: Desk },
): void {
  const base = from[first]
  const count = from[end] - base
  if (count > desk.places.length) {
    desk.places = new Int32Array(count * 2)
    desk.weights = new Int8Array(count * 2)
  }
  const { places, weights } = desk
  const { records, pairs } = packed
  const shift = 32 - packed.bits
  const sentimentShift = 32 - packed.sentimentBits
  const sentimentMask = 2 ** (packed.sentimentBits - packed.bits) - 1
  for (let index = 0; index < count; index++) {
    const id = ids[base + index]
    const record = (id >>> shift) << 1
    places[index] = records[record]
    weights[index] = records[record + 1] >> (((id >>> sentimentShift) & sentimentMask) << 3)
  }
  let touched = 0
  for (let index = 0; index < count; index++) touched ^= pairs[places[index] & pairMask]
  desk.touched = touched
}

function readClause(
  features: TextFeatures,
  clause: number,
  { heads, desk, base }: { heads: Heads; desk: Desk; base: number },
): ClauseEvidence {
  const { part, sums, pool } = desk
  clear(part)
  const count = tellDistinct(features, clause, { desk, base })
  addEntries({ first: features.from[clause] - base, count }, heads.packed, desk)
  const evidence = pool[clause] ?? emptyClause()
  if (clause < pooledMax) pool[clause] = evidence
  markClause(features, clause, evidence)
  evidence.score = sentimentScore(heads.sentiment, part)
  fillMargins(heads.clause, { sums, first: 0, count: part.count }, evidence.margins)
  return evidence
}

// A feature counts once per clause and once per text. Answers how many places of distinct features with entries have
// been moved to the front of the clause.
function tellDistinct(
  features: TextFeatures,
  clause: number,
  { desk, base }: { desk: Desk; base: number },
): number {
  const { ids, from, owners, pulls } = features
  const { seen, places, weights, whole, part } = desk
  const first = from[clause]
  const end = from[clause + 1]
  const clauseMask = 2 ** documentShift - 1
  let found = first - base
  let distinct = 0
  let newOnes = 0
  let score = 0
  let newScore = 0
  for (let index = first; index < end; index++) {
    const slot = ids[index] >>> (32 - slotBits)
    const group = (slot >>> 5) << 1
    const bit = 1 << slot
    if ((seen[group] & bit) !== 0) continue
    seen[group] |= bit
    // 1 when the text has not had the feature before, else 0; written without a decision to be guessed.
    const isNew = (~seen[group + 1] >>> slot) & 1
    seen[group + 1] |= bit
    const weight = weights[index - base]
    distinct++
    newOnes += isNew
    score += weight
    newScore += weight & -isNew
    // A feature over two words counts half for each, any other twice half for its own.
    const owner = owners[index]
    const crosses = owner & 1
    pulls[owner >> 1] += weight << (1 - crosses)
    pulls[(owner >> 1) + 1] += weight & -crosses
    const place = places[index - base]
    places[found] = place & (clauseMask | -isNew)
    found += (place | -place) >>> 31
  }
  for (let index = first; index < end; index++) seen[(ids[index] >>> (32 - slotBits + 5)) << 1] = 0
  part.count = distinct
  part.score = score
  whole.count += newOnes
  whole.score += newScore
  return found - (first - base)
}

function addEntries(
  { first, count }: { first: number; count: number },
  { pairs }: PackedHeads,
  { places, sums }: Desk,
): void {
  for (let index = first; index < first + count; index++) {
    const place = places[index]
    const start = place & pairMask
    const end = start + ((place >>> 20) & 63) + (place >>> documentShift)
    for (let at = start; at < end; at++) {
      const pair = pairs[at]
      sums[(pair >> 8) & 127] += (pair << 24) >> 24
      sums[pair >> 24] += (pair << 8) >> 24
    }
  }
}

function sentimentScore(head: HeadScales, { score, count }: Tally): number {
  return (score * head.scales[0]) / Math.sqrt(Math.max(1, count)) + head.biases[0]
}
