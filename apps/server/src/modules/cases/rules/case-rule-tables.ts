import type { CaseRuleConditions, CaseSettings, gatherings } from '@echoloop/contract'
import type { ColumnType } from 'kysely'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    caseSetting: {
      shopId: string
      opensWithinDays: number
      gatherDays: number
      reopenDays: number
      weights: ColumnType<CaseSettings['weights'], string, string>
      changedAt: Date
    }
    caseRule: {
      shopId: string
      id: string
      position: number
      name: string | null
      defaultCode: DefaultRuleCode | null
      isOn: boolean
      conditions: ColumnType<CaseRuleConditions, string, string>
      gather: (typeof gatherings)[number]
      departmentId: string | null
      weight: number
      changedAt: Date
    }
  }
}

/** Rules that every shop begins with. */
export type DefaultRuleCode = 'urgent' | 'complaints' | 'questions' | 'unhappy-service' | 'refused-urgent'
