import type { ColumnType, Generated } from 'kysely'
import type { CalendarFacts } from './calendar.ts'
import type { CalendarSetting } from './calendar-facts.ts'

export type ClockKind = 'first-reply' | 'public-reply' | 'next-reply' | 'resolution'
export type Severity = 'high' | 'critical'
export type EscalationAction = 'raise-priority' | 'tell-lead' | 'assign-lead' | 'assign-department'
export type PausingState = 'waiting-customer' | 'waiting-others'
export type ClockOutcome = 'met' | 'late' | 'cancelled'

/** One step of a ladder; `afterMinutes` are working minutes after the breach. */
export type LadderStep = { afterMinutes: number; action: EscalationAction; departmentId: string | null }

/** A pause as it is stored: moments in ISO 8601. */
export type StoredPause = { from: string; until: string | null }

/** Written as JSON text. */
type Json<T> = ColumnType<T, string, string>

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    serviceCalendar: {
      shopId: string
      id: string
      name: string
      timeZone: string
      weekly: Json<CalendarSetting['weekly']>
      exceptions: Json<CalendarSetting['exceptions']>
      holidays: 'cn' | null
      isDefault: boolean
      archivedAt: Generated<Date | null>
      createdAt: Date
      changedAt: Date
    }
    departmentCalendar: { shopId: string; departmentId: string; calendarId: string }
    calendarVersion: {
      shopId: string
      id: string
      calendarId: string
      fingerprint: string
      facts: Json<CalendarFacts>
      createdAt: Date
    }
    serviceLevel: {
      shopId: string
      id: string
      tier: string | null
      severity: Severity | null
      topic: string | null
      departmentId: string | null
      firstReplyMinutes: number | null
      publicReplyMinutes: number | null
      nextReplyMinutes: number | null
      resolutionMinutes: number | null
      calendarId: string | null
      warnPercent: number
      archivedAt: Generated<Date | null>
      createdAt: Date
      changedAt: Date
    }
    escalationStep: {
      shopId: string
      levelId: string
      position: number
      afterMinutes: number
      action: EscalationAction
      departmentId: string | null
    }
    clockRule: { shopId: string; publicStarsMax: number; pausesWhile: PausingState[]; changedAt: Date }
    caseClock: {
      shopId: string
      id: string
      caseId: string
      kind: ClockKind
      feedbackId: string | null
      round: number
      levelId: string
      calendarVersionId: string
      targetMinutes: number
      warnMinutes: number
      ladder: Json<LadderStep[]>
      startedAt: Date
      pauses: Json<StoredPause[]>
      dueAt: Date | null
      warnAt: Date | null
      nextCheckAt: Date | null
      warnedAt: Generated<Date | null>
      breachedAt: Generated<Date | null>
      escalated: Generated<number>
      endedAt: Generated<Date | null>
      outcome: Generated<ClockOutcome | null>
    }
    clockEvent: { shopId: string; clockId: string; kind: string; at: Date; notedAt: Date }
  }
}
