import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import { dayIn } from './next-open.ts'
import type { AutomaticReplyRow } from './reply-store.ts'
import './automatic-tables.ts'

/** Per rule: replies that count today, and those that wait for approval. */
export async function countsOfRules(
  scope: Scope,
  timeZone: string,
): Promise<Map<string, { today: number; held: number }>> {
  const rows = await sql<{ ruleId: string; today: number; held: number }>`
    select rule_id as "ruleId",
      count(*) filter (where day = ${dayIn(timeZone, scope.now)}::date and state in ('waiting', 'held', 'sent'))::int as today,
      count(*) filter (where state = 'held')::int as held
    from automatic_reply
    where shop_id = ${scope.shopId}
      and (day = ${dayIn(timeZone, scope.now)}::date or state = 'held')
    group by rule_id`.execute(scope.db)
  return new Map(rows.rows.map(({ ruleId, today, held }) => [ruleId, { today, held }]))
}

export type ReplyPage = {
  state: AutomaticReplyRow['state'] | undefined
  ruleId: string | undefined
  after: Cursor | undefined
  limit: number
}

/** A page of automatic replies, newest first. */
export async function listReplyRows(scope: Scope, page: ReplyPage): Promise<AutomaticReplyRow[]> {
  const { state, ruleId, after, limit } = page
  const only = [
    state === undefined ? sql`` : sql`and state = ${state}`,
    ruleId === undefined ? sql`` : sql`and rule_id = ${ruleId}`,
    after ? sql`and (decided_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``,
  ]
  const rows = await sql<AutomaticReplyRow>`
    select
      id, feedback_id as "feedbackId", rule_id as "ruleId", rule_version as "ruleVersion",
      template_id as "templateId", feedback_version as "feedbackVersion", customer_id as "customerId", way, state,
      text, was_held as "wasHeld", is_changed as "isChanged", day::text as day, decided_at as "decidedAt",
      approved_at as "approvedAt", approved_by as "approvedBy", leaves_at as "leavesAt", ended_at as "endedAt",
      ended_by as "endedBy", reason, reply_id as "replyId", case_reply_id as "caseReplyId"
    from automatic_reply
    where shop_id = ${scope.shopId} ${sql.join(only, sql` `)}
    order by decided_at desc, id desc
    limit ${limit}`.execute(scope.db)
  return rows.rows
}

export type ReportPeriod = { from: Date; until: Date; ruleId: string | undefined }

export type Decided = {
  decided: number
  sent: number
  waiting: number
  held: number
  approved: number
  changed: number
  rejected: number
  stopped: number
  failed: number
}

/** What became of the replies that were decided in a period. */
export async function countDecided(scope: Scope, period: ReportPeriod): Promise<Decided> {
  const rows = await sql<Decided>`
    select
      count(*)::int as decided,
      count(*) filter (where ${arrived})::int as sent,
      count(*) filter (where automatic_reply.state in ('waiting', 'held') or ${underWay})::int as waiting,
      count(*) filter (where was_held)::int as held,
      count(*) filter (where was_held and approved_at is not null)::int as approved,
      count(*) filter (where is_changed)::int as changed,
      count(*) filter (where automatic_reply.state = 'rejected')::int as rejected,
      count(*) filter (where automatic_reply.state = 'stopped')::int as stopped,
      count(*) filter (
        where automatic_reply.state = 'failed'
          or (automatic_reply.state = 'sent' and case_reply.state in ('failed', 'bounced', 'unknown', 'cancelled'))
      )::int as failed
    ${decidedIn(scope, period)}`.execute(scope.db)
  const [row] = rows.rows
  if (!row) throw new Error('a count gave no row')
  return row
}

const underWay = sql`(automatic_reply.state = 'sent' and case_reply.state = 'scheduled')`
const arrived = sql`(
  automatic_reply.state = 'sent' and (automatic_reply.reply_id is not null or case_reply.state = 'sent')
)`

function decidedIn(scope: Scope, { from, until, ruleId }: ReportPeriod): RawBuilder<unknown> {
  const only = ruleId === undefined ? sql`` : sql`and automatic_reply.rule_id = ${ruleId}`
  return sql`
    from automatic_reply
    left join case_reply on case_reply.shop_id = ${scope.shopId} and case_reply.id = automatic_reply.case_reply_id
    where automatic_reply.shop_id = ${scope.shopId}
      and automatic_reply.decided_at >= ${from}
      and automatic_reply.decided_at < ${until} ${only}`
}

export type Reactions = {
  helpfulVotes: number
  votable: number
  wroteBack: number
  reopened: number
  inCase: number
  complained: number
  known: number
  starsRaised: number
  starsLowered: number
  rated: number
}

/** What people did within thirty days after a reply had left, each reply counted once per kind. Facts, not success. */
export async function countReactions(scope: Scope, period: ReportPeriod): Promise<Reactions> {
  const shop = scope.shopId
  const rows = await sql<Reactions>`
    with sent as (
      select automatic_reply.feedback_id, automatic_reply.reply_id, case_reply.case_id, automatic_reply.customer_id,
        coalesce(case_reply.ended_at, automatic_reply.ended_at) as at, feedback.kind, feedback.rating
      ${sentIn(scope, period)}
    )
    select
      count(*) filter (where reply_id is not null)::int as votable,
      count(*) filter (where reply_id is not null and exists (
        select from review_vote as vote
        where vote.shop_id = ${shop} and vote.feedback_id = sent.feedback_id and is_helpful and ${after(sql`vote.at`)}
      ))::int as "helpfulVotes",
      count(*) filter (where exists (
        select from follow_up
        where follow_up.shop_id = ${shop} and follow_up.feedback_id = sent.feedback_id
          and ${after(sql`follow_up.created_at`)}
      ) or exists (
        select from case_words
        where case_words.shop_id = ${shop} and case_words.case_id = sent.case_id and ${after(sql`case_words.last_at`)}
      ))::int as "wroteBack",
      count(case_id)::int as "inCase",
      count(*) filter (where exists (
        select from service_case
        where service_case.shop_id = ${shop} and service_case.id = sent.case_id and reopened_times > 0
      ))::int as reopened,
      count(customer_id)::int as known,
      count(*) filter (where customer_id is not null and exists (
        select from feedback as later
        left join analysis on analysis.shop_id = ${shop} and analysis.feedback_id = later.id
        where later.shop_id = ${shop} and later.customer_id = sent.customer_id
          and later.id <> sent.feedback_id
          and ${after(sql`later.occurred_at`)}
          and (later.kind = 'complaint' or analysis.sentiment = 'negative')
      ))::int as complained,
      count(rating)::int as rated,
      count(*) filter (where ${earlierStars(shop)} < rating)::int as "starsRaised",
      count(*) filter (where ${earlierStars(shop)} > rating)::int as "starsLowered"
    from sent`.execute(scope.db)
  const [row] = rows.rows
  if (!row) throw new Error('a count gave no row')
  return row
}

function sentIn(scope: Scope, { from, until, ruleId }: ReportPeriod): RawBuilder<unknown> {
  const only = ruleId === undefined ? sql`` : sql`and automatic_reply.rule_id = ${ruleId}`
  return sql`
    from automatic_reply
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = automatic_reply.feedback_id
    left join case_reply on case_reply.shop_id = ${scope.shopId} and case_reply.id = automatic_reply.case_reply_id
    where automatic_reply.shop_id = ${scope.shopId}
      and automatic_reply.decided_at >= ${from}
      and automatic_reply.decided_at < ${until}
      and ${arrived} ${only}`
}

function after(time: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${time} > sent.at and ${time} <= sent.at + interval '30 days'`
}

/** The stars that stood when the reply left, where they were changed afterwards. */
function earlierStars(shop: string): RawBuilder<unknown> {
  return sql`(
    select version.rating
    from feedback_version as version
    where version.shop_id = ${shop} and version.feedback_id = sent.feedback_id and ${after(sql`version.replaced_at`)}
    order by version.version
    limit 1
  )`
}

/** Why voices of a period were not answered, as last decided. */
export async function countStops(
  scope: Scope,
  { from, until }: Pick<ReportPeriod, 'from' | 'until'>,
): Promise<Record<string, number>> {
  const rows = await sql<{ stop: string; count: number }>`
    select stop, count(*)::int as count
    from automatic_look
    where shop_id = ${scope.shopId}
      and stop is not null
      and at >= ${from}
      and at < ${until}
    group by stop`.execute(scope.db)
  return Object.fromEntries(rows.rows.map(({ stop, count }) => [stop, count]))
}
