import type { AuditState, FindingOutcome } from '@echoloop/contract'
import type { Generated } from 'kysely'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    auditorKey: {
      shopId: string
      id: string
      keyId: string
      publicKey: Buffer
      auditor: string
      actor: string
      registeredAt: Date
      pinnedAt: Generated<Date | null>
      pinnedBy: Generated<string | null>
      revokedAt: Generated<Date | null>
      pinEntryId: Generated<string | null>
    }
    auditDraw: {
      shopId: string
      id: string
      state: AuditState
      auditor: string
      actor: string
      periodFrom: Date
      periodTo: Date
      sampleSize: number
      nonceHash: Buffer
      entryId: string
      committedAt: Date
      nonce: Generated<Buffer | null>
      entryPosition: Generated<number | null>
      headSize: Generated<number | null>
      headRoot: Generated<Buffer | null>
      seed: Generated<Buffer | null>
      population: Generated<number | null>
      drawnAt: Generated<Date | null>
      attestedAt: Generated<Date | null>
    }
    auditFinding: {
      shopId: string
      auditId: string
      feedbackId: string
      place: number
      finding: Generated<FindingOutcome | null>
      words: Generated<string | null>
      foundAt: Generated<Date | null>
    }
    attestation: {
      shopId: string
      auditId: string
      keyId: string
      body: string
      attestedAt: Date
      entryId: string | null
    }
  }
}
