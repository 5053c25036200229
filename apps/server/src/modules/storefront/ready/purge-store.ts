import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './ready-page-tables.ts'

export type PurgeHookRow = {
  url: string
  secret: Buffer
  tries: number
  sentAt: Date | null
  lastFailure: string | null
}

export function findPurgeHook(scope: Scope): Promise<PurgeHookRow | undefined> {
  return scope.db
    .selectFrom('purgeHook')
    .select(['url', 'secret', 'tries', 'sentAt', 'lastFailure'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
}

export async function savePurgeHook(scope: Scope, hook: { url: string; secret: Buffer }): Promise<void> {
  const facts = {
    ...hook,
    changedAt: scope.now,
    tries: 0,
    nextAt: scope.now,
    sentAt: null,
    lastFailure: null,
  }
  await scope.db
    .insertInto('purgeHook')
    .values({ shopId: scope.shopId, ...facts })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(facts))
    .execute()
}

export async function deletePurgeHook(scope: Scope): Promise<void> {
  await scope.db.deleteFrom('purgeHook').where('shopId', '=', scope.shopId).execute()
  await scope.db.deleteFrom('purgeWait').where('shopId', '=', scope.shopId).execute()
}

export async function countPurgeWaits(scope: Scope): Promise<number> {
  const found = await scope.db
    .selectFrom('purgeWait')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .executeTakeFirstOrThrow()
  return found.count
}

/** Takes the hook for so long where something waits and it is due; nobody else tells it meanwhile. */
export async function claimPurgeHook(scope: Scope, until: Date): Promise<PurgeHookRow | undefined> {
  const found = await sql<PurgeHookRow>`
    update purge_hook
    set next_at = ${until}
    where shop_id = any(array(
        select shop_id
        from purge_hook
        where shop_id = ${scope.shopId}
          and next_at <= ${scope.now}
          and exists (
            select
            from purge_wait
            where purge_wait.shop_id = ${scope.shopId}
          )
        for update skip locked
      ))
    returning url, secret, tries, sent_at as "sentAt", last_failure as "lastFailure"`.execute(scope.db)
  return found.rows[0]
}

export type PurgeWaitRow = { subject: string; mark: string }

export function readPurgeWaits(scope: Scope, limit: number): Promise<PurgeWaitRow[]> {
  return scope.db
    .selectFrom('purgeWait')
    .select(['subject', 'mark'])
    .where('shopId', '=', scope.shopId)
    .orderBy('subject')
    .limit(limit)
    .execute()
}

/** What changed again while it was being told has another mark and stays. */
export async function endPurgeWaits(scope: Scope, told: readonly PurgeWaitRow[]): Promise<void> {
  await sql`
    delete from purge_wait
    using unnest(
      ${told.map(({ subject }) => subject)}::uuid[],
      ${told.map(({ mark }) => mark)}::uuid[]
    ) as told (subject, mark)
    where purge_wait.shop_id = ${scope.shopId}
      and purge_wait.subject = told.subject
      and purge_wait.mark = told.mark`.execute(scope.db)
}

export async function notePurge(
  scope: Scope,
  outcome: { tries: number; nextAt: Date; lastFailure: string | null; sentAt?: Date },
): Promise<void> {
  await scope.db.updateTable('purgeHook').set(outcome).where('shopId', '=', scope.shopId).execute()
}
