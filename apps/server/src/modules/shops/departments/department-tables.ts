import type { departmentKinds, Shift, WeeklyHours } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

/** Written as JSON text, read as data. */
type Json<T> = ColumnType<T, string, string>

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    department: {
      shopId: string
      id: string
      name: string
      kind: (typeof departmentKinds)[number]
      leadId: Generated<string | null>
      position: Generated<number>
      takesAll: Generated<boolean>
      archivedAt: Generated<Date | null>
      createdAt: Date
    }
    departmentMember: {
      shopId: string
      departmentId: string
      memberId: string
      topics: string[]
      languages: string[]
      tiers: string[]
      casesMax: number | null
      addedAt: Date
    }
    memberHours: { shopId: string; memberId: string; weekly: Json<WeeklyHours[]>; changedAt: Date }
    memberShift: {
      shopId: string
      memberId: string
      /** `YYYY-MM-DD`, without a zone. */
      onDate: ColumnType<string, string, string>
      hours: Json<Shift['hours']>
    }
    memberAbsence: {
      shopId: string
      id: string
      memberId: string
      startsAt: Date
      endsAt: Date | null
      handsOver: boolean
      handedOverAt: Generated<Date | null>
      createdAt: Date
    }
  }
}
