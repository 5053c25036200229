import type { Mailer } from '../../platform/mail/create-mailer.ts'
import type { Contacts } from '../customers/index.ts'
import type { DoorRow } from './door-store.ts'
import type { DoorKind } from './outreach-tables.ts'
import type { Identities } from './sender-identity.ts'
import type { Talk, TalkWay } from './talk-way.ts'

/** What this server sends through. */
export type Doors = {
  /** Undefined without SMTP_URL: letters wait. */
  mail: Mailer | undefined
  /** Whether the webhooks of shops may lead to this machine or a private network. */
  mayBePrivate: boolean
  /** Address under which people reach this server, without a slash at its end. */
  publicUrl: string
  /** Who else than the shop itself letters can come from. */
  identities?: Identities
  /** Conversations on messengers, where the server keeps any. */
  talks?: TalkWay
}

/** Where one message goes, with the address and its keyed hash. */
export type Destination =
  | { door: 'mail'; address: string; lookup: Buffer | null }
  | { door: 'messenger' | 'sms'; phone: string | null; lookup: Buffer | null; talk?: Talk }

export type Chosen =
  | { kind: 'through'; destination: Destination }
  /** Mail would reach this person, but no server for it is set up yet. */
  | { kind: 'wait' }
  | { kind: 'none'; reason: 'no-address' | 'no-door' }

/** The way that was wished for and no other; without a wish mail where there is an address, else messenger, else SMS. */
export function chooseDoor(
  contacts: Contacts,
  { hasMail, rows, wished }: { hasMail: boolean; rows: readonly DoorRow[]; wished: DoorKind | null },
): Chosen {
  const { email, phone, identities, lookups } = contacts
  const has = (kind: DoorKind) =>
    (wished === null || wished === kind) &&
    (kind === 'mail' ? hasMail : rows.some((row) => row.kind === kind))
  if (email !== null && has('mail'))
    return { kind: 'through', destination: { door: 'mail', address: email, lookup: lookups.email } }
  if (has('messenger') && (phone !== null || identities.length > 0))
    return { kind: 'through', destination: { door: 'messenger', phone, lookup: lookups.phone } }
  if (has('sms') && phone !== null)
    return { kind: 'through', destination: { door: 'sms', phone, lookup: lookups.phone } }
  if (email !== null && (wished === null || wished === 'mail')) return { kind: 'wait' }
  return { kind: 'none', reason: isReachable(contacts, wished) ? 'no-door' : 'no-address' }
}

function isReachable({ email, phone, identities }: Contacts, wished: DoorKind | null): boolean {
  if (wished === 'mail') return email !== null
  return phone !== null || (wished === 'messenger' && identities.length > 0)
}

/** True when nothing can leave by any door now: messages stay where they are, untouched. */
export function areAllShut(
  rows: readonly DoorRow[],
  { hasMail, now }: { hasMail: boolean; now: Date },
): boolean {
  const isOpen = (kind: DoorKind) => (rows.find((row) => row.kind === kind)?.pausedUntil ?? now) <= now
  const kinds = rows.map(({ kind }) => kind).filter((kind) => kind !== 'mail')
  return ![...kinds, ...(hasMail ? (['mail'] as const) : [])].some(isOpen)
}
