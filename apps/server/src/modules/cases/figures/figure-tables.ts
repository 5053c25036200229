import type { Generated } from 'kysely'

/** What figures can be told apart by. */
export type Dimension = 'department' | 'member' | 'topic' | 'tier' | 'channel'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    caseMilestone: {
      shopId: string
      id: string
      caseId: string
      measure: string
      at: Date
      day: string
      minutes: number | null
      amount: number | null
      step: number | null
      department: Generated<string>
      member: Generated<string>
      topic: Generated<string>
      tier: Generated<string>
      channel: Generated<string>
      isCounted: Generated<boolean>
      isRetracted: Generated<boolean>
    }
    caseFigure: {
      shopId: string
      measure: string
      dimension: 'all' | Dimension
      grain: 'day' | 'month'
      day: string
      value: string
      count: number
      minutes: number
      amount: number
      steps: number[]
    }
  }
}
