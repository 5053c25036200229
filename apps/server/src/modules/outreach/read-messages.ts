import { type MessageItem, type MessageStateName, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import { namesOf } from '../customers/index.ts'
import { audit } from '../shops/index.ts'
import { countByState, findMessage, listMessageRows, type MessageRow } from './message-queries.ts'
import { markByHand } from './message-store.ts'

export async function readMessages(
  scope: Scope,
  page: { cursor?: string; limit: number; state?: MessageStateName },
): Promise<{ items: MessageItem[]; nextCursor: string | null }> {
  const rows = await listMessageRows(scope, { ...page, before: decodeCursor(page.cursor)?.id })
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    items: await present(scope, shown),
    nextCursor: rows.length > page.limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}

/** Messages in each state; states without any count zero. */
export async function countMessages(scope: Scope): Promise<Record<MessageStateName, number>> {
  const counts = { waiting: 0, sending: 0, sent: 0, failed: 0, dropped: 0, unknown: 0 }
  for (const { state, count } of await countByState(scope)) counts[state] = count
  return counts
}

/**
 * A person says whether a message left of which nobody knew. Never sends it again: whoever is not sure had better not.
 * Refuses `message/not-found`, `message/not-unknown`.
 */
export async function markMessage(scope: Scope, id: string, wasSent: boolean): Promise<MessageItem> {
  const isMarked = await markByHand(scope, id, wasSent)
  const row = await findMessage(scope, id)
  if (!row) throw new AppError('message/not-found')
  if (!isMarked) throw new AppError('message/not-unknown')
  const action = wasSent ? 'message.marked-sent' : 'message.marked-not-sent'
  await audit(scope, { action, subject: toPublicId('message', id) })
  const [item] = await present(scope, [row])
  if (!item) throw new AppError('message/not-found')
  return item
}

async function present(scope: Scope, rows: readonly MessageRow[]): Promise<MessageItem[]> {
  const names = await namesOf(
    scope,
    rows.map(({ customerId }) => customerId),
  )
  return rows.map(({ customerId, ...row }) => ({
    ...row,
    id: toPublicId('message', row.id),
    customerName: names.get(customerId) ?? null,
    notBefore: row.state === 'waiting' ? row.notBefore.toISOString() : null,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
}
