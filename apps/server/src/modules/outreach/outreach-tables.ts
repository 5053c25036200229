import type { Generated } from 'kysely'

/** `answer`: what someone said is answered; nobody needs a budget or a consent for that. */
export type Clock = 'request' | 'notice' | 'answer'
export type DoorKind = 'mail' | 'messenger' | 'sms'
export type MessageState = 'waiting' | 'sending' | 'sent' | 'failed' | 'dropped' | 'unknown'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    contactPolicy: {
      shopId: string
      senderName: string | null
      replyTo: string | null
      requestsMax: number
      requestsDays: number
      noticesMax: number
      noticesDays: number
      hourFrom: number
      hourUntil: number
      needsConsent: boolean
      changedAt: Date
    }
    deliveryDoor: {
      shopId: string
      kind: DoorKind
      url: string | null
      sealedSecret: Buffer | null
      sealedFormerSecret: Generated<Buffer | null>
      formerUntil: Generated<Date | null>
      pausedUntil: Generated<Date | null>
      failures: Generated<number>
      lastGoodAt: Generated<Date | null>
      lastError: Generated<string | null>
      lastErrorAt: Generated<Date | null>
      changedAt: Date
    }
    messageReceipt: { shopId: string; messageId: string; deliveredAt: Date | null; readAt: Date | null }
    message: {
      shopId: string
      id: string
      purpose: string
      clock: Clock
      customerId: string
      subjectId: string
      dedupeKey: string
      state: Generated<MessageState>
      reason: Generated<string | null>
      door: Generated<DoorKind | null>
      wishedDoor: Generated<DoorKind | null>
      contactLookup: Generated<Buffer | null>
      notBefore: Date
      attempts: Generated<number>
      firstTriedAt: Generated<Date | null>
      claimedAt: Generated<Date | null>
      endedAt: Generated<Date | null>
      toldAt: Generated<Date | null>
      createdAt: Date
    }
  }
}
