import type { Destination } from './doors.ts'
import type { Prepared } from './message-kind.ts'
import type { Clock } from './outreach-tables.ts'
import type { SenderIdentity } from './sender-identity.ts'

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
  /** Where the letter does not simply come from the shop. */
  identity?: SenderIdentity
  words: Extract<Prepared, { kind: 'send' }>
}
