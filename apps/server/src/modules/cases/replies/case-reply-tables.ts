import type { ReplyChannel } from '@echoloop/contract'
import type { Generated } from 'kysely'

/** What is written down; `waiting` and `sending` follow from the message that carries it. */
export type KeptReplyState = 'scheduled' | 'sent' | 'failed' | 'bounced' | 'unknown' | 'cancelled'

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    caseReply: {
      shopId: string
      id: string
      caseId: string
      customerId: string | null
      feedbackId: string | null
      channel: ReplyChannel
      state: KeptReplyState
      text: string
      version: Generated<number>
      authorKind: 'member' | 'key' | 'system'
      authorId: string
      authorName: string
      templateId: string | null
      suggestionId: string | null
      requestKey: string | null
      writtenAt: Date
      leavesAt: Date
      endedAt: Generated<Date | null>
      editedAt: Generated<Date | null>
      reason: Generated<string | null>
      sendings: Generated<number>
      messageId: Generated<string | null>
      publicReplyId: Generated<string | null>
    }
    caseReplyVersion: { shopId: string; replyId: string; version: number; text: string; replacedAt: Date }
  }
}
