import type { TierRule } from '@echoloop/contract'
import type { ColumnType } from 'kysely'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    tierRule: {
      shopId: string
      version: number
      windowDays: number
      currency: string | null
      tiers: ColumnType<TierRule['tiers'], string, string>
      changedAt: Date
    }
    customerStanding: {
      shopId: string
      customerId: string
      tier: string
      orders: number
      spentCents: number
      lastOrderAt: Date | null
      ruleVersion: number
      nextChangeAt: Date | null
      since: Date
    }
    tierChange: {
      shopId: string
      id: string
      customerId: string
      at: Date
      fromTier: string | null
      toTier: string
      cause: 'orders' | 'time' | 'rule'
      orders: number
      spentCents: number
      lastOrderAt: Date | null
    }
  }
}
