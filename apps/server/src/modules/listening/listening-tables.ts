import type {
  ItemMapping,
  ListeningSourceKind,
  ListeningTrouble,
  MonitorSettings,
  PostState,
  PostTrouble,
  PostVisibility,
} from '@echoloop/contract'
import type { ColumnType, Generated } from 'kysely'

/** Jsonb: read as what it holds, written as text. */
type Kept<T> = ColumnType<T, string, string>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    listeningSource: {
      shopId: string
      id: string
      kind: ListeningSourceKind
      name: string
      network: string
      address: string | null
      subject: string | null
      accountId: string | null
      everyMinutes: number | null
      mapping: ColumnType<ItemMapping | null, string | null, string | null>
      cursorParameter: string
      sealedSecret: Buffer | null
      sealedFormerSecret: Generated<Buffer | null>
      formerUntil: Generated<Date | null>
      isOn: boolean
      version: number
      cursor: Generated<string | null>
      etag: Generated<string | null>
      lastModified: Generated<string | null>
      nextReadAt: Date | null
      claim: Generated<string | null>
      failures: Generated<number>
      trouble: Generated<ListeningTrouble | null>
      troubleStatus: Generated<number | null>
      troubleAt: Generated<Date | null>
      lastReadAt: Generated<Date | null>
      lastItemAt: Generated<Date | null>
      createdAt: Date
    }
    monitor: {
      shopId: string
      id: string
      name: string
      rule: Kept<MonitorSettings>
      isOn: boolean
      version: number
      createdAt: Date
    }
    listeningItem: {
      shopId: string
      id: string
      network: string
      itemKey: string
      sourceId: string | null
      saidAt: Date
      isDated: boolean
      cameAt: Date
      day: string
      language: string
      words: string | null
      hashtags: string[]
      feedbackId: string | null
      isToUs: boolean
      answersPostId: string | null
      visibility: PostVisibility
      url: string | null
      author: string | null
      replyKey: string | null
      origin: string | null
    }
    listeningName: { shopId: string; monitorId: string; name: string; itemId: string; day: string }
    listeningDelivery: { shopId: string; sourceId: string; deliveryId: string; at: Date }
    listeningAccount: {
      shopId: string
      id: string
      kind: 'mastodon' | 'adapter'
      name: string
      network: string
      address: string
      handle: string | null
      charactersMax: number
      sealedSecret: Buffer | null
      createdAt: Date
      removedAt: Generated<Date | null>
    }
    listeningPost: {
      shopId: string
      id: string
      accountId: string
      feedbackId: string | null
      text: string
      language: string
      visibility: PostVisibility
      state: PostState
      trouble: Generated<PostTrouble | null>
      tries: Generated<number>
      sendAt: Date | null
      claimedAt: Generated<Date | null>
      sentAt: Generated<Date | null>
      externalId: Generated<string | null>
      url: Generated<string | null>
      writtenBy: string
      confirmedBy: string | null
      createdAt: Date
      version: number
    }
  }
}
