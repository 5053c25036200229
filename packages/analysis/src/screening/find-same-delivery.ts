import { dayS } from './rhythm.ts'
import { countAuthors, idsOf, nothing, type Signal, type Situation, shared } from './situation.ts'
import { surpriseOf } from './surprise.ts'
import type { Trace } from './trace.ts'

const span = 21 * dayS
const momentS = 60
const authorsMin = 2
const hourS = 3600
const perNat = 0.3
/** Neighbours who buy together fetch their parcels from one counter, too. */
const most = 1.3
/** Where more than this share meets so, the shop notes deliveries in batches, and it says nothing. */
const usualMost = 0.01

/**
 * Parcels of one product that reached several people in the same minute, each at another address. Real parcels spread
 * over the courier's day; invented ones are often ticked off together.
 */
export function findSameDelivery(situation: Situation): Signal {
  const same = deliveredTogether(situation)
  const seen = countAuthors(same)
  if (seen < authorsMin) return nothing
  const around = situation.near.product.filter(({ deliveredAt }) => deliveredAt !== 0)
  const expected = around.length * 2 * (momentS / dayS)
  return shared(situation, {
    finding: {
      kind: 'pattern',
      code: 'timing',
      weight: Math.min(most, perNat * surpriseOf({ seen, expected })),
      detail: `${seen + 1} authors had this product delivered in the same minute, at different addresses.`,
      facts: { authors: seen + 1 },
      related: idsOf(same),
    },
    members: same,
  })
}

/** Reviews of the product by others whose parcels came in the same minute to other places; none where that is usual. */
export function deliveredTogether({ read, near, rhythms }: Situation): Trace[] {
  if (read.isImport || read.isKiosk || !isPrecise(read)) return []
  const { batched = 0, reviews } = rhythms.source.ever
  if (batched > 2 && batched / reviews > usualMost) return []
  const same = near.product.filter(
    (trace) =>
      isPrecise(trace) &&
      Math.abs(trace.deliveredAt - read.deliveredAt) <= momentS &&
      Math.abs(trace.at - read.at) <= span &&
      !isOneParcel(read, trace),
  )
  return same
}

function isPrecise({ deliveredAt }: Pick<Trace, 'deliveredAt'>): boolean {
  return deliveredAt !== 0 && deliveredAt % hourS !== 0
}

function isOneParcel(one: Pick<Trace, 'device' | 'network' | 'order'>, other: Trace): boolean {
  return (['device', 'network', 'order'] as const).some((key) => one[key] !== 0 && one[key] === other[key])
}
