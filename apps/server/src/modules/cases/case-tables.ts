import type { Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    reply: {
      shopId: string
      id: string
      feedbackId: string
      text: string
      authorId: string
      authorName: string
      version: Generated<number>
      createdAt: Date
      editedAt: Generated<Date | null>
      withdrawnAt: Generated<Date | null>
    }
    replyVersion: { shopId: string; replyId: string; version: number; text: string; replacedAt: Date }
    answerWait: {
      shopId: string
      feedbackId: string
      urgency: number
      since: Date
      answeredAt: Generated<Date | null>
    }
  }
}
