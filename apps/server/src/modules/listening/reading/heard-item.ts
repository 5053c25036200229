import type { ListeningTrouble, PostVisibility } from '@echoloop/contract'
import type { Selectable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'

/** One item as a source tells it, before anybody looked for words. */
export type HeardItem = {
  /** Stable within its network, at most 200 units. */
  key: string
  title: string | null
  text: string
  url: string | null
  /** `id`: as the network writes the account. */
  author: { id: string; name: string | null } | null
  /** Null where the source does not say. */
  saidAt: Date | null
  hashtags: string[]
  visibility: PostVisibility
  isToUs: boolean
  /** Id of what it answers, and the id under which it is answered, at `origin`. */
  inReplyTo: string | null
  replyKey: string | null
  origin: string | null
}

/** What a source needs in order to be read. */
export type SourceToRead = Pick<
  Selectable<Tables['listeningSource']>,
  'kind' | 'address' | 'subject' | 'mapping' | 'cursorParameter' | 'cursor' | 'etag' | 'lastModified'
> & { secret: string | null }

export type Reading =
  | {
      kind: 'read'
      items: HeardItem[]
      /** Items that could not be read. */
      unreadable: number
      cursor: string | null
      etag: string | null
      lastModified: string | null
      /** There was more than one reading takes: go on at once. */
      hasMore: boolean
      /** JSON only: the whole answer, for trying a mapping. */
      whole?: unknown
    }
  | { kind: 'unchanged' }
  | FailedReading

export type FailedReading = {
  kind: 'failed'
  trouble: ListeningTrouble
  status: number | null
  /** What the server asked for, in milliseconds. */
  waitMs: number
  /** JSON only: the whole answer, where it came. */
  whole?: unknown
}

export function failed(trouble: ListeningTrouble, status: number | null = null, waitMs = 0): FailedReading {
  return { kind: 'failed', trouble, status, waitMs }
}

/** An item of which nothing but its words and its key is known. */
export function plainItem(item: Pick<HeardItem, 'key' | 'text'>): HeardItem {
  return {
    title: null,
    url: null,
    author: null,
    saidAt: null,
    hashtags: [],
    visibility: 'public',
    isToUs: false,
    inReplyTo: null,
    replyKey: null,
    origin: null,
    ...item,
  }
}
