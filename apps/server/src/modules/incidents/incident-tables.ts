import type { IncidentEntryKind, IncidentKind, IncidentReview, ReplyChannel } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

/** Words in both languages. */
export type Both = { 'zh-CN': string; en: string }
export type StepPlan = { title: Both; dueMinutes: number }

/** `left`: it could not be answered, for a reason. `stopped`: taken back before its turn. */
export type AnswerLineState = 'waiting' | 'sent' | 'left' | 'stopped'

type Json<T> = ColumnType<T, string, string>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    incident: {
      shopId: string
      id: string
      number: number
      kind: IncidentKind
      title: string
      severity: number
      state: 'open' | 'closed'
      ownerId: string | null
      surgeId: string | null
      openedAt: Date
      openedBy: string
      closedAt: Generated<Date | null>
      reopenings: Generated<number>
      review: ColumnType<IncidentReview | null, string | null | undefined, string | null>
      version: Generated<number>
    }
    incidentStep: {
      shopId: string
      id: string
      incidentId: string
      position: number
      title: Json<Both>
      doerId: string | null
      dueAt: Date | null
      doneAt: Generated<Date | null>
      doneBy: Generated<string | null>
      note: Generated<string | null>
      version: Generated<number>
    }
    incidentVoice: {
      shopId: string
      incidentId: string
      feedbackId: string
      origin: 'surge' | 'hand'
      addedAt: Date
      removedAt: Generated<Date | null>
    }
    incidentStatement: {
      shopId: string
      incidentId: string
      version: number
      text: Json<Both>
      writtenAt: Date
      writtenBy: string
      writerId: string | null
      approvedAt: Generated<Date | null>
      approvedBy: Generated<string | null>
    }
    incidentNotice: {
      shopId: string
      id: string
      incidentId: string
      statementVersion: number
      fromAt: Date
      untilAt: Date | null
      postedBy: string
      postedAt: Date
      endedAt: Generated<Date | null>
    }
    incidentAnswer: {
      shopId: string
      incidentId: string
      caseId: string
      replyId: string
      requestKey: string
      at: Date
    }
    incidentAnswerOrder: {
      shopId: string
      id: string
      incidentId: string
      requestKey: string
      text: string
      channel: ReplyChannel | 'usual'
      actor: ColumnType<unknown, string, never>
      orderedAt: Date
      endedAt: Generated<Date | null>
    }
    incidentAnswerLine: {
      shopId: string
      orderId: string
      id: string
      caseId: string | null
      feedbackIds: string[]
      state: AnswerLineState
      reason: string | null
      replyId: string | null
    }
    productHold: {
      shopId: string
      id: string
      incidentId: string
      productId: string
      action: 'hold' | 'release'
      state: 'ordered' | 'accepted' | 'done' | 'refused' | 'failed'
      orderedAt: Date
      orderedBy: string
      nextTryAt: Date | null
      claimedAt: Generated<Date | null>
      attempts: Generated<number>
      lastTrouble: Generated<string | null>
      reason: Generated<string | null>
      endedAt: Generated<Date | null>
    }
    incidentTask: { shopId: string; incidentId: string; taskId: string }
    incidentEntry: {
      shopId: string
      id: string
      incidentId: string
      at: Date
      kind: IncidentEntryKind
      byKind: string
      byName: string | null
      text: string | null
      detail: ColumnType<Record<string, unknown>, string, never>
    }
    playBook: {
      shopId: string
      kind: IncidentKind
      steps: Json<StepPlan[]>
      statement: Json<Both>
      changedAt: Date
      changedBy: string
    }
  }
}
