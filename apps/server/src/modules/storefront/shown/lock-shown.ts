import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

/**
 * Lets whoever writes what readers see of this shop's reviews take turns until the transaction ends. Whoever holds the
 * lock of screening may take this one; nobody takes them the other way round.
 */
export async function lockShown(scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shown ${scope.shopId}`}, 0))`.execute(scope.db)
}
