import { type CaseItem, toPublicId } from '@echoloop/contract'
import type { CaseListRow } from './case-queries.ts'
import { levelOf } from './priority.ts'

/** A row as the list shows it. */
export function presentCase(row: CaseListRow, locale: 'zh-CN' | 'en'): CaseItem {
  return {
    id: toPublicId('case', row.id),
    number: row.number,
    title: row.title,
    state: row.state,
    origin: row.origin,
    channel: row.channel,
    language: row.language,
    priority: row.priority,
    priorityLevel: levelOf(row.priority),
    priorityByHand: row.priorityByHand,
    factors: { urgency: row.urgency, severity: row.severity, reach: row.reach, value: row.customerValue },
    reasons: row.priorityReasons,
    topic: row.topic,
    tier: row.tier,
    ...presentPlaces(row, locale),
    voices: row.voices,
    openedAt: row.openedAt.toISOString(),
    customerWroteAt: row.customerWroteAt.toISOString(),
    firstRepliedAt: row.firstRepliedAt?.toISOString() ?? null,
    lastRepliedAt: row.lastRepliedAt?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    reopenedTimes: row.reopenedTimes,
    changedAt: row.changedAt.toISOString(),
    version: row.version,
  }
}

function presentPlaces(
  row: CaseListRow,
  locale: 'zh-CN' | 'en',
): Pick<CaseItem, 'department' | 'assignee' | 'customer' | 'product' | 'order'> {
  const productName = (locale === 'en' ? row.product?.nameEn : null) ?? row.product?.name
  return {
    department:
      row.departmentId === null
        ? null
        : { id: toPublicId('department', row.departmentId), name: row.departmentName ?? '' },
    assignee:
      row.assigneeId === null
        ? null
        : { id: toPublicId('member', row.assigneeId), name: row.assigneeName ?? '' },
    customer:
      row.customerId === null ? null : { id: toPublicId('customer', row.customerId), name: row.customerName },
    product:
      row.productId === null ? null : { id: toPublicId('product', row.productId), name: productName ?? '' },
    order:
      row.orderId === null || row.orderNumber === null
        ? null
        : { id: toPublicId('order', row.orderId), number: row.orderNumber },
  }
}
