import type { FlagAnswer, FlagReason, FlagState } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import type { Generated } from 'kysely'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    reviewFlag: {
      shopId: string
      id: string
      feedbackId: string
      productId: string | null
      rating: number | null
      flagger: Buffer
      network: Buffer | null
      reason: FlagReason
      words: string | null
      weight: number
      isHeld: boolean
      state: FlagState
      answer: Generated<FlagAnswer | null>
      answerWords: Generated<string | null>
      decidedBy: Generated<string | null>
      flaggedAt: Date
      decidedAt: Generated<Date | null>
      language: LocaleName
      sealedAddress: Buffer | null
      mailState: FlagMailState | null
      mailNotBefore: Generated<Date | null>
      mailClaimedAt: Generated<Date | null>
      mailFirstTriedAt: Generated<Date | null>
      mailAttempts: Generated<number>
    }
    flaggerWeight: { shopId: string; flagger: Buffer; confirmed: number; refused: number; changedAt: Date }
  }
}

/** `later`: the outcome is not known yet. */
export type FlagMailState = 'later' | 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown'
