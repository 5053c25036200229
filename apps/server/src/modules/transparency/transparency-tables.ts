import type { HeadConsistency, WitnessKind } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    logWaiting: {
      shopId: string
      arrival: Generated<number>
      id: string
      subjectId: string | null
      commitment: Buffer | null
      body: string
    }
    logEntry: {
      shopId: string
      position: number
      id: string
      subjectId: string | null
      commitment: Buffer | null
      body: string
      leafHash: Buffer
    }
    logSalt: { shopId: string; subjectId: string; subject: 'review' | 'order'; salt: Buffer }
    logNode: { shopId: string; level: number; position: number; hash: Buffer }
    logTree: {
      shopId: string
      size: number
      signedSize: number
      signedAt: Date | null
      clockAt: Date | null
      methods: ColumnType<Record<string, string>, string, string>
    }
    logHead: { shopId: string; at: Date; size: number; root: Buffer; keyId: string; signature: string }
    witness: {
      shopId: string
      id: string
      kind: WitnessKind
      target: string
      sealedSecret: Buffer | null
      createdAt: Date
      lastSize: number | null
      lastHeadAt: Date | null
      lastGoodAt: Date | null
      failures: Generated<number>
      lastError: string | null
      nextTryAt: Date | null
    }
    witnessDelivery: {
      shopId: string
      id: string
      witnessId: string
      size: number
      headAt: Date
      at: Date
    }
    witnessedKey: {
      logShop: string
      keyId: string
      publicKey: Buffer
      url: string
      seenAt: Date
      confirmedAt: Date | null
    }
    witnessedHead: {
      logShop: string
      at: Date
      root: Buffer
      size: number
      keyId: string
      signature: string
      receivedAt: Date
      consistency: HeadConsistency
      others: Generated<number>
    }
  }
}
