import { type endpoints, type PlanNoticeState, toPublicId } from '@echoloop/contract'
import type { z } from 'zod'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import { listNotices } from './notice-store.ts'
import { readPlanRow } from './plan-store.ts'
import { listLinked } from './voice-queries.ts'

/** A page of the voices that a plan answers. */
export async function listPlanVoices(
  scope: Scope,
  planId: string,
  page: { cursor?: string; limit: number; locale: 'zh-CN' | 'en' },
): Promise<z.input<typeof endpoints.listPlanVoices.reply>> {
  await readPlanRow(scope, planId)
  const after = decodeCursor(page.cursor)
  const rows = await listLinked(scope, { planId, after, limit: page.limit + 1 })
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ id, occurredAt, productName, productNameEn, ...voice }) => ({
      ...voice,
      id: toPublicId('feedback', id),
      occurredAt: occurredAt.toISOString(),
      productName: (page.locale === 'en' ? productNameEn : null) ?? productName,
    })),
    nextCursor: rows.length > page.limit && last ? encodeCursor({ at: last.occurredAt, id: last.id }) : null,
  }
}

/** A page of those who were told, were not, or are still to be. */
export async function listPlanNotices(
  scope: Scope,
  planId: string,
  page: { state?: PlanNoticeState; cursor?: string; limit: number },
): Promise<z.input<typeof endpoints.listPlanNotices.reply>> {
  await readPlanRow(scope, planId)
  const rows = await listNotices(scope, { planId, ...page, after: page.cursor, limit: page.limit + 1 })
  const shown = rows.slice(0, page.limit)
  return {
    items: shown.map(({ customerId, endedAt, ...notice }) => ({
      ...notice,
      customerId: toPublicId('customer', customerId),
      endedAt: endedAt?.toISOString() ?? null,
    })),
    nextCursor: rows.length > page.limit ? (shown.at(-1)?.customerId ?? null) : null,
  }
}
