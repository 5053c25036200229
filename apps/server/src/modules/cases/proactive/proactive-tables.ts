import type { CallOutcome, ProactiveReason, ProactiveSettings } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    proactiveSetting: {
      shopId: string
      windowDays: number
      tierMin: string | null
      points: ColumnType<ProactiveSettings['points'], string, string>
      templates: ColumnType<ProactiveSettings['templates'], string, string>
      changedAt: Date
      changedBy: string
    }
    proactiveContact: {
      shopId: string
      customerId: string
      claimedBy: Generated<string | null>
      claimedName: Generated<string | null>
      claimedUntil: Generated<Date | null>
      notToContactAt: Generated<Date | null>
      notToContactBy: Generated<string | null>
      notToContactWhy: Generated<string | null>
      nextAt: Generated<Date | null>
    }
    callNote: {
      shopId: string
      id: string
      customerId: string
      at: Date
      byId: string
      byName: string
      outcome: CallOutcome
      text: string
      nextAt: Date | null
      score: number
      reasons: ProactiveReason[]
    }
  }
}
