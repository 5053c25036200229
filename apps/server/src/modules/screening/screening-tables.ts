declare module '../../platform/database/tables.ts' {
  interface Tables {
    decision: {
      shopId: string
      id: string
      feedbackId: string
      state: PublicationState
      code: string | null
      reason: string | null
      decidedBy: string
      at: Date
    }
    publication: {
      shopId: string
      feedbackId: string
      state: PublicationState
      productId: string | null
      occurredAt: Date
      changedAt: Date
    }
    publishedStars: { shopId: string; productId: string; rating: number; count: number }
  }
}

export type PublicationState = 'pending' | 'published' | 'refused' | 'withdrawn'
