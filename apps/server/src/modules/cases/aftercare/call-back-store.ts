import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import './call-back-tables.ts'

export type NewCallBack = {
  caseId: string
  plannedAt: Date
  assigneeId: string | null
  purpose: string
  follows: string | null
}

export async function insertCallBack(scope: Scope, callBack: NewCallBack): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('callBack')
    .values({
      shopId: scope.shopId,
      id,
      ...callBack,
      createdByName: nameOfActor(scope.actor),
      createdAt: scope.now,
    })
    .execute()
  return id
}

/** Ends a call that is planned; false when it was over already. */
export async function markCallBack(
  scope: Scope,
  id: string,
  ended: { state: 'done' | 'not-reached' | 'cancelled'; result: string | null },
): Promise<boolean> {
  const result = await scope.db
    .updateTable('callBack')
    .set({ ...ended, endedAt: scope.now, endedByName: nameOfActor(scope.actor) })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Calls of a case that went into another one go with it. */
export async function moveCallBacks(scope: Scope, from: string, to: string): Promise<void> {
  await scope.db
    .updateTable('callBack')
    .set({ caseId: to })
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', from)
    .execute()
}
