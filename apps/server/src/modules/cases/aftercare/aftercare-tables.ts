import type { Generated } from 'kysely'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    caseWords: {
      shopId: string
      id: string
      caseId: string
      customerId: string
      text: string
      digest: Buffer
      writtenAt: Date
      times: Generated<number>
      lastAt: Date
    }
    satisfaction: {
      shopId: string
      caseId: string
      resolution: number
      customerId: string
      askedAt: Date
      messageId: Generated<string | null>
      message: Generated<'waiting' | 'sent' | 'not-sent' | 'unknown'>
      score: Generated<number | null>
      words: Generated<string | null>
      givenBy: Generated<'tap' | 'hand' | null>
      answeredAt: Generated<Date | null>
      unclearAt: Generated<Date | null>
    }
  }
}
