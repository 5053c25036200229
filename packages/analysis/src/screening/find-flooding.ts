import { dayS } from './rhythm.ts'
import { idsOf, nothing, type Signal, type Situation, shared } from './situation.ts'
import { shareWithoutOrder } from './standing.ts'
import type { Trace } from './trace.ts'

const hourS = 3600
/** Seconds in which a person writes a letter on a telephone, at the fastest. */
const letterS = 0.12

/**
 * One author who writes more than a customer would. Reviews of one order count once, and each known order speaks for
 * a purchase, so that a loyal customer may catch up in an evening.
 */
export function findFlooding(situation: Situation): Signal {
  const { read, near, rhythms } = situation
  if (read.isImport || read.isKiosk) return nothing
  const day = near.author.filter(({ at }) => Math.abs(read.at - at) <= dayS)
  if (day.length < 3) return nothing
  const hour = day.filter(({ at }) => Math.abs(read.at - at) <= hourS)
  // Where orders are seldom known their lack tells less.
  const { ever } = rhythms.source
  const lack = Math.min(1, 0.55 - 0.3 * Math.log(shareWithoutOrder(ever)))
  const loose = (traces: readonly Trace[]) => lack * traces.filter(({ order }) => order === 0).length
  const own = read.order === 0 ? lack : 0
  const sameProduct = day.filter(({ product, order }) => product === read.product && order === 0).length
  const inHour = loose(hour) + own + 0.35 * ordersOf(hour)
  const inDay = loose(day) + own + 0.25 * ordersOf(day)
  const repeats = own * sameProduct
  const weight = Math.min(
    6,
    1.1 * Math.max(0, inHour - 2.5) + 0.45 * Math.max(0, inDay - 4) + 0.9 * repeats + paceOf(situation, hour),
  )
  if (weight < 0.5) return nothing
  return shared(situation, {
    finding: {
      kind: 'flood',
      code: 'flooding',
      weight,
      detail: `The author wrote ${day.length + 1} reviews within a day, ${hour.length + 1} of them within an hour${sameProduct > 0 ? `, ${sameProduct + 1} about this product` : ''}.`,
      facts: { inDay: day.length + 1, inHour: hour.length + 1, sameProduct: sameProduct + 1 },
      related: idsOf(day),
    },
    members: day,
  })
}

function ordersOf(traces: readonly Trace[]): number {
  return new Set(traces.filter(({ order }) => order !== 0).map(({ order }) => order)).size
}

/** Faster than anyone types. */
function paceOf({ read }: Situation, hour: readonly Trace[]): number {
  const quick = hour.filter(({ at, shingles }) => {
    const pause = read.at - at
    return pause >= 0 && pause < letterS * Math.max(shingles, read.letters) && shingles >= 40
  })
  return quick.length >= 3 ? Math.min(2, 0.5 * quick.length) : 0
}
