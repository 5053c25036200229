import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './request-tables.ts'

export type RequestFigures = {
  from: string
  to: string
  invited: number
  opened: number
  reviewed: number
  reminders: number
  planned: number
  stopped: { reason: string; count: number }[]
}

const dayMs = 86_400_000

/** What was sent in the last days and what came of it. Opened means the form, through a link: mails are not watched. */
export async function readRequestFigures(scope: Scope, days: number): Promise<RequestFigures> {
  const from = new Date(scope.now.getTime() - days * dayMs)
  const counts = await sql<Omit<RequestFigures, 'from' | 'to' | 'stopped'>>`
    with invited as (
      select order_id
      from review_request
      where shop_id = ${scope.shopId}
        and state = 'sent'
        and step = 0
        and ended_at > ${from}
        and ended_at <= ${scope.now}
    ),
    answer as (
      select
        request.order_id,
        bool_or(link.opened_at is not null or link.feedback_id is not null) as is_opened,
        bool_or(link.feedback_id is not null) as is_reviewed
      from review_request as request
      join review_invitation as link on link.shop_id = ${scope.shopId} and link.request_id = request.id
      where request.shop_id = ${scope.shopId}
        and request.order_id in (select order_id from invited)
      group by request.order_id
    )
    select
      (select count(*)::int from invited) as invited,
      (select count(*)::int from answer where is_opened) as opened,
      (select count(*)::int from answer where is_reviewed) as reviewed,
      (
        select count(*)::int
        from review_request
        where shop_id = ${scope.shopId} and state = 'sent' and step > 0
          and ended_at > ${from} and ended_at <= ${scope.now}
      ) as reminders,
      (select count(*)::int from review_request where shop_id = ${scope.shopId} and state in ('planned', 'leaving')) as planned
  `.execute(scope.db)
  const [row] = counts.rows
  if (!row) throw new Error('a count without a group always gives a row')
  return {
    ...row,
    from: from.toISOString(),
    to: scope.now.toISOString(),
    stopped: await listStopped(scope, from),
  }
}

async function listStopped(scope: Scope, from: Date): Promise<RequestFigures['stopped']> {
  const rows = await sql<{ reason: string; count: number }>`
    select coalesce(reason, state) as reason, count(*)::int as count
    from review_request
    where shop_id = ${scope.shopId}
      and state in ('dropped', 'failed', 'unknown', 'joined')
      and ended_at > ${from}
      and ended_at <= ${scope.now}
    group by coalesce(reason, state)
    order by count(*) desc, 1`.execute(scope.db)
  return rows.rows
}
