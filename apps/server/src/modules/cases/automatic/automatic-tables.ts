import type {
  AutomaticConditions,
  AutomaticGuards,
  AutomaticReplyState,
  AutomaticStop,
} from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

/** Rules that every shop begins with, switched off. */
export type DefaultAutomaticCode = 'named-praise' | 'plain-praise' | 'praise-sent'

export type StopCounts = Partial<Record<AutomaticStop, number>>

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    automaticSetting: {
      shopId: string
      beganAt: Date
      stoppedAt: Generated<Date | null>
      stoppedBy: Generated<string | null>
    }
    automaticRule: {
      shopId: string
      id: string
      position: number
      name: string | null
      defaultCode: DefaultAutomaticCode | null
      conditions: ColumnType<AutomaticConditions, string, string>
      guards: ColumnType<AutomaticGuards, string, string>
      templateIds: string[]
      way: 'public' | 'private'
      version: Generated<number>
      isOn: Generated<boolean>
      offBecause: Generated<'template-changed' | 'template-gone' | 'stopped' | null>
      switchedAt: Generated<Date | null>
      switchedBy: Generated<string | null>
      changedAt: Date
      changedBy: string
      removedAt: Generated<Date | null>
    }
    automaticSimulation: {
      shopId: string
      id: string
      ruleId: string
      ruleVersion: number
      wordsAt: Date
      fromAt: Date
      untilAt: Date
      state: Generated<'waiting' | 'running' | 'done' | 'failed'>
      claim: Generated<string | null>
      beatAt: Generated<Date | null>
      tries: Generated<number>
      total: Generated<number>
      looked: Generated<number>
      wouldSend: Generated<number>
      wouldHold: Generated<number>
      stops: ColumnType<StopCounts, string | undefined, string>
      requestedAt: Date
      requestedBy: string
      endedAt: Generated<Date | null>
    }
    automaticSample: {
      shopId: string
      simulationId: string
      place: number
      feedbackId: string
      isHeld: boolean
    }
    automaticLook: {
      shopId: string
      feedbackId: string
      dueAt: Date | null
      stop: AutomaticStop | null
      at: Date
    }
    automaticReply: {
      shopId: string
      feedbackId: string
      id: string
      ruleId: string
      ruleVersion: number
      templateId: string
      feedbackVersion: number
      customerId: string | null
      way: 'public' | 'private'
      state: AutomaticReplyState
      text: string
      wasHeld: boolean
      isChanged: Generated<boolean>
      day: string
      decidedAt: Date
      approvedAt: Generated<Date | null>
      approvedBy: Generated<string | null>
      leavesAt: Date | null
      endedAt: Generated<Date | null>
      endedBy: Generated<string | null>
      reason: Generated<string | null>
      replyId: Generated<string | null>
      caseReplyId: Generated<string | null>
    }
  }
}
