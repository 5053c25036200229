import type { Destination } from './doors.ts'
import type { Prepared } from './message-kind.ts'
import type { Clock } from './outreach-tables.ts'

/** One message ready to be handed over: all that the way out needs, kept in memory only. */
export type Parcel = {
  shopId: string
  claim: { id: string; claimedAt: Date }
  /** `msg_…` */
  publicId: string
  purpose: string
  clock: Clock
  attempts: number
  firstTriedAt: Date
  customerId: string
  destination: Destination
  name: string | null
  identities: { source: string; externalId: string }[]
  /** The person's language as their system names it. */
  language: string
  sender: { name: string; replyTo: string | null }
  shopName: string
  words: Extract<Prepared, { kind: 'send' }>
}

/** What came of handing over. `fault`: the door as a whole failed, before this message was taken. */
export type HandedOver =
  | { kind: 'sent' }
  | { kind: 'failed'; reason: string }
  | { kind: 'later'; reason: string }
  | { kind: 'fault'; reason: string }
  | { kind: 'unknown'; reason: string }
