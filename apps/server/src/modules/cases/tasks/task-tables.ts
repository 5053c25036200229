import type { taskEntryKinds, taskMailStates, taskStates, UiLanguage } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    partner: {
      shopId: string
      id: string
      name: string
      email: string | null
      language: UiLanguage
      archivedAt: Generated<Date | null>
      createdAt: Date
    }
    task: {
      shopId: string
      id: string
      caseId: string | null
      planId: string | null
      departmentId: string | null
      partnerId: string | null
      assigneeId: string | null
      title: string
      text: string
      state: (typeof taskStates)[number]
      dueAt: Date
      showsPictures: Generated<boolean>
      createdBy: string | null
      createdByName: string
      createdAt: Date
      finishedAt: Generated<Date | null>
      changedAt: Date
      version: Generated<number>
      linkNumber: Generated<number>
      linkExpiresAt: Generated<Date | null>
      mailState: Generated<(typeof taskMailStates)[number] | null>
      mailReason: Generated<string | null>
      mailAttempts: Generated<number>
      mailNotBefore: Generated<Date | null>
      mailFirstTriedAt: Generated<Date | null>
      mailClaimedAt: Generated<Date | null>
    }
    taskEntry: {
      shopId: string
      id: string
      taskId: string
      at: Date
      kind: (typeof taskEntryKinds)[number]
      byKind: 'member' | 'key' | 'partner' | 'system'
      byId: string | null
      byName: string | null
      text: string | null
      detail: ColumnType<Record<string, unknown>, string | undefined, never>
    }
  }
}
