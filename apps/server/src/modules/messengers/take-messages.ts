import { feedbackLimits, messengerWindowHours } from '@echoloop/contract'
import { sha256 } from '../../platform/crypto/keys.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Scope } from '../../platform/scope.ts'
import { hearVoices } from '../cases/index.ts'
import { authorKey, ensureCustomers, personKey } from '../customers/index.ts'
import { acceptFeedback } from '../feedback/index.ts'
import type { IncomingMessage } from './adapters/messenger-adapter.ts'
import { type ConversationRow, lockConversation, noteHeard } from './conversation-store.ts'
import type { DoorRow } from './door-store.ts'
import { hangFeedback, insertIncoming, noteRefused } from './message-store.ts'

/** A reply token of LINE lives for a minute; what is closer to its end is not tried. */
const replyTokenMs = 50_000
const hourMs = 3_600_000

/**
 * Takes what people said in one account: each message once by the platform's id, each a voice in its conversation, and
 * hung on the conversation's case. All in the caller's transaction, so that what was acknowledged is all there.
 */
export async function takeMessages(
  scope: Scope,
  door: DoorRow,
  { messages, envelope }: { messages: readonly IncomingMessage[]; envelope?: Buffer },
): Promise<{ taken: number; repeated: number }> {
  const people = Map.groupBy(messages.map(cleaned), ({ source, peer }) => `${source}\n${peer.externalId}`)
  let taken = 0
  // The same order everywhere, so that two deliveries with the same people never wait for each other.
  for (const [, said] of [...people].sort(([left], [right]) => (left < right ? -1 : 1)))
    taken += await takeOfPerson(scope, door, { said, envelope: envelope ?? null })
  if (taken > 0) await scope.tellLive({ kind: 'messenger.changed', count: taken })
  return { taken, repeated: messages.length - taken }
}

type OfPerson = { said: readonly IncomingMessage[]; envelope: Buffer | null }

async function takeOfPerson(scope: Scope, door: DoorRow, { said, envelope }: OfPerson): Promise<number> {
  const inOrder = said
    .map((message) => ({ ...message, at: message.at > scope.now ? scope.now : message.at }))
    .sort((left, right) => left.at.getTime() - right.at.getTime())
  const newest = inOrder.at(-1)
  if (newest === undefined) return 0
  const conversation = await conversationOf(scope, door, newest)
  const fresh: { id: string; message: IncomingMessage }[] = []
  for (const [place, message] of inOrder.entries()) {
    const { externalId, kind, at } = message
    const kept = { conversationId: conversation.id, doorId: door.id, externalId, envelope, kind, at, place }
    const id = await insertIncoming(scope, kept)
    if (id !== undefined) fresh.push({ id, message })
  }
  if (fresh.length > 0) await hear(scope, door, { conversation, fresh })
  return fresh.length
}

/** The conversation of whoever wrote, made where there is none, locked until the transaction ends. */
export async function conversationOf(
  scope: Scope,
  door: DoorRow,
  { peer, source, at }: Pick<IncomingMessage, 'peer' | 'source' | 'at'>,
): Promise<ConversationRow> {
  const author = { source, ...peer }
  const customers = await ensureCustomers(scope, [author])
  const customerId = customers.get(authorKey(author))
  if (customerId === undefined) throw new Error('whoever wrote is no customer')
  const key = await personKey(scope, customerId)
  return lockConversation(scope, {
    doorId: door.id,
    source,
    externalId: peer.externalId,
    customerId,
    sealedPeer: scope.keys.seal(Buffer.from(peer.externalId), key),
    at,
    closesAt: closesAfter(door, at),
  })
}

/** Until when the platform takes free words after those of this time. */
function closesAfter({ kind }: DoorRow, at: Date): Date | null {
  const hours = messengerWindowHours[kind]
  return hours === null ? null : new Date(at.getTime() + hours * hourMs)
}

type Fresh = { conversation: ConversationRow; fresh: { id: string; message: IncomingMessage }[] }

async function hear(scope: Scope, door: DoorRow, { conversation, fresh }: Fresh): Promise<void> {
  const records = fresh.map(({ message }) => ({
    kind: 'message',
    source: message.source,
    externalId: sha256(`${door.id}\n${message.externalId}`).toString('base64url'),
    occurredAt: message.at.toISOString(),
    text: wordsOf(message),
    author: { externalId: message.peer.externalId },
    ...factsOf(message),
  }))
  const known = new Map(records.map(({ externalId }) => [externalId, conversation.customerId]))
  const results = await acceptFeedback(scope, records, { channel: 'messenger', knownCustomers: known })
  const feedbackIds: string[] = []
  for (const [index, result] of results.entries()) {
    const id = fresh[index]?.id ?? ''
    if (result.status === 'refused') {
      await noteRefused(scope, id, result.code)
      continue
    }
    const feedbackId = uuidOf('feedback', result.id)
    feedbackIds.push(feedbackId)
    await hangFeedback(scope, id, feedbackId)
  }
  if (feedbackIds.length === 0) return
  await hang(scope, door, { conversation, fresh, feedbackIds })
}

async function hang(
  scope: Scope,
  door: DoorRow,
  { conversation, fresh, feedbackIds }: Fresh & { feedbackIds: string[] },
): Promise<void> {
  const caseId = await hearVoices(scope, {
    feedbackIds,
    caseId: conversation.caseId,
    departmentId: door.departmentId ?? undefined,
  })
  const newest = fresh.at(-1)?.message
  const at = newest?.at ?? scope.now
  const token = newest?.replyToken
  await noteHeard(scope, conversation.id, {
    caseId,
    at,
    closesAt: closesAfter(door, at),
    count: fresh.length,
    replyToken:
      token === undefined
        ? null
        : { sealed: scope.keys.seal(Buffer.from(token)), until: new Date(at.getTime() + replyTokenMs) },
  })
}

/** Signs that the analysis reads as nothing: a word such as “picture” would be taken for an opinion. */
const signs: Record<IncomingMessage['kind'], string> = {
  text: '…',
  image: '📷',
  voice: '🎤',
  video: '🎬',
  file: '📄',
  location: '📍',
  sticker: '🏷️',
  link: '🔗',
  other: '❔',
}

/** The person's words; of what has none a sign of what it is, so that it is seen and nobody takes it for words. */
function wordsOf({ kind, text }: IncomingMessage): string {
  const words = text?.trim() ?? ''
  if (kind === 'text' && words !== '') return words
  return words === '' ? signs[kind] : `${signs[kind]} ${words}`
}

/** What stands beside the words and is none: which kind it was, a file's name, a place, a title. */
function factsOf({ kind, note }: IncomingMessage): { facts?: Record<string, string> } {
  if (kind === 'text') return {}
  return { facts: { messageKind: kind, ...(note ? { messageNote: note } : {}) } }
}

/** Whatever a platform lets through: broken characters mended, lengths kept within what a voice may have. */
function cleaned(message: IncomingMessage): IncomingMessage {
  const { peer, text, note } = message
  return {
    ...message,
    externalId: message.externalId.toWellFormed().replaceAll('\0', '').slice(0, 300) || '-',
    text: text === null ? null : clean(text, feedbackLimits.text - 500),
    note: note === null ? null : clean(note, 200),
    peer: {
      externalId: clean(peer.externalId, feedbackLimits.externalId) || '-',
      ...(peer.name ? { name: clean(peer.name, feedbackLimits.name) || '-' } : {}),
      ...(peer.phone && /\d{3}/.test(peer.phone) ? { phone: clean(peer.phone, 40) } : {}),
      ...(peer.email && /^\S+@\S+$/.test(peer.email) ? { email: clean(peer.email, 254) } : {}),
    },
  }
}

/** Cuts between characters, never inside one. */
function clean(text: string, max: number): string {
  return text.slice(0, max).toWellFormed().replaceAll('\0', '').replaceAll('\uFFFD', '')
}
