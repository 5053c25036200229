import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './case-tables.ts'
import './service-case-tables.ts'

const entriesMax = 500

export type EntryRow = Row<
  'caseEntry',
  'id' | 'caseId' | 'at' | 'kind' | 'byKind' | 'byId' | 'byName' | 'detail' | 'text'
>

/** The history of a case and of those merged into it: the newest lines, oldest first. */
export async function listEntries(scope: Scope, caseIds: readonly string[]): Promise<EntryRow[]> {
  const rows = await scope.db
    .selectFrom('caseEntry')
    .select(['id', 'caseId', 'at', 'kind', 'byKind', 'byId', 'byName', 'detail', 'text'])
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    // What a voice or a reply of the time line says by itself; of someone who writes in a loop there are hundreds.
    .where((where) =>
      where.or([
        where('kind', 'not in', ['replied', 'customer-wrote', 'voice-added']),
        where('text', 'is not', null),
      ]),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(entriesMax)
    .execute()
  return rows.reverse()
}

export type SaidRow = {
  feedbackId: string
  at: Date
  kind: 'voice' | 'follow-up'
  text: string | null
  name: string | null
  rating: number | null
  voiceKind: string
}

/** What the people of a case said: voices and what they added later, oldest first. */
export async function listSaid(scope: Scope, caseId: string): Promise<SaidRow[]> {
  const rows = await sql<SaidRow>`
    with voice as (
      select feedback.id, occurred_at, kind, rating, coalesce(text, title) as text, display_name as name
      from case_voice
      join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = case_voice.feedback_id
      left join customer on customer.shop_id = ${scope.shopId} and customer.id = feedback.customer_id
      where case_voice.shop_id = ${scope.shopId} and case_voice.case_id = ${caseId}
      order by occurred_at desc
      limit 1000
    )
    select id as "feedbackId", occurred_at as at, 'voice' as kind, left(text, 2000) as text, name, rating,
      kind as "voiceKind"
    from voice
    union all
    select follow_up.feedback_id, follow_up.created_at, 'follow-up', left(follow_up.text, 2000), name, null, voice.kind
    from voice
    join follow_up on follow_up.shop_id = ${scope.shopId} and follow_up.feedback_id = voice.id
    order by at, "feedbackId"`.execute(scope.db)
  return rows.rows
}

export type PublicReplyRow = Row<
  'reply',
  'id' | 'feedbackId' | 'text' | 'authorName' | 'createdAt' | 'editedAt' | 'withdrawnAt'
>

/** Public replies under the voices of a case. */
export function listRepliesOfCase(scope: Scope, caseId: string): Promise<PublicReplyRow[]> {
  return scope.db
    .selectFrom('reply')
    .innerJoin('caseVoice', (join) =>
      join.on('caseVoice.shopId', '=', scope.shopId).onRef('caseVoice.feedbackId', '=', 'reply.feedbackId'),
    )
    .select([
      'reply.id',
      'reply.feedbackId',
      'reply.text',
      'reply.authorName',
      'reply.createdAt',
      'reply.editedAt',
      'reply.withdrawnAt',
    ])
    .where('reply.shopId', '=', scope.shopId)
    .where('caseVoice.caseId', '=', caseId)
    .orderBy('reply.createdAt', 'desc')
    .limit(200)
    .execute()
}

export type OrderRow = Row<
  'shopOrder',
  'id' | 'number' | 'placedAt' | 'shippedAt' | 'deliveredAt' | 'refundedAt'
>

/** Orders that the voices of a case speak of. */
export async function listOrdersOfCase(scope: Scope, caseId: string): Promise<OrderRow[]> {
  const rows = await sql<OrderRow>`
    select id, number, placed_at as "placedAt", shipped_at as "shippedAt", delivered_at as "deliveredAt",
      refunded_at as "refundedAt"
    from shop_order
    where shop_id = ${scope.shopId}
      and id in (
        select feedback.order_id
        from case_voice
        join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = case_voice.feedback_id
        where case_voice.shop_id = ${scope.shopId} and case_voice.case_id = ${caseId}
      )
    order by placed_at desc
    limit 20`.execute(scope.db)
  return rows.rows
}
