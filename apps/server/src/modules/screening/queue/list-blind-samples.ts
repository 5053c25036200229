import { type BlindSample, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { type BlindRow, countBlindWaiting, listBlindRows } from './blind-store.ts'
import { listOthers, type OtherReview } from './context-queries.ts'
import { personOf } from './moderator-of.ts'

/** A blind judge compares with a few, as the first judge could. */
const similarMax = 5

type Wanted = { limit: number; locale: 'zh-CN' | 'en' }

/** Drawn reviews for the one who asks, with their context but without any word on how they were decided. */
export async function listBlindSamples(
  scope: Scope,
  { limit, locale }: Wanted,
): Promise<{ items: BlindSample[]; waiting: number }> {
  const me = personOf(scope)
  const rows = await listBlindRows(scope, me.id, limit)
  const related = rows.flatMap((row) => row.related.slice(0, similarMax))
  const others = new Map((await listOthers(scope, [...new Set(related)])).map((one) => [one.id, one]))
  return {
    items: rows.map((row) => present(row, { others, locale })),
    waiting: await countBlindWaiting(scope, me.id),
  }
}

function present(
  row: BlindRow,
  { others, locale }: { others: Map<string, OtherReview>; locale: 'zh-CN' | 'en' },
): BlindSample {
  const name = nameIn(row, locale)
  const hours = row.deliveredAt && (row.occurredAt.getTime() - row.deliveredAt.getTime()) / 3_600_000
  return {
    id: toPublicId('blindSample', row.id),
    reviewId: toPublicId('feedback', row.feedbackId),
    title: row.title,
    text: row.text,
    language: row.language,
    product:
      row.productId !== null && name !== null ? { id: toPublicId('product', row.productId), name } : null,
    occurredAt: row.occurredAt.toISOString(),
    hasOrder: row.orderId !== null,
    hoursAfterDelivery: hours === null ? null : Math.round(hours * 10) / 10,
    authorReviews: row.authorReviews,
    similar: row.related.flatMap((id) => {
      const other = others.get(id)
      return other ? [{ text: other.text, product: nameIn(other, locale), at: other.at.toISOString() }] : []
    }),
    drawnAt: row.drawnAt.toISOString(),
  }
}

function nameIn(
  row: { productName: string | null; productNameEn: string | null },
  locale: 'zh-CN' | 'en',
): string | null {
  return (locale === 'en' ? row.productNameEn : null) ?? row.productName
}
