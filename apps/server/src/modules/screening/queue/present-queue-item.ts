import { type QueueItem, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { moderatorOf } from './moderator-of.ts'
import type { QueueRow } from './queue-queries.ts'

export type Reader = { now: Date; me: string | null; targetHours: number; locale: 'zh-CN' | 'en' }

export function readerOf(scope: Scope, facts: Pick<Reader, 'targetHours' | 'locale'>): Reader {
  return { now: scope.now, me: moderatorOf(scope)?.id ?? null, ...facts }
}

/** A row as its reader sees it. */
export function presentQueueItem(row: QueueRow, { now, me, targetHours, locale }: Reader): QueueItem {
  const dueAt = new Date(row.since.getTime() + targetHours * 3_600_000)
  const { id, title, text, language, authorName, causes, codes, score, risk, flags, claim, opinion } = row
  const name = (locale === 'en' ? row.productNameEn : null) ?? row.productName
  return {
    id: toPublicId('feedback', id),
    title,
    text,
    language,
    product:
      row.productId !== null && name !== null ? { id: toPublicId('product', row.productId), name } : null,
    authorName,
    causes,
    codes,
    score,
    risk,
    flags,
    since: row.since.toISOString(),
    dueAt: dueAt.toISOString(),
    isOverdue: dueAt < now,
    hasOrder: row.orderId !== null,
    opinion: opinion && {
      state: opinion.state,
      isAskedOfMe:
        opinion.state === 'open' &&
        !opinion.hasJudged &&
        (opinion.askedOf === me || (opinion.askedOf === null && opinion.askedBy !== me)),
      askedByMe: opinion.askedBy === me,
    },
    claim: claim && {
      memberId: toPublicId('member', claim.memberId),
      name: claim.name,
      isMine: claim.memberId === me,
      isTaken: claim.isTaken,
      until: new Date(claim.until).toISOString(),
    },
    changedAt: row.changedAt.toISOString(),
  }
}
