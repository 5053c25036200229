import type { QueueCause } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

export type JudgedChoice = 'publish' | 'refuse'

/** One decision of many: what it replaced, and the record that it left. */
export type UndoneDecision = {
  feedbackId: string
  recordId: string
  /** The decision that stands since; another one means that somebody decided after it. */
  decisionId: string | null
  before: { state: string; code: string | null; reason: string | null }
  /** An author has been answered: no way back. */
  isFinal: boolean
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    moderationSetting: { shopId: string; targetHours: number; blindPercent: number; changedAt: Date }
    queueItem: {
      shopId: string
      feedbackId: string
      causes: QueueCause[]
      codes: string[]
      score: number | null
      evidence: number
      reach: number
      risk: number
      flags: number
      productId: string | null
      since: Date
      changedAt: Date
    }
    reviewClaim: {
      shopId: string
      feedbackId: string
      memberId: string
      name: string
      isTaken: boolean
      until: Date
    }
    starLook: { shopId: string; feedbackId: string; memberId: string; at: Date }
    moderationRecord: {
      shopId: string
      id: string
      feedbackId: string
      since: Date
      decidedAt: Date
      decidedBy: string | null
      deciderName: string
      /** `found`: it did not wait for what was decided. */
      cause: QueueCause | 'found'
      stateBefore: string
      codeBefore: string | null
      outcome: JudgedChoice | 'hold'
      code: string | null
      starsSeen: boolean
      targetHours: number
      undoneAt: Generated<Date | null>
    }
    moderationUndo: {
      shopId: string
      id: string
      madeBy: string | null
      madeAt: Date
      changes: ColumnType<UndoneDecision[], string, string>
      undoneAt: Generated<Date | null>
    }
    secondOpinion: {
      shopId: string
      id: string
      feedbackId: string
      askedBy: string
      askedByName: string
      askedOf: string | null
      question: string | null
      state: 'open' | 'agreed' | 'disagreed' | 'settled' | 'withdrawn'
      askedAt: Date
      endedAt: Generated<Date | null>
    }
    opinionJudgement: {
      shopId: string
      opinionId: string
      memberId: string
      feedbackId: string
      name: string
      choice: JudgedChoice
      code: string | null
      reason: string | null
      at: Date
    }
    blindSample: {
      shopId: string
      id: string
      feedbackId: string
      recordId: string
      stateBefore: string
      codeBefore: string | null
      firstBy: string | null
      firstName: string
      firstChoice: JudgedChoice
      firstCode: string | null
      drawnAt: Date
      voidedAt: Generated<Date | null>
    }
    blindJudgement: {
      shopId: string
      sampleId: string
      feedbackId: string
      memberId: string
      name: string
      choice: JudgedChoice
      code: string | null
      reason: string | null
      at: Date
    }
  }
}
