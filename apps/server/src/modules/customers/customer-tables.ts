import type { Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    customer: {
      shopId: string
      id: string
      displayName: string | null
      language: string | null
      region: string | null
      timeZone: string | null
      createdAt: Date
      erasedAt: Generated<Date | null>
    }
    customerIdentity: { shopId: string; source: string; externalId: string; customerId: string }
    personKey: { shopId: string; customerId: string; sealedKey: Buffer; createdAt: Date }
    customerContact: {
      shopId: string
      customerId: string
      kind: 'email' | 'phone'
      sealed: Buffer
      lookup: Buffer
      createdAt: Date
    }
    consentEntry: {
      shopId: string
      id: string
      customerId: string
      purpose: 'requests' | 'notices' | 'personalisation'
      isGiven: boolean
      source: string
      at: Date
    }
  }
}
