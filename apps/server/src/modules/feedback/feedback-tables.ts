import type { FeedbackKind } from '@echoloop/contract'
import type { Generated } from 'kysely'

export type Channel =
  | 'api'
  | 'import'
  | 'link'
  | 'page'
  | 'demo'
  | 'mail'
  | 'chat'
  | 'messenger'
  | 'phone'
  | 'social'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    feedback: {
      shopId: string
      id: string
      kind: FeedbackKind
      source: string
      externalId: string
      channel: Channel
      occurredAt: Date
      receivedAt: Date
      day: string
      rating: number | null
      version: Generated<number>
      productId: string | null
      orderId: string | null
      customerId: string | null
      isAnonymous: Generated<boolean>
      title: string | null
      text: string | null
      language: string
      touchpoint: string | null
      dimensions: Record<string, number>
      facts: Record<string, string | number | boolean>
      media: string[]
      masked: string[]
      fingerprint: number
      search: string
      erasedAt: Generated<Date | null>
      editedAt: Generated<Date | null>
    }
    feedbackVersion: {
      shopId: string
      feedbackId: string
      version: number
      title: string | null
      text: string | null
      rating: number | null
      dimensions: Record<string, number>
      replacedAt: Date
    }
    feedbackAttachment: {
      shopId: string
      id: string
      feedbackId: string
      kind: 'image' | 'video'
      mediaType: string
      sizeBytes: number
      fileName: string
      width: number | null
      height: number | null
      position: Generated<number>
      createdAt: Date
    }
    upload: {
      shopId: string
      id: string
      ownerTokenHash: Buffer
      contentHash: Buffer
      kind: 'image' | 'video'
      mediaType: string
      sizeBytes: number
      width: number | null
      height: number | null
      createdAt: Date
      readyAt: Generated<Date | null>
      usedAt: Generated<Date | null>
      removedAt: Generated<Date | null>
    }
    feedbackReceipt: { shopId: string; id: string; feedbackId: string; createdAt: Date }
    feedbackOriginal: { shopId: string; feedbackId: string; version: number; sealed: Buffer }
    feedbackWork: { shopId: string; stage: string; feedbackId: string }
    feedbackVisitor: {
      shopId: string
      feedbackId: string
      deviceHash: string | null
      networkHash: string | null
      at: Date
    }
    feedbackStuck: { shopId: string; stage: string; feedbackId: string; errorName: string; at: Date }
  }
}
