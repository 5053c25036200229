import type { Generated } from 'kysely'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    reviewVote: {
      shopId: string
      feedbackId: string
      voter: Buffer
      network: Buffer
      isHelpful: boolean
      at: Date
    }
    votingNetwork: {
      shopId: string
      network: Buffer
      recent: Date[]
      lastAt: Date
      ruledOutAt: Generated<Date | null>
    }
    reviewHelpfulness: {
      shopId: string
      feedbackId: string
      helpful: Generated<number>
      voted: Generated<number>
      helpfulness: Generated<number>
    }
  }
}
