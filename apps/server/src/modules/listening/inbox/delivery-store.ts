import type { Scope } from '../../../platform/scope.ts'
import '../listening-tables.ts'

/** Keeps the id of a delivery. False when it came before. */
export async function insertDelivery(
  scope: Scope,
  { sourceId, deliveryId }: { sourceId: string; deliveryId: string },
): Promise<boolean> {
  const result = await scope.db
    .insertInto('listeningDelivery')
    .values({ shopId: scope.shopId, sourceId, deliveryId, at: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Ids that are too old to be signed still. */
export async function forgetOldDeliveries(scope: Scope): Promise<void> {
  await scope.db
    .deleteFrom('listeningDelivery')
    .where('shopId', '=', scope.shopId)
    .where('at', '<', new Date(scope.now.getTime() - 86_400_000))
    .execute()
}
