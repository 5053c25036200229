import { messengerWindowHours } from '@echoloop/contract'
import type { Platform, Scope } from '../../platform/scope.ts'
import { personKey, personOf } from '../customers/index.ts'
import type { HandedOver, Talk, TalkWay } from '../outreach/index.ts'
import { newestOf, noteLeaving } from './conversation-store.ts'
import { type DoorRow, findDoorRow, listDoorRows, noteGood, noteTrouble, pauseAccount } from './door-store.ts'
import { handToPlatform } from './hand-to-platform.ts'
import { openAccess } from './kept-access.ts'
import { insertOutgoing, settleOutgoing } from './message-store.ts'

type Given = { platform: Platform; mayBePrivate: boolean }

/** The way back into conversations, for outreach.  */
export function talkByMessenger({ platform, mayBePrivate }: Given): TalkWay {
  return {
    find,
    async isAnyOpen(scope) {
      const doors = await listDoorRows(scope)
      return doors.some(
        ({ kind, pausedUntil }) => kind !== 'webhook' && (pausedUntil ?? scope.now) <= scope.now,
      )
    },
    async leaving(scope, { talk, messageId }) {
      const doorId = await doorOf(scope, talk.id)
      const byTemplate = isOver(talk, scope.now)
      await insertOutgoing(scope, { conversationId: talk.id, doorId, messageId, byTemplate })
      await noteLeaving(scope, talk.id)
    },
    hand: (parcel) => handToPlatform(platform, parcel, mayBePrivate),
    settle,
  }
}

async function find(scope: Scope, customerId: string): Promise<Talk | undefined> {
  const { customerIds } = await personOf(scope, customerId)
  const conversation = await newestOf(scope, customerIds)
  const door = conversation && (await findDoorRow(scope, conversation.doorId))
  if (!conversation || !door?.sealedAccess) return undefined
  const key = await personKey(scope, conversation.customerId)
  return {
    id: conversation.id,
    source: conversation.source,
    externalId: scope.keys.open(conversation.sealedPeer, key).toString(),
    name: door.name,
    isByPlatform: door.kind !== 'webhook',
    wroteAt: conversation.lastInAt,
    closesAt: messengerWindowHours[door.kind] === null ? null : conversation.closesAt,
    isByTemplate: hasTemplate(scope, door),
    pausedUntil: door.pausedUntil,
  }
}

function hasTemplate({ keys }: Scope, { sealedAccess }: DoorRow): boolean {
  if (!sealedAccess) return false
  const { access } = openAccess(keys, sealedAccess)
  return access.kind === 'whatsapp' && access.template !== null
}

function isOver({ closesAt }: Talk, now: Date): boolean {
  return closesAt !== null && closesAt <= now
}

async function doorOf(scope: Scope, conversationId: string): Promise<string> {
  const row = await scope.db
    .selectFrom('messengerConversation')
    .select('doorId')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow()
  return row.doorId
}

async function settle(
  scope: Scope,
  { talk, messageId, outcome }: { talk: Talk; messageId: string; outcome: HandedOver },
): Promise<void> {
  const isSent = outcome.kind === 'sent'
  const waits = outcome.kind === 'later' || outcome.kind === 'fault'
  await settleOutgoing(scope, {
    messageId,
    state: waits ? 'sending' : outcome.kind,
    reason: isSent ? null : outcome.reason,
    externalId: isSent ? (outcome.externalId ?? null) : null,
  })
  await scope.tellLive({ kind: 'messenger.changed' })
  if (!talk.isByPlatform) return
  const doorId = await doorOf(scope, talk.id)
  if (isSent) return noteGood(scope, doorId)
  if (outcome.kind === 'fault') await pauseAccount(scope, doorId, outcome.reason)
  else await noteTrouble(scope, doorId, outcome.reason)
}
