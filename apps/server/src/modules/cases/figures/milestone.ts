import type { CaseRow } from '../case-change.ts'

export type NewMilestone = {
  /** What happened: `opened`, `first-reply`, `resolved`, `stage:open`, `clock-met:resolution` … */
  measure: string
  at: Date
  /** How long it took, where it took a time. */
  minutes?: number
  /** A score or another amount that is summed. */
  amount?: number
  /** Place of the amount on its own scale; times find theirs themselves. */
  step?: number
}

export type MilestoneCase = Pick<CaseRow, 'id' | 'departmentId' | 'assigneeId' | 'topic' | 'tier' | 'channel'>
