import { holdCodes } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './queue-tables.ts'

/** First and last day, both included, in the shop's time zone. */
export type FigurePeriod = { from: string; to: string; timeZone: string }

function within(column: string, { from, to, timeZone }: FigurePeriod) {
  return sql`${sql.ref(column)} >= (${from}::date)::timestamp at time zone ${timeZone}
    and ${sql.ref(column)} < (${to}::date + 1)::timestamp at time zone ${timeZone}`
}

export type TimeFigures = {
  decisions: number
  /** Of these, those about a review that waited for a person. */
  waited: number
  undone: number
  medianHours: number | null
  p90Hours: number | null
  inTime: number
  starsSeen: number
}

/** How long a review waited for a decision; null where it did not, because a person found it. */
const hours = sql`case when cause <> 'found' then extract(epoch from decided_at - since)::float8 / 3600 end`

/** Times and counts of people's decisions; those that were taken back count only as taken back. */
export async function readTimes(scope: Scope, period: FigurePeriod): Promise<TimeFigures | undefined> {
  const rows = await sql<TimeFigures>`
    select
      count(*) filter (where undone_at is null)::int as decisions,
      count(hours) filter (where undone_at is null)::int as waited,
      count(*) filter (where undone_at is not null)::int as undone,
      percentile_cont(0.5) within group (order by hours) filter (where undone_at is null) as "medianHours",
      percentile_cont(0.9) within group (order by hours) filter (where undone_at is null) as "p90Hours",
      count(*) filter (where undone_at is null and hours <= target_hours)::int as "inTime",
      count(*) filter (where undone_at is null and stars_seen)::int as "starsSeen"
    from moderation_record
    cross join lateral (select ${hours} as hours) as timed
    where shop_id = ${scope.shopId}
      and ${within('decided_at', period)}`.execute(scope.db)
  return rows.rows[0]
}

export type OutcomeRow = { outcome: string; code: string | null; count: number }

export async function readOutcomes(scope: Scope, period: FigurePeriod): Promise<OutcomeRow[]> {
  const rows = await sql<OutcomeRow>`
    select outcome, code, count(*)::int as count
    from moderation_record
    where shop_id = ${scope.shopId}
      and undone_at is null
      and ${within('decided_at', period)}
    group by outcome, code
    order by count desc, outcome, code`.execute(scope.db)
  return rows.rows
}

export type PersonRow = {
  name: string
  decisions: number
  medianHours: number | null
  published: number
  refused: number
}

export async function readPeople(scope: Scope, period: FigurePeriod): Promise<PersonRow[]> {
  const rows = await sql<PersonRow>`
    select
      max(decider_name) as name, count(*)::int as decisions,
      percentile_cont(0.5) within group (order by ${hours}) as "medianHours",
      count(*) filter (where outcome = 'publish')::int as published,
      count(*) filter (where outcome = 'refuse')::int as refused
    from moderation_record
    where shop_id = ${scope.shopId}
      and undone_at is null
      and ${within('decided_at', period)}
    group by decided_by
    order by decisions desc, name
    limit 100`.execute(scope.db)
  return rows.rows
}

export type BlindFigures = {
  drawn: number
  judged: number
  bothPublish: number
  bothRefuse: number
  firstOnly: number
  secondOnly: number
  holds: number
  wrongHolds: number
  refusals: number
  wrongRefusals: number
}

/**
 * Pairs of first and blind judgements about decisions drawn in the period. Holds are those for what the screening saw,
 * not those of reviews without an order, which wait for a person by rule and break none.
 */
export async function readBlindFigures(
  scope: Scope,
  period: FigurePeriod,
): Promise<BlindFigures | undefined> {
  const rows = await sql<BlindFigures>`
    select
      count(*)::int as drawn,
      count(choice)::int as judged,
      count(*) filter (where first_choice = 'publish' and choice = 'publish')::int as "bothPublish",
      count(*) filter (where first_choice = 'refuse' and choice = 'refuse')::int as "bothRefuse",
      count(*) filter (where first_choice = 'publish' and choice = 'refuse')::int as "firstOnly",
      count(*) filter (where first_choice = 'refuse' and choice = 'publish')::int as "secondOnly",
      count(choice) filter (where is_hold)::int as holds,
      count(*) filter (where is_hold and choice = 'publish')::int as "wrongHolds",
      count(choice) filter (where first_choice = 'refuse')::int as refusals,
      count(*) filter (where first_choice = 'refuse' and choice = 'publish')::int as "wrongRefusals"
    from blind_sample as sample
    left join blind_judgement as judgement on judgement.shop_id = ${scope.shopId}
      and judgement.sample_id = sample.id
    cross join lateral (
      select state_before = 'held' and code_before is not null and code_before <> all(${[...holdCodes]}::text[]) as is_hold
    ) as kind
    where sample.shop_id = ${scope.shopId}
      and voided_at is null
      and ${within('drawn_at', period)}`.execute(scope.db)
  return rows.rows[0]
}

export type OpinionFigures = { asked: number; agreed: number; disagreed: number; open: number }

/** Second opinions asked in the period; a disagreement stays one after a lead has settled it. */
export async function readOpinionFigures(
  scope: Scope,
  period: FigurePeriod,
): Promise<OpinionFigures | undefined> {
  const rows = await sql<OpinionFigures>`
    select
      count(*)::int as asked,
      count(*) filter (where state = 'agreed')::int as agreed,
      count(*) filter (where state in ('disagreed', 'settled'))::int as disagreed,
      count(*) filter (where state = 'open')::int as open
    from second_opinion
    where shop_id = ${scope.shopId}
      and state <> 'withdrawn'
      and ${within('asked_at', period)}`.execute(scope.db)
  return rows.rows[0]
}

/** How many reviews wait now, and how many of them longer than the target. */
export async function readBacklog(
  scope: Scope,
  targetHours: number,
): Promise<{ waiting: number; overdue: number }> {
  const limit = new Date(scope.now.getTime() - targetHours * 3_600_000)
  const rows = await sql<{ waiting: number; overdue: number }>`
    select count(*)::int as waiting, count(*) filter (where since < ${limit})::int as overdue
    from queue_item
    where shop_id = ${scope.shopId}`.execute(scope.db)
  return rows.rows[0] ?? { waiting: 0, overdue: 0 }
}

/** Today in the shop, and the day so many days before. */
export async function periodOfDays(
  scope: Scope,
  { days, timeZone }: { days: number; timeZone: string },
): Promise<FigurePeriod> {
  const rows = await sql<{ from: string; to: string }>`
    select (today - ${days - 1}::int)::text as from, today::text as to
    from (select (${scope.now}::timestamptz at time zone ${timeZone})::date as today) as day`.execute(
    scope.db,
  )
  const [{ from, to } = { from: '1970-01-01', to: '1970-01-01' }] = rows.rows
  return { from, to, timeZone }
}
