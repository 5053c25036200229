import type { Generated } from 'kysely'

export type CertificateFileType = 'application/pdf' | 'image/png' | 'image/jpeg'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    institution: {
      shopId: string
      id: string
      name: string
      keyId: string
      publicKey: Buffer
      pinnedAt: Date
      pinnedBy: string
    }
    certificate: {
      shopId: string
      id: string
      institutionId: string
      productId: string
      body: string
      bodyHash: Buffer
      validFrom: Date
      validUntil: Date
      addedAt: Date
      addedBy: string
      fileType: Generated<CertificateFileType | null>
      fileBytes: Generated<number | null>
      revokedAt: Generated<Date | null>
      revokedBy: Generated<string | null>
      revokeReason: Generated<string | null>
    }
    certificateFile: { shopId: string; certificateId: string; content: Buffer }
  }
}
