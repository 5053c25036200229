import type { PriorityReason } from '@echoloop/contract'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** One case of a change of many: what it was before, and the version that the change gave it. */
export type UndoneChange = {
  caseId: string
  version: number
  before: {
    state: CaseState
    departmentId: string | null
    assigneeId: string | null
    priority: number
    priorityByHand: boolean
    resolvedAt: string | null
    closedAt: string | null
    reopenedTimes: number
  }
}

export type CaseState =
  | 'new'
  | 'open'
  | 'waiting-customer'
  | 'waiting-others'
  | 'resolved'
  | 'closed'
  | 'reopened'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    serviceCase: {
      shopId: string
      id: string
      number: number
      title: string
      state: CaseState
      origin: 'rule' | 'hand'
      ruleId: string | null
      channel: string
      language: string
      departmentId: string | null
      assigneeId: string | null
      customerId: string | null
      orderId: string | null
      productId: string | null
      topic: string | null
      tier: string | null
      urgency: number
      severity: number
      reach: number
      customerValue: number
      priority: number
      priorityByHand: Generated<boolean>
      openedAt: Date
      firstRepliedAt: Generated<Date | null>
      lastRepliedAt: Generated<Date | null>
      customerWroteAt: Date
      resolvedAt: Generated<Date | null>
      closedAt: Generated<Date | null>
      reopenedTimes: Generated<number>
      dueAt: Generated<Date | null>
      mergedInto: Generated<string | null>
      changedAt: Date
      version: Generated<number>
      voices: Generated<number>
      priorityReasons: ColumnType<PriorityReason[], string | undefined, string>
      isOpen: GeneratedAlways<boolean>
    }
    caseCounter: { shopId: string; lastNumber: number }
    caseDraft: {
      shopId: string
      caseId: string
      authorId: string
      text: string
      channel: string | null
      feedbackId: string | null
      savedAt: Date
    }
    casePresence: {
      shopId: string
      caseId: string
      personId: string
      name: string
      doing: 'looking' | 'writing'
      until: Date
    }
    caseUndo: {
      shopId: string
      id: string
      madeBy: string | null
      madeAt: Date
      changes: ColumnType<UndoneChange[], string, string>
      undoneAt: Generated<Date | null>
    }
    caseVoice: { shopId: string; feedbackId: string; caseId: string; addedAt: Date }
    caseEntry: {
      shopId: string
      id: string
      caseId: string
      at: Date
      kind: string
      byKind: 'member' | 'key' | 'customer' | 'partner' | 'system'
      byId: string | null
      byName: string | null
      detail: ColumnType<Record<string, unknown>, string | undefined, never>
      text: string | null
    }
  }
}
