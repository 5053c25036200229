import type { FeedbackKind, Import } from '@echoloop/contract'
import type { Generated } from 'kysely'

export type ImportState = Import['state']

declare module '../../platform/database/tables.ts' {
  interface Tables {
    importRun: {
      shopId: string
      id: string
      fileName: string
      kind: FeedbackKind
      source: string
      state: ImportState
      settings: unknown
      bytesTotal: Generated<number>
      bytesRead: Generated<number>
      rowsRead: Generated<number>
      accepted: Generated<number>
      repeated: Generated<number>
      refused: Generated<number>
      filled: Generated<string[]>
      problem: Generated<string | null>
      createdBy: string
      createdAt: Date
      finishedAt: Generated<Date | null>
    }
    importRefusal: {
      shopId: string
      importId: string
      rowNumber: number
      line: number
      code: string
      field: string | null
      raw: string | null
    }
  }
}
