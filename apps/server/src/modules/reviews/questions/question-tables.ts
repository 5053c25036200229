import type { Generated } from 'kysely'

export type QuestionState = 'pending' | 'published' | 'refused'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    question: {
      shopId: string
      id: string
      productId: string
      feedbackId: string
      authorName: string | null
      state: QuestionState
      code: Generated<string | null>
      askedAt: Date
      decidedAt: Generated<Date | null>
      decidedBy: Generated<string | null>
    }
    questionInvitation: {
      shopId: string
      id: string
      questionId: string
      customerId: string
      orderId: string
      expiresAt: Date
      createdAt: Date
    }
    answer: {
      shopId: string
      id: string
      questionId: string
      givenBy: 'buyer' | 'shop'
      invitationId: string | null
      feedbackId: string | null
      text: string | null
      authorName: string | null
      state: 'published' | 'refused'
      code: Generated<string | null>
      answeredAt: Date
      helpful: Generated<number>
    }
    answerVote: { shopId: string; answerId: string; voter: Buffer; createdAt: Date }
  }
}
