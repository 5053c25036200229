import type { DeciderKind } from './decider.ts'
import type { ScreeningDecision, StoredReason } from './screening-verdict.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    decision: {
      shopId: string
      id: string
      feedbackId: string
      state: PublicationState
      code: string | null
      reason: string | null
      /** The name as it was then, for showing. */
      decidedBy: string
      deciderId: string | null
      deciderKind: DeciderKind
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
    publicationCount: { shopId: string; day: string; rating: number; state: PublicationState; count: number }
    screeningPolicy: {
      shopId: string
      version: number
      publishUnverified: boolean
      texts: Record<string, { en: string; zh: string }>
      changedBy: string
      changedAt: Date
    }
    screeningVerdict: {
      shopId: string
      id: string
      feedbackId: string
      edition: number
      decision: ScreeningDecision
      score: number
      reasons: StoredReason[]
      isReopened: boolean
      at: Date
    }
    screeningTrace: {
      shopId: string
      place: number
      feedbackId: string
      trace: unknown
      device: number
      network: number
      at: Date
    }
    screeningKey: { shopId: string; kind: string; key: string; place: number }
    screeningRhythm: { shopId: string; key: string; rhythm: unknown }
    appeal: {
      shopId: string
      id: string
      feedbackId: string
      words: string
      decisionId: string
      state: AppealState
      answer: string | null
      decidedBy: string | null
      createdAt: Date
      decidedAt: Date | null
    }
  }
}

/** `pending`: nobody has decided yet; `held`: kept back with a reason until a person decides. */
export type PublicationState = 'pending' | 'held' | 'published' | 'refused' | 'withdrawn'

/** `ended`: the author changed the words or withdrew the review before anybody answered. */
export type AppealState = 'open' | 'upheld' | 'rejected' | 'ended'
