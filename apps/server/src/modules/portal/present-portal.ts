import {
  type BoardComment,
  type BoardItem,
  type PortalRoom,
  portalKinds,
  type SubmissionItem,
  toPublicId,
} from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import type { BoardItemRow } from './board/board-queries.ts'
import type { CommentRow } from './board/comment-store.ts'
import { readNotices, readPortalSettings } from './portal-settings.ts'
import { showReceiptNumber } from './receipt-number.ts'
import { type SubmissionRow, wordsOf } from './submission-queries.ts'

/** What staff see of the portal as a whole. `publicUrl`: address under which shoppers reach this server. */
export async function presentRoom(scope: Scope, publicUrl: string): Promise<PortalRoom> {
  const shop = toPublicId('shop', scope.shopId)
  const at = (path: string) => `${publicUrl}/voice${path}?shop=${shop}`
  const notices = await readNotices(scope)
  return {
    settings: await readPortalSettings(scope),
    notices: notices.map(({ version, text, publishedAt, publishedBy }) => ({
      version,
      text,
      publishedAt: publishedAt.toISOString(),
      publishedBy,
    })),
    pages: {
      home: at(''),
      ...Object.fromEntries(portalKinds.map((kind) => [kind, at(`/form/${kind}`)])),
      status: at('/status'),
      board: at('/board'),
      roadmap: at('/roadmap'),
      changelog: at('/changelog'),
      charter: at('/charter'),
      me: at('/me'),
      poster: at('/print/poster'),
      cards: at('/print/cards'),
      banner: at('/print/banner'),
      qr: at('/qr.svg'),
    },
  }
}

/** Sent forms with all that was said after them. */
export async function presentSubmissions(
  scope: Scope,
  rows: readonly SubmissionRow[],
  { locale }: { locale: 'zh-CN' | 'en' },
): Promise<SubmissionItem[]> {
  const words = await wordsOf(
    scope,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: toPublicId('submission', row.id),
    number: showReceiptNumber(row.number),
    feedbackId: toPublicId('feedback', row.feedbackId),
    kind: row.kind,
    text: row.erasedAt ? null : row.text,
    answers: row.erasedAt ? [] : row.answers.map(({ label, answer }) => ({ label: label[locale], answer })),
    mayBePublic: row.mayBePublic,
    isReachable: row.customerId !== null,
    noticeVersion: row.noticeVersion,
    sentAt: row.sentAt.toISOString(),
    lookedAt: isoOf(row.lookedAt),
    outcome: row.outcome,
    reason: row.reason,
    decidedAt: isoOf(row.decidedAt),
    decidedBy: row.decidedBy,
    words: words
      .filter(({ submissionId }) => submissionId === row.id)
      .map(({ by, text, at }) => ({ by, text, at: at.toISOString() })),
    boardItemId: row.boardItemId && toPublicId('boardItem', row.boardItemId),
  }))
}

export function presentItem(scope: Pick<Scope, 'shopId'>, row: BoardItemRow, publicUrl: string): BoardItem {
  const id = toPublicId('boardItem', row.id)
  return {
    id,
    feedbackId: toPublicId('feedback', row.feedbackId),
    title: row.title,
    text: row.erasedAt ? null : row.text,
    state: row.state,
    code: row.code,
    reason: row.reason,
    plan:
      row.planId && row.planTitle !== null && row.planState !== null
        ? { id: toPublicId('plan', row.planId), title: row.planTitle, state: row.planState }
        : null,
    mergedInto: row.mergedInto && toPublicId('boardItem', row.mergedInto),
    answer: row.answer,
    votes: row.votes,
    comments: row.comments,
    followers: row.followers,
    createdAt: row.createdAt.toISOString(),
    url: `${publicUrl}/voice/board/${id}?shop=${toPublicId('shop', scope.shopId)}`,
  }
}

export function presentComment(row: CommentRow): BoardComment {
  return {
    id: toPublicId('boardComment', row.id),
    item: { id: toPublicId('boardItem', row.itemId), title: row.itemTitle },
    by: row.saidBy,
    authorName: row.authorName,
    text: row.text,
    state: row.state,
    code: row.code,
    at: row.at.toISOString(),
  }
}

function isoOf(date: Date | null): string | null {
  return date?.toISOString() ?? null
}
