import type { Row } from '../../platform/database/tables.ts'
import { noteWork } from '../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../platform/scope.ts'
import { messageStage } from './queue-message.ts'
import './outreach-tables.ts'

/**
 * A letter that had been taken came back: its message has failed after all, and its kind is told once more. False when
 * it is no letter of this shop, or is known to have failed. `status`: the enhanced code, such as 5.1.1.
 */
export async function noteBounced(scope: Scope, messageId: string, status: string | null): Promise<boolean> {
  const code = status?.startsWith('5.') ? status : '5.0.0'
  const result = await scope.db
    .updateTable('message')
    .set({ state: 'failed', reason: `550 ${code}`, endedAt: scope.now, toldAt: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', messageId)
    .where('door', '=', 'mail')
    .where('state', 'in', ['sent', 'unknown'])
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return false
  await noteWork(scope, messageStage)
  await scope.wakeWorkers(messageStage)
  return true
}

/** What a message of this shop was about. */
export function findMessage(
  scope: Scope,
  id: string,
): Promise<Row<'message', 'purpose' | 'subjectId' | 'customerId'> | undefined> {
  return scope.db
    .selectFrom('message')
    .select(['purpose', 'subjectId', 'customerId'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}
