import type { Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    reviewInvitation: {
      shopId: string
      id: string
      orderId: string
      productId: string
      expiresAt: Date
      usedAt: Generated<Date | null>
      feedbackId: Generated<string | null>
      createdAt: Date
      /** Made by hand or a program, sent with a request, or opened from a parcel card. */
      origin: Generated<'link' | 'request' | 'card'>
      /** The invitation of the order, for links that it and its reminders carry. */
      requestId: Generated<string | null>
      /** When its form was shown first. */
      openedAt: Generated<Date | null>
    }
    reviewRule: {
      shopId: string
      opensDaysAfterShipping: number
      closesDays: number
      editDays: number
      changedAt: Date
    }
    followUp: {
      shopId: string
      id: string
      feedbackId: string
      text: string
      daysAfter: number
      createdAt: Date
    }
  }
}
