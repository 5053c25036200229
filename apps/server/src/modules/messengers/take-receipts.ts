import type { Scope } from '../../platform/scope.ts'
import { noteArrived, noteReceipt, noteUndelivered } from '../outreach/index.ts'
import type { IncomingReceipt } from './adapters/messenger-adapter.ts'
import type { DoorRow } from './door-store.ts'
import { findOutgoing, raiseState } from './message-store.ts'

/** Joins what a platform says of our answers: in any order, and as often as it likes. */
export async function takeReceipts(
  scope: Scope,
  door: DoorRow,
  receipts: readonly IncomingReceipt[],
): Promise<void> {
  // By message, so that two deliveries about the same ones never wait for each other.
  const sorted = [...receipts].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
  for (const receipt of sorted) await takeReceipt(scope, door, receipt)
  if (sorted.length > 0) await scope.tellLive({ kind: 'messenger.changed' })
}

function keyOf({ messageId, externalId }: IncomingReceipt): string {
  return messageId ?? externalId ?? ''
}

async function takeReceipt(scope: Scope, door: DoorRow, receipt: IncomingReceipt): Promise<void> {
  const found = await findOutgoing(scope, door.id, receipt)
  if (!found) return
  const { messageId } = found
  const { state, reason } = receipt
  const at = receipt.at > scope.now ? scope.now : receipt.at
  // Who has got a message has got it: a failure told afterwards is of another try.
  if (state === 'failed' && (found.state === 'delivered' || found.state === 'read')) return
  if (state === 'failed') await noteUndelivered(scope, messageId, reason ?? 'not-deliverable')
  else {
    await noteArrived(scope, messageId)
    await noteReceipt(scope, { messageId, state, at })
  }
  await raiseState(scope, { messageId, state, reason })
}
