declare module '../../platform/database/tables.ts' {
  interface Tables {
    serviceOnlyReview: { shopId: string; feedbackId: string; productId: string; rating: number }
    serviceOnlyStars: { shopId: string; productId: string; rating: number; count: number }
  }
}
