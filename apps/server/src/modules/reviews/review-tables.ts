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
