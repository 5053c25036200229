import type { TextLikeness } from './compare-texts.ts'
import type { ReadReview } from './read-review.ts'
import type { Rhythm } from './rhythm.ts'
import type { Finding, Trace } from './trace.ts'

/** Earlier reviews that share something with the one judged; its own earlier editions are left out. */
export type Neighbours = {
  /** The author's own. */
  author: Trace[]
  /** The rest by other authors. */
  product: Trace[]
  device: Trace[]
  network: Trace[]
  /** All by other authors, each once, but for those that share no more than clauses. */
  others: Set<Trace>
  /** By other authors, with each of the review's clauses. */
  clauses: Trace[][]
}

/** Everything a signal may look at. */
export type Situation = {
  read: ReadReview
  near: Neighbours
  likenesses: TextLikeness[]
  /** As they stood before this review. */
  rhythms: { shop: Rhythm; source: Rhythm; product: Rhythm }
}

/** What a signal found about the review judged, and about earlier ones that take part in the same doing. */
export type Signal = {
  finding?: Finding
  /** A second observation of the same signal. */
  also?: Finding
  earlier: { trace: Trace; finding: Finding }[]
}

export const nothing: Signal = { earlier: [] }

export const relatedMax = 10

/** The newest ids of some traces. */
export function idsOf(traces: readonly Trace[]): string[] {
  return traces.slice(0, relatedMax).map(({ id }) => id)
}

export function countAuthors(traces: readonly Trace[]): number {
  return new Set(traces.map(({ author }) => author)).size
}

/**
 * The same finding for everyone who takes part: each earlier review is told of the others.
 */
export function shared(
  { read }: Situation,
  { finding, members }: { finding: Finding; members: readonly Trace[] },
): Signal {
  const earlier = members.map((trace) => ({
    trace,
    finding: {
      ...finding,
      related: [read.id, ...finding.related.filter((id) => id !== trace.id)].slice(0, relatedMax),
    },
  }))
  return { finding, earlier }
}
