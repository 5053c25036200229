import type { Clause } from './read-clauses.ts'
import type { ReadReview } from './read-review.ts'
import { dayS } from './rhythm.ts'
import { tracesMax } from './screening-keys.ts'
import { countAuthors, idsOf, nothing, relatedMax, type Signal, type Situation } from './situation.ts'
import { areOrdersUsual, tieOf } from './tie-of.ts'
import type { Finding, Trace } from './trace.ts'

const most = 7
/** How much of a text must stand elsewhere. */
const shareMin = 0.45
/** So many bits of a clause two people may find by themselves. */
const coincidenceBits = 14
const recentS = 14 * dayS
const ownMin = 4

/** A clause that stands in others' reviews: who wrote it, and what that tells beyond a coincidence. */
type Piece = { traces: readonly Trace[]; weight: number; bits: number }

/**
 * A text put together from clauses of several others: a collage of stolen reviews, or a stock of sentences that a
 * campaign deals out anew each time. Clauses from one and the same review are one passage, and the longest passage does
 * not count, so that a slogan, a form or one quoted sentence beside own words says nothing.
 */
export function findPatchwork(situation: Situation): Signal {
  const { read, near } = situation
  const pieces = near.clauses.flatMap((traces, at) => pieceOf(read, { traces, clause: read.clauses[at] }))
  if (pieces.length < 2) return nothing
  const share = pieces.reduce((sum, { weight }) => sum + weight, 0) / read.clausesWeight
  if (share < shareMin) return nothing
  const passages = joined(pieces)
  const bits = sumOf(passages) - Math.max(...passages.map((passage) => passage.bits))
  if (bits < ownMin) return nothing
  const sources = [...new Set(pieces.flatMap(({ traces }) => traces))]
  const finding: Finding = {
    kind: 'patchwork',
    code: 'near-duplicate',
    weight: Math.min(most, 1.2 + 0.32 * bits) * Math.min(1, (share - 0.25) / 0.45),
    detail: `${Math.round(100 * Math.min(1, share))} % of the text are clauses of ${countAuthors(sources)} others, put together from different reviews (about ${Math.round(bits)} bits beyond chance).`,
    facts: { pieces: pieces.length, share: Math.round(share * 100) / 100, bits: Math.round(bits) },
    related: idsOf(sources),
  }
  const ordersAreUsual = areOrdersUsual(situation)
  const earlier = sources.flatMap((trace) => {
    const isKnown = trace.findings.some(({ kind }) => kind === 'patchwork')
    const tie = isKnown ? 1 : tieOf({ one: read, other: trace, ordersAreUsual })
    return fellow(read, { trace, pieces, finding, tie })
  })
  return { finding, earlier }
}

function pieceOf(
  read: ReadReview,
  { traces, clause }: { traces: readonly Trace[]; clause: Clause },
): Piece[] {
  if (traces.length === 0) return []
  const times = traces.map(({ at }) => at)
  const span = (read.at - Math.min(...times)) / dayS
  const recent = countAuthors(traces.filter(({ at }) => Math.abs(read.at - at) < recentS))
  const products = new Set(traces.map(({ product }) => product)).size
  // What many say of many things over months is nobody's.
  const isCommonplace = traces.length >= 3 && span >= 30 && products >= 3
  const surprise =
    Math.max(0, (clause.bits + clause.rareBits) / 2 - coincidenceBits) * (isCommonplace ? 0.3 : 1)
  // All that ever wrote it did so lately; or most of them were stopped for their words.
  const isFashion = traces.length < tracesMax.clause && recent >= 2 && span <= 20
  const stopped = traces.filter(({ decision, findings }) => decision !== 'accept' && findings.some(isOfWords))
  const isStock = stopped.length * 2 > traces.length
  const together = Math.max(isFashion ? recent : 0, isStock ? countAuthors(stopped) : 0)
  return [{ traces, weight: clause.weight, bits: surprise + 4 * Math.min(6, together) }]
}

function isOfWords({ kind }: Finding): boolean {
  return kind === 'patchwork' || kind === 'copy' || kind === 'copied' || kind === 'template'
}

/** Neighbouring clauses that one earlier review has together are one passage. */
function joined(pieces: readonly Piece[]): Piece[] {
  const passages: Piece[] = []
  for (const piece of pieces) {
    const last = passages.at(-1)
    const shared = last?.traces.filter((trace) => piece.traces.includes(trace)) ?? []
    if (last === undefined || shared.length === 0) {
      passages.push(piece)
      continue
    }
    passages[passages.length - 1] = {
      traces: shared,
      weight: last.weight + piece.weight,
      bits: last.bits + piece.bits,
    }
  }
  return passages
}

function sumOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { bits }) => sum + bits, 0)
}

/** Who dealt from the same stock shortly before, under like circumstances; somebody who was stolen from seldom did. */
function fellow(
  read: ReadReview,
  { trace, pieces, finding, tie }: { trace: Trace; pieces: readonly Piece[]; finding: Finding; tie: number },
): { trace: Trace; finding: Finding }[] {
  const shared = pieces.filter(({ traces }) => traces.includes(trace))
  const share = Math.min(
    1,
    (shared.reduce((sum, { weight }) => sum + weight, 0) / 5 / Math.max(1, trace.shingles)) * 1.5,
  )
  const weight = finding.weight * tie * share
  if (tie < 0.5 || weight < 0.3) return []
  const related = [read.id, ...finding.related.filter((id) => id !== trace.id)].slice(0, relatedMax)
  return [
    {
      trace,
      finding: {
        ...finding,
        weight,
        related,
        detail: 'Later reviews by others deal out the same clauses anew, under like circumstances.',
      },
    },
  ]
}
