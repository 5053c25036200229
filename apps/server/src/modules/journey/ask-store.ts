import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './journey-tables.ts'

/** Whoever asks the same customer at the same time waits for the end of this transaction. */
export async function lockAsking(scope: Scope, customerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('ask ' || ${customerId}::text, 0))`.execute(
    scope.db,
  )
}

/** How often a customer was asked in so many days. */
export async function countAsks(scope: Scope, customerId: string, days: number): Promise<number> {
  const rows = await sql<{ count: number }>`
    select count(*) as count
    from touchpoint_ask
    where shop_id = ${scope.shopId}
      and customer_id = ${customerId}
      and at > ${scope.now}::timestamptz - ${days} * interval '1 day'`.execute(scope.db)
  return rows.rows[0]?.count ?? 0
}

export async function insertAsk(
  scope: Scope,
  { customerId, ruleId }: { customerId: string; ruleId: string },
): Promise<void> {
  await scope.db
    .insertInto('touchpointAsk')
    .values({ shopId: scope.shopId, id: scope.newId(), customerId, ruleId, at: scope.now })
    .execute()
}
