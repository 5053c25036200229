import type { ScreeningRates } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './screening-tables.ts'
import type { PublicationState } from './screening-tables.ts'
import { shareOf } from './share-of.ts'

const dayMs = 86_400_000
const yearDays = 365

export type RatesPeriod = { from?: string; to?: string }

type Counts = Record<PublicationState, number>

/** Where the reviews written in a period (days in UTC, both included) stand now, by stars; the last year by default. */
export async function readRates(scope: Scope, period: RatesPeriod): Promise<ScreeningRates> {
  const to = period.to ?? dayOf(scope.now.getTime())
  const from = period.from ?? dayOf(Date.parse(to) - (yearDays - 1) * dayMs)
  const counts = await countStates(scope, { from, to })
  const all = [...counts.values()].reduce(added, nothing)
  return {
    from,
    to,
    stars: [0, 1, 2, 3, 4, 5].map((rating) => {
      const given = counts.get(rating) ?? nothing
      return { rating, ...sharesOf(given), withdrawn: given.withdrawn, pending: given.pending }
    }),
    total: sharesOf(all),
    method:
      'share = count ÷ (published + held + refused) of the reviews written in the period, as they stand now; ' +
      'interval: Wilson, 95 %',
  }
}

async function countStates(scope: Scope, { from, to }: Required<RatesPeriod>): Promise<Map<number, Counts>> {
  const rows = await sql<{ rating: number; state: PublicationState; count: number }>`
    select rating, state, sum(count)::bigint as count
    from publication_count
    where shop_id = ${scope.shopId}
      and day between ${from}::date and ${to}::date
    group by rating, state`.execute(scope.db)
  const counts = new Map<number, Counts>()
  for (const { rating, state, count } of rows.rows)
    counts.set(rating, added(counts.get(rating) ?? nothing, { ...nothing, [state]: Number(count) }))
  return counts
}

const nothing: Counts = { pending: 0, held: 0, published: 0, refused: 0, withdrawn: 0 }

function added(one: Counts, other: Counts): Counts {
  return {
    pending: one.pending + other.pending,
    held: one.held + other.held,
    published: one.published + other.published,
    refused: one.refused + other.refused,
    withdrawn: one.withdrawn + other.withdrawn,
  }
}

function sharesOf({ published, held, refused }: Counts): ScreeningRates['total'] {
  const decided = published + held + refused
  return {
    refused: share(refused, decided),
    held: share(held, decided),
    published: share(published, decided),
  }
}

function share(count: number, of: number): ScreeningRates['total']['refused'] {
  const { low, high } = shareOf(count, of)
  return { count, of, low: low ?? 0, high: high ?? 0 }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
