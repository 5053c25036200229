declare module '../../../platform/database/tables.ts' {
  interface Tables {
    scoredReview: {
      shopId: string
      feedbackId: string
      day: string
      buyer: string
      quality: number | null
      delivery: number | null
      service: number | null
    }
    scoredDay: { shopId: string; day: string; dimension: string; stars: number; count: number }
    scoredBuyer: { shopId: string; buyer: string; lastDay: string }
  }
}
