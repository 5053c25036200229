import type { SurgeKind } from '@echoloop/analysis'
import type { Generated } from 'kysely'

export type HourKind = 'all' | 'product' | 'batch' | 'aspect' | 'channel'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    rollupHour: {
      shopId: string
      kind: HourKind
      member: string
      hour: Date
      total: number
      unasked: number
      negative: number
      urgent: number
    }
    surgeWaiting: { shopId: string; id: string; hour: Date }
    surge: {
      shopId: string
      id: string
      kind: SurgeKind
      member: string
      productId: string | null
      state: 'open' | 'settled' | 'dismissed'
      openedAt: Date
      lastAt: Date
      voices: number
      dismissedBy: Generated<string | null>
      reason: Generated<string | null>
      ledToIncident: Generated<boolean>
    }
    surgeSignal: {
      shopId: string
      surgeId: string
      kind: SurgeKind
      member: string
      measure: 'unasked' | 'negative' | 'urgent'
      untilHour: Date
      hours: number
      count: number
      ofCount: number
      expected: number
      usualShare: number
      pValue: number
      foundAt: Date
    }
    surgeVoice: { shopId: string; surgeId: string; feedbackId: string }
  }
}
