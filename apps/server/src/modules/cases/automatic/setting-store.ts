import type { Scope } from '../../../platform/scope.ts'
import './automatic-tables.ts'

/** Notes that a shop has begun; false when it had already. */
export async function insertSetting(scope: Scope): Promise<boolean> {
  const begun = await scope.db
    .insertInto('automaticSetting')
    .values({ shopId: scope.shopId, beganAt: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('shopId')
    .executeTakeFirst()
  return begun !== undefined
}

/** When all rules were stopped last, and by whom. */
export function readSetting(
  scope: Scope,
): Promise<{ stoppedAt: Date | null; stoppedBy: string | null } | undefined> {
  return scope.db
    .selectFrom('automaticSetting')
    .select(['stoppedAt', 'stoppedBy'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
}

export async function noteStopped(scope: Scope, stoppedBy: string): Promise<void> {
  await scope.db
    .updateTable('automaticSetting')
    .set({ stoppedAt: scope.now, stoppedBy })
    .where('shopId', '=', scope.shopId)
    .execute()
}
