import type { AutomaticStop } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './automatic-tables.ts'

/** Has the rules look at voices, now, also at such as they have looked at before: something about them is new. */
export async function insertLooks(scope: Scope, ids: readonly string[]): Promise<void> {
  await sql`
    insert into automatic_look (shop_id, feedback_id, due_at, at)
    select ${scope.shopId}, id, ${scope.now}, ${scope.now}
    from feedback
    where shop_id = ${scope.shopId}
      and id = any(${[...ids]}::uuid[])
      and not exists (
        select from automatic_reply
        where automatic_reply.shop_id = ${scope.shopId} and automatic_reply.feedback_id = feedback.id
      )
    order by id
    on conflict (shop_id, feedback_id) do update
      set due_at = excluded.due_at, stop = null, at = excluded.at`.execute(scope.db)
}

/** Voices to look at, for this transaction alone. */
export async function claimLooks(scope: Scope, limit: number): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('automaticLook')
    .select('feedbackId')
    .where('shopId', '=', scope.shopId)
    .where('dueAt', '<=', scope.now)
    .orderBy('dueAt')
    .orderBy('feedbackId')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ feedbackId }) => feedbackId)
}

/** What came of looking; no stop: it is answered. */
export async function noteLooked(
  scope: Scope,
  looked: readonly { feedbackId: string; stop: AutomaticStop | null }[],
): Promise<void> {
  if (looked.length === 0) return
  const ids = looked.map(({ feedbackId }) => feedbackId)
  const stops = looked.map(({ stop }) => stop ?? '')
  await sql`
    update automatic_look
    set due_at = null, stop = nullif(given.stop, ''), at = ${scope.now}
    from unnest(${ids}::uuid[], ${stops}::text[]) as given (feedback_id, stop)
    where automatic_look.shop_id = ${scope.shopId}
      and automatic_look.feedback_id = given.feedback_id`.execute(scope.db)
}
