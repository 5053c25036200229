import type { FeedbackFilter, PlanFigure, PlanMetric, PlanNoticeState, PlanState } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

/** Jsonb: read as what it holds, written as text. */
type Kept<T> = ColumnType<T, string | null, string | null>
type Both = { 'zh-CN': string; en: string }

declare module '../../platform/database/tables.ts' {
  interface Tables {
    improvementPlan: {
      shopId: string
      id: string
      title: string
      goal: string
      state: PlanState
      origin: 'topic' | 'cases' | 'hand'
      productId: string | null
      aspect: string | null
      filter: Kept<FeedbackFilter | null>
      metric: Kept<PlanMetric | null>
      baseline: Kept<PlanFigure | null>
      target: number | null
      ownerId: string | null
      departmentIds: Generated<string[]>
      startsOn: string | null
      dueOn: string | null
      createdBy: string
      createdAt: Date
      startedAt: Generated<Date | null>
      shippedAt: Generated<Date | null>
      droppedAt: Generated<Date | null>
      changedAt: Date
      version: Generated<number>
    }
    planMeasure: {
      shopId: string
      id: string
      planId: string
      position: number
      title: string
      dueOn: string | null
      ownerId: string | null
      departmentId: string | null
      taskId: Generated<string | null>
      doneAt: Generated<Date | null>
      doneBy: Generated<string | null>
      removedAt: Generated<Date | null>
    }
    planVoice: { shopId: string; planId: string; feedbackId: string; caseId: string | null; addedAt: Date }
    planStatement: {
      shopId: string
      planId: string
      version: number
      said: ColumnType<Both, string, string>
      did: ColumnType<Both, string, string>
      isPublic: boolean
      quoteIds: string[]
      reason: string | null
      statedBy: string
      at: Date
    }
    planNotice: {
      shopId: string
      planId: string
      customerId: string
      state: PlanNoticeState
      reason: string | null
      createdAt: Date
      endedAt: Date | null
    }
    planEntry: {
      shopId: string
      id: string
      planId: string
      at: Date
      kind: string
      actor: string
      detail: ColumnType<Record<string, unknown>, string, string>
      text: string | null
    }
  }
}
