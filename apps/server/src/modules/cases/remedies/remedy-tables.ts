import type { RemedyKind, RemedyState, Role, remedyAboves } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

export type RemedyLine = { sku: string; quantity: number }

/** PostgreSQL's bigint arrives as text, so that nothing is rounded. */
type Bigint = ColumnType<string, number | string, number | string>
type BigintOrNull = ColumnType<string | null, number | string | null, number | string | null>

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    remedyPolicy: {
      shopId: string
      currency: string
      hundredPointsCents: number
      invitesFollowUp: boolean
      followUpDays: number
      changedAt: Date
    }
    remedyLimit: {
      shopId: string
      role: Role
      kind: RemedyKind
      onceMax: BigintOrNull
      caseMax: BigintOrNull
      dayMax: BigintOrNull
      changedAt: Date
    }
    remedyDoor: {
      shopId: string
      url: string
      sealedSecret: Buffer
      sealedFormerSecret: Generated<Buffer | null>
      formerUntil: Generated<Date | null>
      pausedUntil: Generated<Date | null>
      failures: Generated<number>
      lastGoodAt: Generated<Date | null>
      lastError: Generated<string | null>
      lastErrorAt: Generated<Date | null>
      changedAt: Date
    }
    remedy: {
      shopId: string
      id: string
      caseId: string
      kind: RemedyKind
      state: RemedyState
      handling: 'door' | 'hand'
      orderId: string | null
      amountCents: BigintOrNull
      currency: string | null
      points: number | null
      lines: ColumnType<RemedyLine[], string | undefined, string>
      worth: Bigint
      note: string | null
      proposedByKind: 'member' | 'key' | 'system'
      proposedBy: string | null
      proposedByName: string
      proposedAt: Date
      above: (typeof remedyAboves)[number] | null
      decidedBy: Generated<string | null>
      decidedByName: Generated<string | null>
      decidedAt: Generated<Date | null>
      orderedAt: Generated<Date | null>
      attempts: Generated<number>
      claimedAt: Generated<Date | null>
      nextTryAt: Date | null
      lastTrouble: Generated<string | null>
      reference: Generated<string | null>
      costCents: BigintOrNull
      reason: Generated<string | null>
      endedAt: Generated<Date | null>
      changedAt: Date
      version: Generated<number>
    }
    remedyAttempt: {
      shopId: string
      remedyId: string
      number: number
      startedAt: Date
      endedAt: Generated<Date | null>
      outcome: Generated<string | null>
    }
  }
}
