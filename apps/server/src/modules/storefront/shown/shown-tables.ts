declare module '../../../platform/database/tables.ts' {
  interface Tables {
    shownReview: {
      shopId: string
      feedbackId: string
      productId: string
      occurredAt: Date
      helpfulness: number
      facets: string[]
    }
    shownFacet: {
      shopId: string
      productId: string
      facet: string
      occurredAt: Date
      feedbackId: string
      helpfulness: number
    }
    shownFacetCount: { shopId: string; productId: string; facet: string; count: number }
    shownVote: { shopId: string; feedbackId: string; helpful: number; voted: number; helpfulness: number }
  }
}
