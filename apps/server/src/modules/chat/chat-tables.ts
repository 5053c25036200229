import type { ChatEvent, ChatSettings, ChatState } from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

/** Jsonb: read as what it holds, written as text. */
type Kept<T> = ColumnType<T, string, string>

export type ChatSource = { id: string; title: string; url: string }
export type ChatDetail = { to: string | null; reason: string | null }

declare module '../../platform/database/tables.ts' {
  interface Tables {
    chatSetting: {
      shopId: string
      isOn: boolean
      greeting: Kept<ChatSettings['greeting']>
      departmentId: string | null
      sites: Kept<string[]>
      botAnswers: boolean
      idleMinutes: number
      retentionDays: number
      changedAt: Date
      changedBy: string
    }
    chatConversation: {
      shopId: string
      id: string
      startKey: string
      state: ChatState
      isLeft: Generated<boolean>
      language: 'zh-CN' | 'en'
      name: string | null
      customerId: string | null
      isKnown: Generated<boolean>
      hasAddress: Generated<boolean>
      page: string | null
      departmentId: string | null
      assigneeId: Generated<string | null>
      caseId: Generated<string | null>
      lastSequence: Generated<number>
      seenByVisitor: Generated<number>
      seenByShop: Generated<number>
      voicedSequence: Generated<number>
      voices: Generated<number>
      openedAt: Date
      wantedAt: Generated<Date | null>
      answeredAt: Generated<Date | null>
      lastAt: Date
      hereUntil: Generated<Date | null>
      closedAt: Generated<Date | null>
    }
    chatMessage: {
      shopId: string
      conversationId: string
      sequence: number
      key: string
      saidBy: 'visitor' | 'member' | 'bot' | 'chat'
      isNote: boolean
      actorId: string | null
      actorName: string | null
      text: string | null
      event: ChatEvent | null
      detail: ColumnType<ChatDetail | null, string | null, never>
      sources: Kept<ChatSource[]>
      at: Date
    }
    chatPicture: {
      shopId: string
      id: string
      conversationId: string
      hash: Buffer
      byVisitor: boolean
      width: number
      height: number
      sizeBytes: number
      sequence: Generated<number | null>
      position: Generated<number | null>
      createdAt: Date
    }
    chatDesk: {
      shopId: string
      actorId: string
      name: string
      hereUntil: Date
    }
  }
}
