import type { callBackStates } from '@echoloop/contract'
import type { Generated } from 'kysely'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    callBack: {
      shopId: string
      id: string
      caseId: string
      plannedAt: Date
      assigneeId: string | null
      purpose: string
      state: Generated<(typeof callBackStates)[number]>
      result: Generated<string | null>
      follows: string | null
      createdByName: string
      createdAt: Date
      endedByName: Generated<string | null>
      endedAt: Generated<Date | null>
    }
    scorecard: {
      shopId: string
      id: string
      caseId: string
      memberId: string
      byId: string
      byName: string
      understanding: number
      speed: number
      manner: number
      solution: number
      record: number
      words: string | null
      createdAt: Date
      changedAt: Date
    }
  }
}
