import type { IncidentFigures } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { readShopRow } from '../shops/index.ts'

type Counted = {
  from: string
  to: string
  surges: number
  decided: number
  dismissed: number
  opened: number
  bySurge: number
  steps: number
  inTime: number
  cases: number
  answered: number
  firstStep: number | null
  firstStepOf: number
  statement: number | null
  statementOf: number
  closed: number | null
  closedOf: number
}

/** Figures of the incidents opened and the surges found in a period, days in the shop's time zone; by default 90 days. */
export async function readFigures(
  scope: Scope,
  period: { from?: string; to?: string },
): Promise<IncidentFigures> {
  const { timeZone } = await readShopRow(scope)
  const row = await countAll(scope, { ...period, timeZone })
  return {
    from: row.from,
    to: row.to,
    surges: row.surges,
    dismissed: { numerator: row.dismissed, denominator: row.decided },
    opened: row.opened,
    bySurge: { numerator: row.bySurge, denominator: row.opened },
    stepsInTime: { numerator: row.inTime, denominator: row.steps },
    answered: { numerator: row.answered, denominator: row.cases },
    untilFirstStep: { medianMinutes: row.firstStep, of: row.firstStepOf },
    untilStatement: { medianMinutes: row.statement, of: row.statementOf },
    untilClosed: { medianMinutes: row.closed, of: row.closedOf },
  }
}

type FigurePeriod = { from?: string; to?: string; timeZone: string }

async function countAll(scope: Scope, period: FigurePeriod): Promise<Counted> {
  const found = await sql<Counted>`
    ${countedIn(scope, period)}
    select
      first::text as from, last::text as to,
      (select count(*)::int from found) as surges,
      (select count(*)::int from found where state = 'dismissed' or incident_id is not null) as decided,
      (select count(*)::int from found where state = 'dismissed') as dismissed,
      (select count(*)::int from opened) as opened,
      (select count(*)::int from opened where surge_id is not null) as "bySurge",
      (select count(*)::int from step) as steps,
      (select count(*)::int from step where done_at <= due_at) as "inTime",
      (select count(*)::int from held) as cases,
      (
        select count(*)::int from held
        where exists (
          select from incident_answer
          where incident_answer.shop_id = ${scope.shopId}
            and incident_answer.incident_id = held.incident_id
            and incident_answer.case_id = held.case_id
        )
      ) as answered,
      (select ${medianOf('first_step_at')} from opened) as "firstStep",
      (select count(first_step_at)::int from opened) as "firstStepOf",
      (select ${medianOf('approved_at')} from opened) as statement,
      (select count(approved_at)::int from opened) as "statementOf",
      (select ${medianOf('closed_at')} from opened) as closed,
      (select count(closed_at)::int from opened) as "closedOf"
    from bounds`.execute(scope.db)
  const [row] = found.rows
  if (!row) throw new Error('one row was asked for')
  return row
}

/** What is counted: surges and incidents of the period, with their steps and cases. */
function countedIn(scope: Scope, { from, to, timeZone }: FigurePeriod): RawBuilder<unknown> {
  const today = sql`(${scope.now}::timestamptz at time zone ${timeZone})::date`
  return sql`
    with period as (
      select coalesce(${from ?? null}::date, coalesce(${to ?? null}::date, ${today}) - 89) as first,
        coalesce(${to ?? null}::date, ${today}) as last
    ),
    bounds as (
      select first, last, first::timestamp at time zone ${timeZone} as since,
        (last + 1)::timestamp at time zone ${timeZone} as until
      from period
    ),
    found as (
      select surge.id, surge.state, incident.id as incident_id
      from surge
      cross join bounds
      left join incident on incident.shop_id = ${scope.shopId} and incident.surge_id = surge.id
      where surge.shop_id = ${scope.shopId} and surge.opened_at >= since and surge.opened_at < until
    ),
    opened as (
      select
        id, surge_id, opened_at, closed_at,
        (
          select min(done_at) from incident_step
          where incident_step.shop_id = ${scope.shopId} and incident_id = incident.id
        ) as first_step_at,
        (
          select min(approved_at) from incident_statement
          where incident_statement.shop_id = ${scope.shopId} and incident_id = incident.id
        ) as approved_at
      from incident
      cross join bounds
      where incident.shop_id = ${scope.shopId} and opened_at >= since and opened_at < until
    ),
    step as (
      select due_at, done_at
      from incident_step
      where incident_step.shop_id = ${scope.shopId}
        and incident_id in (select id from opened)
        -- A step whose time has not come says nothing yet.
        and due_at is not null and (done_at is not null or due_at < ${scope.now})
    ),
    held as (
      select distinct incident_voice.incident_id, case_voice.case_id
      from incident_voice
      join case_voice on case_voice.shop_id = ${scope.shopId} and case_voice.feedback_id = incident_voice.feedback_id
      where incident_voice.shop_id = ${scope.shopId}
        and incident_voice.incident_id in (select id from opened)
        and removed_at is null
    )`
}

function medianOf(column: 'first_step_at' | 'approved_at' | 'closed_at') {
  const end = sql.ref(column)
  return sql`round((percentile_cont(0.5) within group (order by extract(epoch from ${end} - opened_at) / 60))::numeric, 1)::float8`
}
