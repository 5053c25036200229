import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './outreach-tables.ts'

/** What the other side says of a message that left. Times stay as they were first told. */
export async function noteReceipt(
  scope: Scope,
  receipt: { messageId: string; state: 'delivered' | 'read'; at: Date },
): Promise<void> {
  const { messageId, state, at } = receipt
  // Whoever has read it has got it, whether or not that was told.
  const readAt = state === 'read' ? at : null
  await sql`
    insert into message_receipt (shop_id, message_id, delivered_at, read_at)
    values (${scope.shopId}, ${messageId}, ${at}, ${readAt})
    on conflict (shop_id, message_id) do update set
      delivered_at = least(message_receipt.delivered_at, excluded.delivered_at),
      read_at = least(message_receipt.read_at, excluded.read_at)`.execute(scope.db)
}

/** The other side says that it has a message of which nobody knew whether it left. */
export async function noteArrived(scope: Scope, messageId: string): Promise<void> {
  await scope.db
    .updateTable('message')
    .set({ state: 'sent', reason: null, endedAt: scope.now, toldAt: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', messageId)
    .where('state', '=', 'unknown')
    .execute()
}

/** The other side took a message and could not deliver it. It is not sent again by itself. */
export async function noteUndelivered(scope: Scope, messageId: string, reason: string): Promise<void> {
  await scope.db
    .updateTable('message')
    .set({ state: 'failed', reason, endedAt: scope.now, toldAt: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', messageId)
    .where('state', 'in', ['sent', 'unknown'])
    .execute()
}
