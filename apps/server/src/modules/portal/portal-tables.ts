import type {
  BoardItemState,
  BothLanguages,
  PortalKind,
  PortalSettings,
  submissionOutcomes,
} from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

/** Jsonb: read as what it holds, written as text. */
type Kept<T> = ColumnType<T, string, string>
type Language = 'zh-CN' | 'en'

/** What was asked, in the words of that day, and what was answered. */
export type KeptAnswer = { key: string; label: BothLanguages; answer: string }

declare module '../../platform/database/tables.ts' {
  interface Tables {
    portalSetting: {
      shopId: string
      kinds: Kept<PortalSettings['kinds']>
      hasBoard: boolean
      boardBy: PortalSettings['boardBy']
      commentsBy: PortalSettings['commentsBy']
      charter: Kept<PortalSettings['charter']>
      changedAt: Date
      changedBy: string
    }
    privacyNotice: {
      shopId: string
      version: number
      text: Kept<BothLanguages>
      publishedAt: Date
      publishedBy: string
    }
    submission: {
      shopId: string
      id: string
      feedbackId: string
      number: string
      kind: PortalKind
      customerId: string | null
      emailLookup: Buffer | null
      language: Language
      noticeVersion: number
      answers: Kept<KeptAnswer[]>
      mayBePublic: boolean
      sentAt: Date
      lookedAt: Generated<Date | null>
      outcome: Generated<(typeof submissionOutcomes)[number] | null>
      reason: Generated<string | null>
      decidedAt: Generated<Date | null>
      decidedBy: Generated<string | null>
      failedOn: Generated<string | null>
      failedTries: Generated<number>
    }
    submissionWord: {
      shopId: string
      id: string
      submissionId: string
      saidBy: 'author' | 'shop'
      feedbackId: string | null
      text: string | null
      actor: string | null
      at: Date
    }
    boardItem: {
      shopId: string
      id: string
      feedbackId: string
      title: string
      state: BoardItemState
      code: Generated<string | null>
      reason: Generated<string | null>
      planId: Generated<string | null>
      mergedInto: Generated<string | null>
      answer: Generated<string | null>
      answeredAt: Generated<Date | null>
      votes: Generated<number>
      comments: Generated<number>
      createdAt: Date
      shownAt: Date | null
      changedAt: Date
      decidedBy: Generated<string | null>
    }
    boardVote: {
      shopId: string
      itemId: string
      voter: Buffer
      network: Buffer
      isConfirmed: boolean
      at: Date
    }
    boardFollow: {
      shopId: string
      id: string
      itemId: string
      customerId: string
      language: Language
      noticeVersion: number
      voter: Buffer | null
      network: Buffer | null
      askedAt: Date
      confirmedAt: Generated<Date | null>
      endedAt: Generated<Date | null>
    }
    boardComment: {
      shopId: string
      id: string
      itemId: string
      saidBy: 'reader' | 'shop'
      feedbackId: string | null
      text: string | null
      authorName: string | null
      state: 'waiting' | 'published' | 'refused'
      code: Generated<string | null>
      at: Date
      decidedAt: Generated<Date | null>
      decidedBy: Generated<string | null>
    }
  }
}
