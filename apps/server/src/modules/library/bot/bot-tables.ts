import type { BotReason, BotSettings } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    botSetting: {
      shopId: string
      isOn: boolean
      threshold: number
      words: ColumnType<BotSettings['words'], string, string>
      changedAt: Date
      changedBy: string
    }
    botQuestion: {
      shopId: string
      id: string
      at: Date
      channel: 'page' | 'chat'
      language: string
      text: string
      kind: 'answer' | 'choose' | 'small-talk' | 'hand-over'
      reason: BotReason | null
      pageIds: string[]
      confidence: number | null
      network: Buffer | null
      isHelpful: Generated<boolean | null>
      judgedAt: Generated<Date | null>
    }
  }
}
