import { type ChatMessage, type Conversation, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { namesOf } from '../customers/index.ts'
import type { ConversationRow } from './conversation-store.ts'
import type { MessageRow } from './message-store.ts'
import { type PictureRow, picturesOf } from './picture-store.ts'
import { presentPicture } from './present-picture.ts'
import { findConversation, namesIn, readLeads } from './room/conversation-queries.ts'

/** Messages as they are told, in the order given. Reasons of a handing over are for colleagues. */
export async function presentMessages(
  scope: Scope,
  rows: readonly MessageRow[],
  { forStaff }: { forStaff: boolean },
): Promise<ChatMessage[]> {
  const pictures = await picturesByMessage(scope, rows)
  return rows.map((row) => ({
    sequence: row.sequence,
    key: row.key,
    by: row.saidBy,
    isNote: row.isNote,
    name: row.actorName,
    text: row.text,
    event: row.event,
    detail: row.detail && { ...row.detail, reason: forStaff ? row.detail.reason : null },
    sources: row.sources,
    pictures: (pictures.get(placeOf(row)) ?? []).map((picture) => presentPicture(scope, picture)),
    at: row.at.toISOString(),
  }))
}

async function picturesByMessage(
  scope: Scope,
  rows: readonly MessageRow[],
): Promise<Map<string, PictureRow[]>> {
  if (rows.length === 0) return new Map()
  const sequences = rows.map(({ sequence }) => sequence)
  const pictures = await picturesOf(scope, {
    conversationIds: [...new Set(rows.map(({ conversationId }) => conversationId))],
    from: Math.min(...sequences),
    until: Math.max(...sequences),
  })
  return Map.groupBy(pictures, placeOf)
}

function placeOf({ conversationId, sequence }: { conversationId: string; sequence: number | null }): string {
  return `${conversationId} ${sequence}`
}

/** Conversations as the room lists them. */
export async function presentConversations(
  scope: Scope,
  rows: readonly ConversationRow[],
): Promise<Conversation[]> {
  const { leads, unread } = await readLeads(
    scope,
    rows.map(({ id }) => id),
  )
  const names = await namesIn(
    scope,
    rows.flatMap(({ departmentId, assigneeId }) => [departmentId, assigneeId].filter((id) => id !== null)),
  )
  const customers = await namesOf(
    scope,
    rows.flatMap(({ customerId }) => customerId ?? []),
  )
  const named = (kind: 'department' | 'member', id: string | null) =>
    id === null ? null : { id: toPublicId(kind, id), name: names.get(id) ?? '' }
  return rows.map((row) => ({
    id: toPublicId('conversation', row.id),
    state: row.state,
    isLeft: row.isLeft,
    language: row.language,
    name: row.name ?? customers.get(row.customerId ?? '') ?? null,
    customerId: row.customerId && toPublicId('customer', row.customerId),
    isKnown: row.isKnown,
    hasAddress: row.hasAddress,
    page: row.page,
    department: named('department', row.departmentId),
    assignee: named('member', row.assigneeId),
    caseId: row.caseId && toPublicId('case', row.caseId),
    lastSequence: row.lastSequence,
    seenByVisitor: row.seenByVisitor,
    seenByShop: row.seenByShop,
    unread: unread.get(row.id) ?? 0,
    isVisitorHere: row.hereUntil !== null && row.hereUntil > scope.now,
    lead: leads.get(row.id)?.text ?? null,
    leadBy: leads.get(row.id)?.saidBy ?? null,
    openedAt: row.openedAt.toISOString(),
    wantedAt: row.wantedAt?.toISOString() ?? null,
    lastAt: row.lastAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }))
}

export async function presentConversation(scope: Scope, id: string): Promise<Conversation> {
  const [conversation] = await presentConversations(scope, [await findConversation(scope, id)])
  if (!conversation) throw new AppError('chat/not-found')
  return conversation
}
