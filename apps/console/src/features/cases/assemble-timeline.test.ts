import type { CaseReply, TimelineItem } from '@echoloop/contract'
import { expect, test } from 'vitest'
import { assembleTimeline } from './assemble-timeline.ts'

const item = (
  id: string,
  kind: string,
  minute: number,
  detail: TimelineItem['detail'] = {},
): TimelineItem => ({
  id,
  at: `2026-11-20T12:${String(minute).padStart(2, '0')}:00.000Z`,
  kind,
  by: null,
  text: null,
  detail,
  folded: 0,
})

const reply = (id: string, minute: number, publicReplyId: string | null): CaseReply => ({
  id,
  channel: 'public',
  state: 'sent',
  text: 'Thank you.',
  isAutomatic: false,
  byName: '林',
  feedbackId: null,
  writtenAt: `2026-11-20T12:${String(minute).padStart(2, '0')}:00.000Z`,
  leavesAt: '2026-11-20T12:00:30.000Z',
  endedAt: null,
  deliveredAt: null,
  readAt: null,
  editedAt: null,
  reason: null,
  attempts: 0,
  nextTryAt: null,
  mayCancel: false,
  mayEdit: false,
  mayRetry: false,
  versions: [],
  version: 1,
  publicReplyId,
  isFromTemplate: false,
  isFromSuggestion: false,
})

test('everything stands in one line of time, oldest first', () => {
  const pieces = assembleTimeline({
    timeline: [item('a', 'opened', 5), item('b', 'voice', 1), item('c', 'remark', 9)],
    voices: [],
    replies: [reply('r', 7, null)],
  })
  expect(pieces.map(({ id }) => id)).toEqual(['b', 'a', 'r', 'c'])
  expect(pieces.map(({ kind }) => kind)).toEqual(['voice', 'line', 'reply', 'remark'])
})

test('a public answer that is known in full stands once; one that is not stands by itself', () => {
  const pieces = assembleTimeline({
    timeline: [item('p', 'reply', 3, { replyId: 'rpl_1' }), item('old', 'reply', 1, { replyId: 'rpl_0' })],
    voices: [],
    replies: [reply('r', 2, 'rpl_1')],
  })
  expect(pieces.map(({ id }) => id)).toEqual(['old', 'r'])
})

test('what the customer wrote on the own page is a voice, though it hangs on no feedback', () => {
  const [piece] = assembleTimeline({ timeline: [item('w', 'customer-wrote', 1)], voices: [], replies: [] })
  expect(piece).toMatchObject({ kind: 'voice', voice: undefined, foldKey: 'voice' })
})
