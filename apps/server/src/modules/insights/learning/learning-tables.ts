import type { LayerChange, ShopLayer } from '@echoloop/analysis'
import type { ShopWords } from '@echoloop/contract'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    shopLayer: {
      shopId: string
      version: number
      layer: ShopLayer
      analyser: string
      learntAt: Date
      change: LayerChange | null
      readBefore: string | null
    }
    shopWords: {
      shopId: string
      ownAspects: ShopWords['ownAspects']
      harmless: ShopWords['harmless']
      changedAt: Date
      changedBy: string
    }
    forgottenRule: { shopId: string; ruleId: string; words: string; forgottenBy: string; at: Date }
  }
}
