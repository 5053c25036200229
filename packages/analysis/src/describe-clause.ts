import type { TextFeatures } from './collect-features.ts'
import { isDangerous } from './danger-pairs.ts'
import { deniesTrouble } from './denies-trouble.ts'
import type { ClauseEvidence } from './evidence.ts'
import { wordFlag } from './word-lists.ts'

/** A clause of which nothing is known yet. */
export function emptyClause(): ClauseEvidence {
  return {
    start: 0,
    end: 0,
    score: 0,
    margins: [],
    wishes: false,
    pleads: false,
    dangerStart: -1,
    dangerEnd: -1,
    isHazard: false,
    deniesTrouble: false,
  }
}

/** The place of a clause and the words of danger and of wishes in it; score and margins are still empty. */
export function describeClause(features: TextFeatures, clause: number): ClauseEvidence {
  const evidence = emptyClause()
  markClause(features, clause, evidence)
  return evidence
}

const markedFlags = wordFlag.wish | wordFlag.plea | wordFlag.hazard | wordFlag.danger

/** Fills in the place of a clause and the words of danger and of wishes in it. */
export function markClause(features: TextFeatures, clause: number, evidence: ClauseEvidence): void {
  const { tokens, clauses } = features
  const first = clauses.firstTokens[clause]
  const end = clauses.endTokens[clause]
  let shown = first
  while (shown < end - 1 && (tokens.flags[shown] & wordFlag.lead) !== 0) shown++
  evidence.start = tokens.starts[shown]
  evidence.end = tokens.ends[end - 1]
  evidence.wishes = false
  evidence.pleads = false
  evidence.dangerStart = -1
  evidence.dangerEnd = -1
  evidence.isHazard = false
  evidence.deniesTrouble = deniesTrouble(features, clause)
  for (let index = first; index < end; index++) {
    const flags = tokens.flags[index]
    if ((flags & markedFlags) === 0) continue
    if ((flags & wordFlag.wish) !== 0) evidence.wishes = true
    if ((flags & wordFlag.plea) !== 0) evidence.pleads = true
    if ((flags & wordFlag.danger) !== 0 && isHazardPair(features, index, { first, end }))
      evidence.isHazard = true
    if ((flags & wordFlag.hazard) !== 0 && !isDenied(features, index, first)) evidence.isHazard = true
    if (evidence.dangerStart < 0 && (flags & wordFlag.danger) !== 0) {
      evidence.dangerStart = tokens.starts[index]
      evidence.dangerEnd = tokens.ends[index]
    }
  }
}

function isHazardPair(
  { tokens }: TextFeatures,
  index: number,
  { first, end }: { first: number; end: number },
): boolean {
  const { hashes } = tokens
  return (
    (index > first && isDangerous(hashes[index - 1], hashes[index])) ||
    (index + 1 < end && isDangerous(hashes[index], hashes[index + 1]))
  )
}

function isDenied({ tokens }: TextFeatures, index: number, first: number): boolean {
  for (let at = Math.max(first, index - 3); at < index; at++)
    if ((tokens.flags[at] & wordFlag.negation) !== 0) return true
  return false
}
