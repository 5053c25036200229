import type { ModerationFilter, ModerationView, QueueItem } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { countBlindWaiting } from './blind-store.ts'
import { readModerationSettings } from './moderation-settings.ts'
import { presentQueueItem, readerOf } from './present-queue-item.ts'
import { decodeQueueCursor, encodeQueueCursor, type QueueOrder } from './queue-cursor.ts'
import { countQueueCodes, countQueueRows, countQueueViews, listQueueRows } from './queue-queries.ts'

type Query = ModerationFilter & { order: QueueOrder; cursor?: string; limit: number }
type Page = { items: QueueItem[]; nextCursor: string | null }

/** A page of what waits for a person. */
export async function listQueue(scope: Scope, query: Query, locale: 'zh-CN' | 'en'): Promise<Page> {
  const { order, cursor, limit, ...filter } = query
  const after = decodeQueueCursor(order, cursor)
  const { targetHours } = await readModerationSettings(scope)
  const rows = await listQueueRows(scope, { filter, targetHours, order, after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const reader = readerOf(scope, { targetHours, locale })
  return {
    items: shown.map((row) => presentQueueItem(row, reader)),
    nextCursor: rows.length > limit && last ? encodeQueueCursor(order, last) : null,
  }
}

type Counts = {
  count: number
  views: Record<ModerationView, number>
  codes: { code: string; count: number }[]
  blind: number
  targetHours: number
}

/** How much waits, in each part of the list and for each reason. */
export async function countQueue(scope: Scope, filter: ModerationFilter): Promise<Counts> {
  const { targetHours } = await readModerationSettings(scope)
  const { actor } = scope
  return {
    count: await countQueueRows(scope, { filter, targetHours }),
    views: await countQueueViews(scope, targetHours),
    codes: await countQueueCodes(scope, { filter, targetHours }),
    blind: actor.kind === 'member' ? await countBlindWaiting(scope, actor.id) : 0,
    targetHours,
  }
}
