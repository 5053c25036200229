import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './provider-tables.ts'

/** Sets tokens aside for a question; false when the month's share would be exceeded, also by several at once. */
export async function reserveTokens(scope: Scope, asked: { tokens: number; max: number }): Promise<boolean> {
  if (asked.tokens > asked.max) return false
  const month = monthOf(scope.now)
  const found = await sql<{ tokens: string }>`
    insert into provider_use as known (shop_id, month, requests, tokens)
    values (${scope.shopId}, ${month}, 1, ${asked.tokens})
    on conflict (shop_id, month) do update
    set requests = known.requests + 1, tokens = known.tokens + excluded.tokens
    where known.tokens + excluded.tokens <= ${asked.max}
    returning tokens`.execute(scope.db)
  return found.rows.length > 0
}

/** Corrects what was set aside to what was used; `change` is negative when it was less. */
export async function settleTokens(scope: Scope, settled: { month: string; change: number }): Promise<void> {
  await sql`
    update provider_use
    set tokens = greatest(0, tokens + ${settled.change})
    where shop_id = ${scope.shopId}
      and month = ${settled.month}`.execute(scope.db)
}

/** The first day of the month in UTC. */
export function monthOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 7)}-01`
}
