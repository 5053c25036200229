import { type Platform, runInShop } from '../../platform/scope.ts'
import { personKey } from '../customers/index.ts'
import type { HandedOver, TalkParcel } from '../outreach/index.ts'
import { adapterOf } from './adapters/adapter-of.ts'
import type { MessengerAdapter, OpenDoor, TalkOrder, TalkOutcome } from './adapters/messenger-adapter.ts'
import { findConversation, takeReplyToken } from './conversation-store.ts'
import { findDoorRow } from './door-store.ts'
import { fitText } from './fit-text.ts'
import { openDoor } from './open-door.ts'
import { platformToken } from './platform-token.ts'

type Packed = { doorId: string; adapter: MessengerAdapter; door: OpenDoor; order: TalkOrder }

/**
 * Hands an answer to the platform that the person wrote by. Refused for its token alone it is sent a second time with a
 * new one: the first try surely reached nobody.
 */
export async function handToPlatform(
  platform: Platform,
  parcel: TalkParcel,
  mayBePrivate: boolean,
): Promise<HandedOver> {
  const packed = await pack(platform, parcel, mayBePrivate)
  if (packed === undefined) return { kind: 'failed', reason: 'no-door' }
  const place = { platform, shopId: parcel.shopId, ...packed }
  for (const isSecond of [false, true]) {
    const given = await platformToken(place, isSecond)
    if ('kind' in given) return endOf(given)
    const outcome = await packed.adapter.send?.(packed.door, packed.order, given.token)
    if (outcome?.kind !== 'stale-token') return endOf(outcome ?? { kind: 'fault', reason: 'no-door' })
  }
  return { kind: 'fault', reason: 'token-refused' }
}

function endOf(outcome: TalkOutcome): HandedOver {
  if (outcome.kind === 'sent') return outcome
  return { kind: outcome.kind === 'stale-token' ? 'fault' : outcome.kind, reason: outcome.reason }
}

function pack(platform: Platform, parcel: TalkParcel, mayBePrivate: boolean): Promise<Packed | undefined> {
  const who = { shopId: parcel.shopId, actor: { kind: 'system' } } as const
  return runInShop(platform, who, async (scope) => {
    const conversation = await findConversation(scope, parcel.talkId)
    const row = conversation && (await findDoorRow(scope, conversation.doorId))
    const door = row && openDoor(row, { keys: scope.keys, now: scope.now, mayBePrivate })
    if (!conversation || !row || !door) return undefined
    const adapter = adapterOf(row.kind)
    const isByTemplate = conversation.closesAt !== null && conversation.closesAt <= scope.now
    const key = await personKey(scope, conversation.customerId)
    const replyToken = await takeReplyToken(scope, conversation.id)
    const order = {
      messageId: parcel.messageId,
      peer: scope.keys.open(conversation.sealedPeer, key).toString(),
      text: fitText(parcel, isByTemplate ? { units: 900, measure: 'characters' } : adapter.textMax),
      isByTemplate,
      replyToken: replyToken && scope.keys.open(replyToken).toString(),
    }
    return { doorId: row.id, adapter, door, order }
  })
}
