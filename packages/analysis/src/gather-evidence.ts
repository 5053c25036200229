import type { TextFeatures } from './collect-features.ts'
import type { ClauseEvidence, Evidence } from './evidence.ts'
import { fillMargins, type LinearHead, type PackedHeads } from './linear-head.ts'
import { wordFlag } from './word-lists.ts'

/** The linear heads of one script; `packed` holds the weights of the clause and the document head again. */
export type Heads = { sentiment: LinearHead; clause: LinearHead; document: LinearHead; packed: PackedHeads }

// A collision in this table lets a feature be skipped; at this size that is one in several hundred texts.
const stampBits = 16
const classesMax = 64
// Documents are numbered in fifteen bits and their clauses, of which no text of 50,000 units has more, in sixteen.
const documentsMax = 32768
// So many clauses are kept for the next text; the few texts with more pay for their own.
const pooledMax = 4096

/**
 * Makes the function that lets the heads speak about a text's features. It owns its buffers and what it answers: the
 * evidence is valid until the next text. It also fills `features.pulls`.
 */
export function createEvidenceGatherer(): (features: TextFeatures, heads: Heads) => Evidence {
  const desk: Desk = {
    stamps: new Int32Array(2 ** stampBits),
    document: 0,
    whole: { score: 0, count: 0, classes: new Int32Array(classesMax) },
    part: { score: 0, count: 0, classes: new Int32Array(classesMax) },
    margins: [],
    pool: [],
  }
  return (features, heads) => gather(features, heads, desk)
}

type Sums = { score: number; count: number; classes: Int32Array }

/** Per feature the last document (upper half) and its clause (lower half) that held it; the current one; and sums. */
type Desk = {
  stamps: Int32Array
  document: number
  whole: Sums
  part: Sums
  margins: number[]
  pool: ClauseEvidence[]
}

function gather(features: TextFeatures, heads: Heads, desk: Desk): Evidence {
  const { whole, part, pool } = desk
  const { count } = features.clauses
  clear(whole)
  features.pulls.fill(0, 0, features.tokens.count + 1)
  desk.document++
  if (desk.document === documentsMax) {
    desk.stamps.fill(0)
    desk.document = 1
  }
  const clauses: ClauseEvidence[] = []
  for (let clause = 0; clause < count; clause++) {
    clear(part)
    addClause(features, clause, { heads, desk })
    const evidence = pool[clause] ?? emptyClause()
    if (clause < pooledMax) pool[clause] = evidence
    markClause(features, clause, evidence)
    evidence.score = sentimentScore(heads.sentiment, part)
    fillMargins(heads.clause, part, evidence.margins)
    clauses.push(evidence)
  }
  fillMargins(heads.document, whole, desk.margins)
  return {
    length: features.length,
    score: sentimentScore(heads.sentiment, whole),
    margins: desk.margins,
    clauses,
  }
}

function clear(sums: Sums): void {
  sums.score = 0
  sums.count = 0
  sums.classes.fill(0)
}

// A feature counts once per clause and once per text; the stamps tell whether it has been seen there.
function addClause(
  features: TextFeatures,
  clause: number,
  { heads, desk }: { heads: Heads; desk: Desk },
): void {
  const { ids, from, owners, pulls } = features
  const { stamps, whole, part } = desk
  const { starts, entries } = heads.packed
  const shift = 32 - heads.packed.bits
  const sentimentShift = 32 - heads.sentiment.bits
  const sentimentWeights = heads.sentiment.weights
  const wholeClasses = whole.classes
  const partClasses = part.classes
  const documentNumber = desk.document
  const current = (documentNumber << 16) | (clause + 1)
  const end = from[clause + 1]
  for (let index = from[clause]; index < end; index++) {
    const id = ids[index]
    const slot = id >>> (32 - stampBits)
    const stamp = stamps[slot]
    if (stamp === current) continue
    stamps[slot] = current
    const isNew = stamp >> 16 !== documentNumber
    const weight = sentimentWeights[id >>> sentimentShift]
    part.count++
    if (isNew) whole.count++
    if (weight !== 0) {
      part.score += weight
      if (isNew) whole.score += weight
      pull(pulls, owners[index], weight)
    }
    const bucket = (id >>> shift) * 2
    const middle = starts[bucket + 1]
    const last = starts[bucket + 2]
    for (let at = middle; at < last; at++) {
      const entry = entries[at]
      partClasses[entry >> 8] += (entry << 24) >> 24
    }
    if (!isNew) continue
    for (let at = starts[bucket]; at < middle; at++) {
      const entry = entries[at]
      wholeClasses[entry >> 8] += (entry << 24) >> 24
    }
  }
}

// A feature over two words counts half for each.
function pull(pulls: Float32Array, owner: number, weight: number): void {
  const token = owner >> 1
  if ((owner & 1) === 0) {
    pulls[token] += weight
    return
  }
  pulls[token] += weight / 2
  pulls[token + 1] += weight / 2
}

function sentimentScore(head: LinearHead, { score, count }: Sums): number {
  return (score * head.scales[0]) / Math.sqrt(Math.max(1, count)) + head.biases[0]
}

function emptyClause(): ClauseEvidence {
  return {
    start: 0,
    end: 0,
    score: 0,
    margins: [],
    wishes: false,
    dangerStart: -1,
    dangerEnd: -1,
    isHazard: false,
  }
}

/** The place of a clause and the words of danger and of wishes in it; score and margins are still empty. */
export function describeClause(features: TextFeatures, clause: number): ClauseEvidence {
  const evidence = emptyClause()
  markClause(features, clause, evidence)
  return evidence
}

const markedFlags = wordFlag.wish | wordFlag.hazard | wordFlag.danger

function markClause(features: TextFeatures, clause: number, evidence: ClauseEvidence): void {
  const { tokens, clauses } = features
  const first = clauses.firstTokens[clause]
  const end = clauses.endTokens[clause]
  evidence.start = tokens.starts[first]
  evidence.end = tokens.ends[end - 1]
  evidence.wishes = false
  evidence.dangerStart = -1
  evidence.dangerEnd = -1
  evidence.isHazard = false
  for (let index = first; index < end; index++) {
    const flags = tokens.flags[index]
    if ((flags & markedFlags) === 0) continue
    if ((flags & wordFlag.wish) !== 0) evidence.wishes = true
    if ((flags & wordFlag.hazard) !== 0 && !isDenied(features, index, first)) evidence.isHazard = true
    if (evidence.dangerStart < 0 && (flags & wordFlag.danger) !== 0) {
      evidence.dangerStart = tokens.starts[index]
      evidence.dangerEnd = tokens.ends[index]
    }
  }
}

function isDenied({ tokens }: TextFeatures, index: number, first: number): boolean {
  for (let at = Math.max(first, index - 3); at < index; at++)
    if ((tokens.flags[at] & wordFlag.negation) !== 0) return true
  return false
}
