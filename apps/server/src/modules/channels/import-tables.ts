import type { FeedbackKind, Import, ProductDecision } from '@echoloop/contract'
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
      productsAsked: Generated<number>
      productsUndecided: Generated<number>
      productsNotListed: Generated<number>
      mediaTotal: Generated<number>
      mediaKept: Generated<number>
      mediaRefused: Generated<number>
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
    importProduct: {
      shopId: string
      importId: string
      externalKey: string
      origin: string
      label: string
      sku: string | null
      handle: string | null
      number: string | null
      name: string | null
      rowCount: number
      decision: ProductDecision | null
      productId: string | null
      decidedAt: Date | null
    }
    importMedia: {
      shopId: string
      importId: string
      feedbackId: string
      position: number
      line: number
      url: string
      state: 'waiting' | 'kept' | 'refused'
      code: string | null
      attempts: Generated<number>
      nextTryAt: Date
    }
  }
}
