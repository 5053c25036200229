import { type FlagFigures, type FlagReason, type FlagShare, flagReasons } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { roundedShareOf } from '../share-of.ts'

type Counted = {
  reason: FlagReason
  rating: number | null
  flags: number
  confirmed: number
  refused: number
  held: number
}
type Whole = { flaggedReviews: number; reviews: number; medianHours: number | null }

/** What came of readers’ flags in the twelve months up to now. */
export async function readFlagFigures(scope: Scope): Promise<FlagFigures> {
  const from = new Date(scope.now)
  from.setUTCFullYear(from.getUTCFullYear() - 1)
  const counted = await countFlags(scope, from)
  const { flaggedReviews, reviews, medianHours } = await readWhole(scope, from)
  const flags = sum(counted, 'flags')
  const decided = sum(counted, 'confirmed') + sum(counted, 'refused')
  const byReason = flagReasons.map((reason) => {
    const rows = counted.filter((row) => row.reason === reason)
    return { reason, flags: sum(rows, 'flags'), confirmed: confirmedOf(rows) }
  })
  const byStars = [1, 2, 3, 4, 5, null].map((stars) => {
    const rows = counted.filter((row) => row.rating === stars)
    return { stars, flags: sum(rows, 'flags'), confirmed: confirmedOf(rows) }
  })
  return {
    from: from.toISOString(),
    to: scope.now.toISOString(),
    flags,
    open: flags - decided,
    confirmed: confirmedOf(counted),
    reviews: roundedShareOf(flaggedReviews, reviews),
    held: roundedShareOf(sum(counted, 'held'), flags),
    medianHours: medianHours === null ? null : Math.round(medianHours * 100) / 100,
    byReason,
    byStars: byStars.filter(({ stars, flags: some }) => stars !== null || some > 0),
  }
}

async function countFlags(scope: Scope, from: Date): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select
      reason,
      rating,
      count(*)::int as flags,
      (count(*) filter (where state = 'confirmed'))::int as confirmed,
      (count(*) filter (where state = 'refused'))::int as refused,
      (count(*) filter (where is_held))::int as held
    from review_flag
    where shop_id = ${scope.shopId}
      and flagged_at >= ${from}
    group by reason, rating`.execute(scope.db)
  return rows
}

async function readWhole(scope: Scope, from: Date): Promise<Whole> {
  const { rows } = await sql<Whole>`
    with flagged as (
      select distinct feedback_id
      from review_flag
      where shop_id = ${scope.shopId}
        and flagged_at >= ${from}
    )
    select
      (select count(*) from flagged)::int as "flaggedReviews",
      (
        select coalesce(sum(count), 0)
        from publication_count
        where shop_id = ${scope.shopId}
          and day >= ${from.toISOString().slice(0, 10)}::date
          and state = 'published'
      )::int + (
        select count(*)
        from flagged
        join publication
          on publication.shop_id = ${scope.shopId} and publication.feedback_id = flagged.feedback_id
        where not (
          state = 'published' and (occurred_at at time zone 'UTC')::date >= ${from.toISOString().slice(0, 10)}::date
        )
      )::int as reviews,
      (
        select percentile_cont(0.5) within group (order by extract(epoch from decided_at - flagged_at) / 3600)
        from review_flag
        where shop_id = ${scope.shopId}
          and flagged_at >= ${from}
          and decided_at is not null
      )::float8 as "medianHours"`.execute(scope.db)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return row
}

function sum(rows: readonly Counted[], column: 'flags' | 'confirmed' | 'refused' | 'held'): number {
  return rows.reduce((total, row) => total + row[column], 0)
}

function confirmedOf(rows: readonly Counted[]): FlagShare {
  const confirmed = sum(rows, 'confirmed')
  return roundedShareOf(confirmed, confirmed + sum(rows, 'refused'))
}
