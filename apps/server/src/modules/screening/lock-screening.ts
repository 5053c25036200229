import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'

/**
 * Lets whoever decides about reviews of this shop take turns until the transaction ends. Taken before any row of
 * publication or of its counts, so that nobody who decides waits for a row while holding another.
 */
export async function lockScreening(scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`screening ${scope.shopId}`}, 0))`.execute(
    scope.db,
  )
}
