import { toPublicId } from '@echoloop/contract'
import { chooseLocale } from '@echoloop/locales'
import type { Keys } from '../../platform/crypto/keys.ts'
import { type OutgoingReply, postJson } from '../../platform/outgoing/post-json.ts'
import { webhookHeaders } from '../../platform/outgoing/webhook-secret.ts'
import type { DoorRow } from './door-store.ts'
import type { Destination, Doors } from './doors.ts'
import type { HandedOver } from './handed-over.ts'
import type { Parcel } from './parcel.ts'

const timeoutMs = 15_000

type Post = {
  keys: Keys
  doors: Doors
  row: DoorRow
  destination: Extract<Destination, { door: 'messenger' | 'sms' }>
  endUrl: string | null
  now: Date
}

/** What of a parcel leaves by these doors; a sample is for no customer. */
export type ShortParcel = Pick<
  Parcel,
  'publicId' | 'purpose' | 'name' | 'identities' | 'language' | 'shopName' | 'words'
> & { customerId: string | null }

/** Hands a short message to the adapter of an SMS or messenger provider, signed as Standard Webhooks has it. */
export async function postMessage(parcel: ShortParcel, post: Post): Promise<HandedOver> {
  const { row, doors, now } = post
  const body = {
    type: 'message.send',
    timestamp: now.toISOString(),
    data: {
      id: parcel.publicId,
      door: post.destination.door,
      purpose: parcel.purpose,
      language: chooseLocale(parcel.language),
      to: {
        customerId: parcel.customerId === null ? null : toPublicId('customer', parcel.customerId),
        name: parcel.name,
        phone: post.destination.phone,
        identities: parcel.identities,
        ...conversationOf(post.destination),
      },
      shopName: parcel.shopName,
      subject: parcel.words.subject,
      text: post.destination.talk
        ? (parcel.words.talk?.text ?? parcel.words.shortText)
        : parcel.words.shortText,
      unsubscribeUrl: post.endUrl,
    },
  }
  const reply = await postJson({
    url: row.url ?? '',
    headers: webhookHeaders({
      id: parcel.publicId,
      at: now,
      body: JSON.stringify(body),
      secrets: secretsOf(post.keys, row, now),
    }),
    body,
    timeoutMs,
    bytesMax: 0,
    mayBePrivate: doors.mayBePrivate,
    isStatusEnough: true,
  })
  return outcomeOf(reply)
}

/** Of an answer within a conversation: which of the person's identities it goes to. */
function conversationOf({ talk }: Post['destination']) {
  return talk ? { conversation: { source: talk.source, externalId: talk.externalId } } : {}
}

/** The secrets that count at present: the newest first, and the former one for a while. */
export function secretsOf(keys: Keys, row: DoorRow, now: Date): string[] {
  const open = (sealed: Buffer) => keys.open(sealed).toString()
  const former = row.formerUntil !== null && row.formerUntil > now ? row.sealedFormerSecret : null
  return [row.sealedSecret, former].flatMap((sealed) => (sealed === null ? [] : [open(sealed)]))
}

/** The adapter knows repeats by their `webhook-id`, but a lost answer is still not tried again. */
function outcomeOf(reply: OutgoingReply): HandedOver {
  if (reply.kind === 'failed') {
    if (reply.reason === 'refused-address' || !reply.sent) return { kind: 'fault', reason: reply.reason }
    return { kind: 'unknown', reason: 'answer-lost' }
  }
  const { status } = reply
  if (status >= 200 && status < 300) return { kind: 'sent' }
  const reason = `http ${status}`
  if (status === 429 || status >= 500) return { kind: 'later', reason }
  if ([401, 403, 404, 410].includes(status) || status < 400) return { kind: 'fault', reason }
  if (status === 408 || status === 425) return { kind: 'later', reason }
  return { kind: 'failed', reason }
}
