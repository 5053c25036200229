import type { AnalysisResult, FollowUpChange, Polarity, SentimentLabel } from '@echoloop/contract'
import type { Generated } from 'kysely'

export type StoredAspect = AnalysisResult['aspects'][number]
export type StoredOwnAspect = NonNullable<AnalysisResult['ownAspects']>[number]

declare module '../../platform/database/tables.ts' {
  interface Tables {
    analysis: {
      shopId: string
      feedbackId: string
      version: number
      language: AnalysisResult['language']
      sentiment: SentimentLabel
      score: number
      confidence: number
      urgency: number
      urgencyReason: string | null
      junk: number
      ratingMismatch: boolean
      aspects: StoredAspect[]
      aspectKeys: string[]
      intents: AnalysisResult['intents']
      needs: AnalysisResult['needs']
      keywords: string[]
      phrases: string[]
      explanation: AnalysisResult['explanation']
      analyser: string
      analysedAt: Date
      isCorrected: Generated<boolean>
      ownAspects: Generated<StoredOwnAspect[]>
      learnt: Generated<NonNullable<AnalysisResult['learnt']>>
    }
    followUpAnalysis: {
      shopId: string
      feedbackId: string
      language: AnalysisResult['language']
      sentiment: SentimentLabel
      score: number
      confidence: number
      urgency: number
      urgencyReason: string | null
      aspects: StoredAspect[]
      change: FollowUpChange
      analyser: string
      analysedAt: Date
    }
    analysisCorrection: {
      shopId: string
      id: string
      feedbackId: string
      before: unknown
      after: unknown
      correctedBy: string
      at: Date
      undoneAt: Generated<Date | null>
      undoneBy: Generated<string | null>
    }
    rollupDay: { shopId: string; day: string; rating: number; sentiment: SentimentLabel; count: number }
    rollupDayAspect: { shopId: string; day: string; aspect: string; polarity: Polarity; count: number }
    rollupProduct: {
      shopId: string
      productId: string
      month: string
      rating: number
      sentiment: SentimentLabel
      count: number
    }
    rollupProductAspect: {
      shopId: string
      productId: string
      aspect: string
      polarity: Polarity
      count: number
    }
    rollupProductPhrase: { shopId: string; productId: string; phrase: string; count: number }
    rollupProductBatch: {
      shopId: string
      productId: string
      batch: string
      sentiment: SentimentLabel
      count: number
    }
  }
}
