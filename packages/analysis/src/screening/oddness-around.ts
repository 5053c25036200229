import { dayS } from './rhythm.ts'
import type { Situation } from './situation.ts'
import { type Oddness, oddnessIn } from './standing.ts'
import type { Trace } from './trace.ts'

/** From this weight on the lack of an order was telling where the review came in. */
const missedFrom = 0.5
const lately = 30 * dayS

/**
 * What is odd among the reviews around one, wherever they came in: each is held against what is usual in its own
 * source. A review of another source without an order counts only when that source usually has orders; the rest of
 * those tell neither way, and `tells` leaves them out.
 */
export function oddnessAround(
  { read, rhythms }: Situation,
  around: readonly Trace[],
): Oddness & { tells: (trace: Trace) => boolean } {
  const here = oddnessIn(rhythms.source.ever)
  const shop = oddnessIn(rhythms.shop.ever)
  const isHere = ({ source }: { source: number }) => source === read.source
  const missed = ({ findings }: Trace) =>
    findings.some(({ kind, weight }) => kind === 'no-order' && weight >= missedFrom)
  const recent = around.filter(({ at }) => read.at - at <= lately)
  const elsewhere = recent.filter((trace) => !isHere(trace)).length / (recent.length + 1)
  return {
    share: here.share + elsewhere * Math.max(0, shop.share - here.share),
    isOdd: (review) => here.isOdd(review),
    tells: (trace) => isHere(trace) || trace.order !== 0 || missed(trace),
  }
}
