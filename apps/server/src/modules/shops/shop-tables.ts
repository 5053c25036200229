import type { Role } from '@echoloop/contract'
import type { Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    shop: {
      shopId: string
      name: string
      language: 'zh-CN' | 'en'
      timeZone: string
      isDemo: boolean
      createdAt: Date
    }
    member: {
      shopId: string
      id: string
      personId: string
      name: string
      email: string
      role: Role
      createdAt: Date
    }
    apiKey: {
      shopId: string
      id: string
      name: string
      role: Role
      secretHash: Buffer
      prefix: string
      createdBy: string
      createdAt: Date
      expiresAt: Date | null
      lastUsedAt: Generated<Date | null>
      revokedAt: Generated<Date | null>
    }
    shopSigningKey: {
      shopId: string
      id: string
      publicKey: Buffer
      sealedPrivate: Buffer | null
      createdAt: Date
      retiredAt: Generated<Date | null>
    }
    contextKey: {
      shopId: string
      id: string
      sealed: Buffer
      madeAt: Date
      endsAt: Date | null
    }
    auditEntry: {
      shopId: string
      id: string
      at: Date
      actor: string
      action: string
      subject: string | null
      detail: unknown
    }
    savedView: {
      shopId: string
      id: string
      memberId: string
      name: string
      query: string
      room: Generated<'feedback' | 'cases'>
      isShared: boolean
      createdAt: Date
    }
  }
}
