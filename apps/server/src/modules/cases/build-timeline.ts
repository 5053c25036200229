import { type CaseReply, type TimelineItem, toPublicId } from '@echoloop/contract'
import type { EntryRow, OrderRow, PublicReplyRow, SaidRow } from './timeline-queries.ts'

export type TimelineFacts = {
  caseId: string
  entries: readonly EntryRow[]
  said: readonly SaidRow[]
  replies: readonly PublicReplyRow[]
  /** Answers that stand under no review: private ones, and public ones that have not left. */
  caseReplies: readonly CaseReply[]
  orders: readonly OrderRow[]
  /** Numbers of cases merged into this one, by id. */
  merged: ReadonlyMap<string, number>
}

/** One line of time: what people said, what we did, what became of the order. Oldest first, repetition folded. */
export function buildTimeline(facts: TimelineFacts): TimelineItem[] {
  const items = [
    ...facts.orders.flatMap(orderItems),
    ...facts.said.map(saidItem),
    ...facts.entries.map((entry) => entryItem(entry, facts)),
    ...facts.replies.flatMap(replyItems),
    ...facts.caseReplies.map(caseReplyItem),
  ]
  return foldVoices(items.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)))
}

function entryItem(entry: EntryRow, { caseId, merged }: TimelineFacts): TimelineItem {
  const number = entry.caseId === caseId ? undefined : merged.get(entry.caseId)
  return {
    id: toPublicId('entry', entry.id),
    at: entry.at.toISOString(),
    kind: entry.kind,
    by: {
      kind: entry.byKind,
      id: entry.byKind === 'member' && entry.byId !== null ? toPublicId('member', entry.byId) : null,
      name: entry.byName,
    },
    text: entry.text,
    detail: { ...plain(entry.detail), ...(number === undefined ? {} : { ofCase: number }) },
    folded: 0,
  }
}

/** Entries keep codes, ids and counts; anything else is left out rather than shown raw. */
function plain(detail: Record<string, unknown>): TimelineItem['detail'] {
  const kept: TimelineItem['detail'] = {}
  for (const [name, value] of Object.entries(detail)) {
    if (
      value === null ||
      typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
    ) {
      kept[name] = value
    } else if (Array.isArray(value)) {
      kept[name] = value.filter((one) => typeof one === 'string')
    }
  }
  return kept
}

function saidItem(said: SaidRow): TimelineItem {
  const feedbackId = toPublicId('feedback', said.feedbackId)
  return {
    id: said.kind === 'voice' ? feedbackId : `${feedbackId}-follow-up`,
    at: said.at.toISOString(),
    kind: said.kind,
    by: { kind: 'customer', id: null, name: said.name },
    text: said.text,
    detail: { feedbackId, rating: said.rating, voiceKind: said.voiceKind },
    folded: 0,
  }
}

function replyItems(reply: PublicReplyRow): TimelineItem[] {
  const id = toPublicId('reply', reply.id)
  const item = (kind: string, at: Date, text: string | null): TimelineItem => ({
    id: `${id}-${kind}`,
    at: at.toISOString(),
    kind,
    by: { kind: 'member', id: null, name: reply.authorName },
    text,
    detail: { replyId: id, feedbackId: toPublicId('feedback', reply.feedbackId), isPublic: true },
    folded: 0,
  })
  return [
    item('reply', reply.createdAt, reply.text),
    ...(reply.editedAt ? [item('reply-edited', reply.editedAt, null)] : []),
    ...(reply.withdrawnAt ? [item('reply-withdrawn', reply.withdrawnAt, null)] : []),
  ]
}

/** One line per answer; its state and its earlier words stand with the reply itself. */
function caseReplyItem(reply: CaseReply): TimelineItem {
  const { id, text, channel, state, byName, feedbackId } = reply
  return {
    id,
    at: reply.endedAt ?? reply.writtenAt,
    kind: 'case-reply',
    by: { kind: 'member', id: null, name: byName },
    text,
    detail: { replyId: id, feedbackId, channel, state, isPublic: channel === 'public' },
    folded: 0,
  }
}

function orderItems(order: OrderRow): TimelineItem[] {
  const id = toPublicId('order', order.id)
  const item = (kind: string, at: Date | null): TimelineItem[] =>
    at === null
      ? []
      : [
          {
            id: `${id}-${kind}`,
            at: at.toISOString(),
            kind,
            by: null,
            text: null,
            detail: { orderId: id, number: order.number },
            folded: 0,
          },
        ]
  return [
    ...item('order-placed', order.placedAt),
    ...item('order-shipped', order.shippedAt),
    ...item('order-delivered', order.deliveredAt),
    ...item('order-refunded', order.refundedAt),
  ]
}

/** So many voices in a row are shown one by one. */
const shownInRow = 3

/** Of more voices in a row than one reads, the first and the newest stay; a line between says how many there are. */
export function foldVoices(items: readonly TimelineItem[]): TimelineItem[] {
  const folded: TimelineItem[] = []
  let row: TimelineItem[] = []
  const endRow = () => {
    const [first] = row
    const last = row.at(-1)
    if (row.length > shownInRow && first && last) folded.push(first, { ...last, folded: row.length - 2 })
    else folded.push(...row)
    row = []
  }
  for (const item of items) {
    if (item.kind === 'voice') row.push(item)
    else {
      endRow()
      folded.push(item)
    }
  }
  endRow()
  return folded
}
