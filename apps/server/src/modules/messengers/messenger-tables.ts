import type { MessengerKind, outStates, PhoneKind } from '@echoloop/contract'
import type { Generated } from 'kysely'

export type RefusalReason = 'forged' | 'late' | 'malformed' | 'replayed'
export type OutState = (typeof outStates)[number]

declare module '../../platform/database/tables.ts' {
  interface Tables {
    messengerDoor: {
      shopId: string
      id: string
      kind: MessengerKind
      name: string
      baseUrl: string | null
      sealedAccess: Buffer | null
      sealedFormerSecret: Generated<Buffer | null>
      formerUntil: Generated<Date | null>
      sealedToken: Generated<Buffer | null>
      tokenUntil: Generated<Date | null>
      departmentId: string | null
      verifiedAt: Generated<Date | null>
      firstCallAt: Generated<Date | null>
      lastInAt: Generated<Date | null>
      lastGoodAt: Generated<Date | null>
      lastError: Generated<string | null>
      lastErrorAt: Generated<Date | null>
      pausedUntil: Generated<Date | null>
      failures: Generated<number>
      pullWantedAt: Generated<Date | null>
      sealedPullToken: Generated<Buffer | null>
      pullCursor: Generated<string | null>
      createdAt: Date
      removedAt: Generated<Date | null>
    }
    messengerRefusal: { shopId: string; doorId: string; hour: Date; reason: RefusalReason; count: number }
    messengerConversation: {
      shopId: string
      id: string
      doorId: string
      source: string
      peerLookup: Buffer
      sealedPeer: Buffer
      customerId: string
      caseId: Generated<string | null>
      lastInAt: Date
      lastOutAt: Generated<Date | null>
      closesAt: Date | null
      sealedReplyToken: Generated<Buffer | null>
      replyTokenUntil: Generated<Date | null>
      messages: Generated<number>
      createdAt: Date
    }
    messengerMessage: {
      shopId: string
      id: string
      conversationId: string
      doorId: string
      direction: 'in' | 'out'
      externalId: string | null
      envelope: Buffer | null
      kind: string
      at: Date
      receivedAt: Date
      place: number
      feedbackId: string | null
      messageId: string | null
      state: OutState | null
      reason: string | null
      byTemplate: Generated<boolean>
    }
    phoneNote: {
      shopId: string
      id: string
      requestKey: string
      direction: 'in' | 'out'
      kind: PhoneKind
      startedAt: Date
      durationSeconds: number | null
      customerId: string | null
      caseId: string | null
      opensCase: boolean
      sealedNote: Buffer | null
      callBackAt: Date | null
      writtenAt: Date
      takesAt: Date
      state: 'kept' | 'taken' | 'undone' | 'refused'
      reason: Generated<string | null>
      feedbackId: Generated<string | null>
      authorKind: 'member' | 'key'
      authorId: string
      authorName: string
    }
    phoneTemplate: {
      shopId: string
      id: string
      name: string
      kind: PhoneKind
      text: string
      place: number
    }
  }
}
