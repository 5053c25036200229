import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { type Contacts, consentOf, lockPerson, readContacts } from '../customers/index.ts'
import { readShopRow } from '../shops/index.ts'
import { isTimeZoneName } from './contact-hours.ts'
import { listDoors } from './door-store.ts'
import { chooseDoor, type Destination, type Doors } from './doors.ts'
import { mayContact } from './may-contact.ts'
import type { MessageKind, Prepared } from './message-kind.ts'
import { beforeInTalk, contactedSince } from './message-queries.ts'
import { claimDue, type DueMessage, markDropped, markSending, putOff } from './message-store.ts'
import type { Parcel } from './parcel.ts'
import { readPolicy, type ShopPolicy } from './policy-store.ts'
import type { SenderIdentity } from './sender-identity.ts'
import { reasonAgainst, type Talk } from './talk-way.ts'

/** By then whoever handed a message over has heard what came of it, or is gone. */
const handedOverMs = 45_000
const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Takes the message that waits longest and decides about it. `sending`: it is marked and, once this transaction has
 * committed, must be handed over by the caller and nobody else. `settled`: dropped or put off. `none`: nothing is due.
 */
export type Claimed = { kind: 'sending'; parcel: Parcel } | { kind: 'settled' } | { kind: 'none' }

export type ClaimOptions = { kinds: readonly MessageKind[]; doors: Doors; onClaim(id: string): void }

export async function claimMessage(scope: Scope, options: ClaimOptions): Promise<Claimed> {
  const message = await claimDue(
    scope,
    options.kinds.map(({ purpose }) => purpose),
  )
  const kind = options.kinds.find(({ purpose }) => purpose === message?.purpose)
  if (!message || !kind) return { kind: 'none' }
  options.onClaim(message.id)
  const contacts = await readContacts(scope, message.customerId)
  const identity = await options.doors.identities?.identityOf(scope, message)
  const chosen = await chooseWay(scope, contacts, { doors: options.doors, identity, message })
  if (chosen.kind === 'drop') return drop(scope, message, chosen.reason)
  if (chosen.kind === 'later') return delay(scope, message, chosen.notBefore)
  const policy = await readPolicy(scope)
  const answer = await askPolicy(scope, message, { policy, chosen })
  if (answer.kind === 'drop') return drop(scope, message, answer.reason)
  if (answer.kind === 'later') return delay(scope, message, answer.notBefore)
  const behind = await waitsBehind(scope, message, chosen.destination)
  if (behind) return delay(scope, message, behind)
  const prepared = await kind.prepare(scope, message)
  if (prepared.kind === 'drop') return drop(scope, message, prepared.reason)
  if (prepared.kind === 'later') return delay(scope, message, prepared.notBefore)
  const { destination } = chosen
  const talk = talkOf(destination)
  if (talk) await options.doors.talks?.leaving(scope, { talk, messageId: message.id })
  await markSending(scope, { id: message.id, door: destination.door, contactLookup: destination.lookup })
  const parcel = await packParcel(scope, {
    message,
    prepared,
    destination,
    policy,
    contacts: chosen.contacts,
    identity,
  })
  return { kind: 'sending', parcel }
}

type Way =
  | { kind: 'through'; destination: Destination; contacts: Contacts }
  | { kind: 'later'; notBefore: Date }
  | { kind: 'drop'; reason: string }

async function chooseWay(
  scope: Scope,
  contacts: Contacts | undefined,
  given: { doors: Doors; identity: SenderIdentity | undefined; message: DueMessage },
): Promise<Way> {
  const { doors, identity, message } = given
  if (!contacts) return { kind: 'drop', reason: 'no-address' }
  const { wishedDoor: wished, customerId } = message
  const isAnswer = message.clock === 'answer' && wished === 'messenger'
  const talk = isAnswer ? await doors.talks?.find(scope, customerId) : undefined
  if (talk?.isByPlatform) return wayInto(talk, { contacts, now: scope.now })
  const rows = await listDoors(scope)
  const chosen = chooseDoor(contacts, {
    hasMail: doors.mail !== undefined || identity?.connect !== undefined,
    rows,
    wished,
  })
  if (chosen.kind === 'none') return { kind: 'drop', reason: chosen.reason }
  if (chosen.kind === 'wait') return { kind: 'later', notBefore: new Date(scope.now.getTime() + hourMs) }
  const { destination } = chosen
  // A server of its own knows nothing of what is wrong with the shop's usual way.
  if (destination.door === 'mail' && identity?.connect) return { kind: 'through', destination, contacts }
  const pausedUntil = rows.find(({ kind }) => kind === destination.door)?.pausedUntil
  if (pausedUntil && pausedUntil > scope.now) return { kind: 'later', notBefore: pausedUntil }
  const into = talk && destination.door === 'messenger' ? { ...destination, talk } : destination
  return { kind: 'through', destination: into, contacts }
}

/** An answer goes back the way the question came, or not at all. */
function wayInto(talk: Talk, { contacts, now }: { contacts: Contacts; now: Date }): Way {
  const reason = reasonAgainst(talk, now)
  if (reason) return { kind: 'drop', reason }
  if (talk.pausedUntil && talk.pausedUntil > now) return { kind: 'later', notBefore: talk.pausedUntil }
  const { phone, lookups } = contacts
  return { kind: 'through', destination: { door: 'messenger', phone, lookup: lookups.phone, talk }, contacts }
}

function talkOf(destination: Destination): Talk | undefined {
  return destination.door === 'mail' ? undefined : destination.talk
}

/** In a conversation answers arrive in the order in which they were written: a later one waits for those before it. */
async function waitsBehind(
  scope: Scope,
  message: DueMessage,
  destination: Destination,
): Promise<Date | undefined> {
  if (!talkOf(destination)) return undefined
  const before = await beforeInTalk(scope, {
    id: message.id,
    customerId: message.customerId,
    claimedSince: new Date(scope.now.getTime() - handedOverMs),
  })
  if (!before) return undefined
  return before.state === 'waiting' ? before.notBefore : scope.now
}

/** Two workers with messages for one person take turns from here on, so that they never overrun the budget together. */
async function askPolicy(
  scope: Scope,
  message: DueMessage,
  { policy, chosen }: { policy: ShopPolicy; chosen: Extract<Way, { kind: 'through' }> },
) {
  const person = await lockPerson(scope, message.customerId)
  const days = Math.max(policy.requestsDays, policy.noticesDays)
  const consent = await consentOf(scope, message.customerId)
  return mayContact({
    clock: message.clock,
    history: await contactedSince(scope, person, new Date(scope.now.getTime() - days * dayMs)),
    policy,
    now: scope.now,
    timeZone: await timeZoneOf(scope, chosen.contacts),
    consent: message.clock === 'request' ? consent.requests : consent.notices,
    door: chosen.destination.door,
    talk: talkOf(chosen.destination),
  })
}

async function timeZoneOf(scope: Scope, { timeZone }: Contacts): Promise<string> {
  if (timeZone !== null && isTimeZoneName(timeZone)) return timeZone
  return (await readShopRow(scope)).timeZone
}

async function packParcel(
  scope: Scope,
  packing: {
    message: DueMessage
    prepared: Extract<Prepared, { kind: 'send' }>
    destination: Destination
    policy: ShopPolicy
    contacts: Contacts
    identity: SenderIdentity | undefined
  },
): Promise<Parcel> {
  const { message, prepared, destination, policy, contacts, identity } = packing
  const shop = await readShopRow(scope)
  return {
    shopId: scope.shopId,
    claim: { id: message.id, claimedAt: scope.now },
    publicId: toPublicId('message', message.id),
    purpose: message.purpose,
    clock: message.clock,
    attempts: message.attempts,
    firstTriedAt: message.firstTriedAt ?? scope.now,
    customerId: message.customerId,
    destination,
    name: contacts.name,
    identities: contacts.identities,
    language: prepared.language ?? contacts.language ?? shop.language,
    sender: { name: policy.senderName ?? shop.name, replyTo: policy.replyTo },
    shopName: shop.name,
    words: prepared,
    ...(identity ? { identity } : {}),
  }
}

async function drop(scope: Scope, message: DueMessage, reason: string): Promise<Claimed> {
  await markDropped(scope, message.id, reason)
  return { kind: 'settled' }
}

/** Never puts a message off into the past: it would come up again at once and hold up the others. */
async function delay(scope: Scope, message: DueMessage, notBefore: Date): Promise<Claimed> {
  const soonest = new Date(scope.now.getTime() + 1000)
  await putOff(scope, message.id, notBefore > soonest ? notBefore : soonest)
  return { kind: 'settled' }
}
