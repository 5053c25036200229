import type { Tier, TierRule } from '@echoloop/contract'

/** An order as far as standing goes by it: it was not refunded, cancelled or found false. */
export type CountedOrder = {
  placedAt: Date
  /** From when the goods count as arrived. */
  countsFrom: Date
  /** What was paid and not given back. */
  cents: number
  currency: string | null
}

export type Standing = {
  tier: string
  orders: number
  spentCents: number
  lastOrderAt: Date | null
  /** The next moment at which time alone may change any of this. */
  nextChangeAt: Date | null
}

const dayMs = 86_400_000

/**
 * Where a customer stands by recency, frequency and money. Pure: the same orders, rule and time give the same
 * standing. An order counts from when it arrived until the window is over; a boundary belongs to the time after it.
 */
export function standingOf(orders: readonly CountedOrder[], rule: TierRule, now: Date): Standing {
  const windowEnd = (order: CountedOrder) => order.placedAt.getTime() + rule.windowDays * dayMs
  const lasting = orders.filter((order) => windowEnd(order) > now.getTime())
  const counted = lasting.filter(({ countsFrom }) => countsFrom <= now)
  const spentCents = counted
    .filter(({ currency }) => rule.currency === null || currency === rule.currency)
    .reduce((sum, { cents }) => sum + cents, 0)
  const last = counted.length === 0 ? null : Math.max(...counted.map(({ placedAt }) => placedAt.getTime()))
  const facts = { orders: counted.length, spentCents, lastOrderAt: last === null ? null : new Date(last) }
  const boundaries = [
    ...counted.map(windowEnd),
    ...lasting.map(({ countsFrom }) => countsFrom.getTime()),
    ...rule.tiers.flatMap(({ recencyDaysMax }) =>
      last === null || recencyDaysMax === null ? [] : [last + recencyDaysMax * dayMs],
    ),
  ].filter((time) => time > now.getTime())
  return {
    ...facts,
    tier: highestTier(rule, facts, now),
    nextChangeAt: boundaries.length === 0 ? null : new Date(Math.min(...boundaries)),
  }
}

function highestTier(
  { tiers }: TierRule,
  facts: Pick<Standing, 'orders' | 'spentCents' | 'lastOrderAt'>,
  now: Date,
): string {
  const holds = ({ ordersMin, spentCentsMin, recencyDaysMax }: Tier) =>
    facts.orders >= ordersMin &&
    facts.spentCents >= spentCentsMin &&
    (recencyDaysMax === null ||
      (facts.lastOrderAt !== null && facts.lastOrderAt.getTime() + recencyDaysMax * dayMs > now.getTime()))
  return (tiers.findLast(holds) ?? tiers[0])?.code ?? 'new'
}
