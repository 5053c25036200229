import type { Scope } from '../../platform/scope.ts'
import { noteTakenBack } from '../cases/index.ts'
import { takeBackWords } from '../feedback/index.ts'
import type { TakenBack } from './adapters/messenger-adapter.ts'
import type { DoorRow } from './door-store.ts'
import { findIncoming, insertIncoming, noteRefused } from './message-store.ts'
import { conversationOf } from './take-messages.ts'

const takenBack = 'taken-back'

/**
 * Takes out of voice and case what people took back at the platform; that something was said and taken back stays. A
 * message that is told only afterwards is known by then and becomes no voice.
 */
export async function takeBackMessages(
  scope: Scope,
  door: DoorRow,
  messages: readonly TakenBack[],
): Promise<void> {
  const sorted = messages.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  for (const message of sorted) await takeBack(scope, door, message)
  if (sorted.length > 0) await scope.tellLive({ kind: 'messenger.changed' })
}

function keyOf({ source, peer, externalId }: TakenBack): string {
  return `${source}\n${peer.externalId}\n${externalId}`
}

async function takeBack(scope: Scope, door: DoorRow, message: TakenBack): Promise<void> {
  const { externalId } = message
  const at = message.at > scope.now ? scope.now : message.at
  // Locked like those who say something in it, so that the message is either all there or not yet.
  const conversation = await conversationOf(scope, door, { ...message, at })
  const facts = { doorId: door.id, externalId, envelope: null, kind: 'text', at, place: 0 }
  const id = await insertIncoming(scope, { conversationId: conversation.id, ...facts })
  if (id !== undefined) return noteRefused(scope, id, takenBack)
  const known = await findIncoming(scope, { conversationId: conversation.id, externalId })
  if (!known || known.reason === takenBack) return
  const { feedbackId } = known
  if (feedbackId !== null) {
    await noteTakenBack(scope, { feedbackId, at })
    await takeBackWords(scope, feedbackId)
  }
  await noteRefused(scope, known.id, takenBack)
}
