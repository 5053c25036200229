import { dayS } from './rhythm.ts'
import type { Situation } from './situation.ts'
import { shareWithoutOrder } from './standing.ts'
import type { Trace } from './trace.ts'

type Circumstances = Pick<Trace, 'device' | 'network' | 'product' | 'order' | 'bornAt' | 'at'>

/** Where fewer have one, to be without an order is no resemblance. */
const orderedMin = 0.5

/** True where most reviews that come in the same way have an order. */
export function areOrdersUsual({ rhythms }: Situation): boolean {
  return shareWithoutOrder(rhythms.source.ever) < 1 - orderedMin
}

/** How far two reviews resemble each other in more than the words, 0–1: device, account age, hours, order, place. */
export function tieOf({
  one,
  other,
  ordersAreUsual,
}: {
  one: Circumstances
  other: Circumstances
  ordersAreUsual: boolean
}): number {
  if (other.device !== 0 && other.device === one.device) return 1
  if (other.bornAt !== 0 && Math.abs(other.bornAt - one.bornAt) < 7200) return 1
  const gap = Math.abs(one.at - other.at)
  const near = gap < dayS ? 1 : gap < 3 * dayS ? 0.7 : 0.2
  const samePlace =
    other.network !== 0 && other.network === one.network ? 1 : other.product === one.product ? 0.85 : 0.6
  return near * sameStanding({ one, other, ordersAreUsual }) * samePlace
}

function sameStanding({ one, other, ordersAreUsual }: Parameters<typeof tieOf>[0]): number {
  if ((other.order === 0) !== (one.order === 0)) return 0.3
  return ordersAreUsual ? 1 : 0.5
}
