import type { moderationOrders } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'

export type QueueOrder = (typeof moderationOrders)[number]
/** The last row seen: what the list is ordered by, as text, and its id. */
export type QueueCursor = { key: string; id: string }

const time = /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)*$/
const keys: Record<QueueOrder, RegExp> = {
  risk: /^\d+(\.\d+)?(e[+-]?\d+)?$/,
  oldest: time,
  newest: time,
}

/** Cursor of the last row seen in one order; in another order it means nothing and is refused. */
export function encodeQueueCursor(order: QueueOrder, { key, id }: QueueCursor): string {
  return Buffer.from(`${order}|${key}|${id}`).toString('base64url')
}

export function decodeQueueCursor(order: QueueOrder, text: string | undefined): QueueCursor | undefined {
  if (!text) return undefined
  const [ordered, key = '', id = ''] = Buffer.from(text, 'base64url').toString().split('|')
  if (ordered !== order || !keys[order].test(key) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new AppError('request/invalid', {}, { fields: [{ path: 'cursor', code: 'invalid_cursor' }] })
  }
  return { key, id }
}
