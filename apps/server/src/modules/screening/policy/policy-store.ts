import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../screening-tables.ts'

export type PolicyRow = Row<'screeningPolicy', 'version' | 'publishUnverified' | 'texts' | 'changedAt'>

/** The version that counts; undefined where the shop has saved none. */
export function findPolicy(scope: Scope): Promise<PolicyRow | undefined> {
  return scope.db
    .selectFrom('screeningPolicy')
    .select(['version', 'publishUnverified', 'texts', 'changedAt'])
    .where('shopId', '=', scope.shopId)
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

export type NewPolicy = Omit<PolicyRow, 'changedAt'> & { changedBy: string }

/** Returns false when somebody else saved this version first. */
export async function insertPolicy(scope: Scope, { texts, ...policy }: NewPolicy): Promise<boolean> {
  const result = await scope.db
    .insertInto('screeningPolicy')
    .values({
      shopId: scope.shopId,
      ...policy,
      texts: sql`${JSON.stringify(texts)}::jsonb`,
      changedAt: scope.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}
