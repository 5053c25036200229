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
      /** Made by hand or a program, sent with a request, opened from a parcel card, or asked for by the buyer. */
      origin: Generated<'link' | 'request' | 'card' | 'asked'>
      /** Of the page on which the buyer asked for it. */
      language: Generated<string | null>
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
    reviewTrait: {
      shopId: string
      code: string
      place: number
      name: string
      nameEn: string
      choices: string[]
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
