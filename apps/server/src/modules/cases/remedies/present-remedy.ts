import { type Remedy, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { isOwn } from './decide-remedy.ts'
import type { ShownRemedy } from './remedy-queries.ts'

/** A remedy as staff sees it. */
export function presentRemedy(scope: Scope, row: ShownRemedy): Remedy {
  const {
    kind,
    state,
    handling,
    currency,
    points,
    lines,
    note,
    above,
    attempts,
    reference,
    reason,
    version,
  } = row
  return {
    id: toPublicId('remedy', row.id),
    case: { id: toPublicId('case', row.caseId), number: row.caseNumber, title: row.caseTitle },
    kind,
    state,
    handling,
    order:
      row.orderId !== null && row.orderNumber !== null
        ? { id: toPublicId('order', row.orderId), number: row.orderNumber }
        : null,
    amountCents: numberOf(row.amountCents),
    currency,
    points,
    lines,
    note,
    proposedBy: row.proposedByName,
    proposedAt: row.proposedAt.toISOString(),
    above,
    decidedBy: row.decidedByName,
    decidedAt: isoOf(row.decidedAt),
    isOwn: isOwn(scope, row),
    orderedAt: isoOf(row.orderedAt),
    attempts,
    nextTryAt: isoOf(row.nextTryAt),
    lastTrouble: row.lastTrouble,
    reference,
    costCents: numberOf(row.costCents),
    reason,
    endedAt: isoOf(row.endedAt),
    version,
  }
}

function numberOf(value: string | null): number | null {
  return value === null ? null : Number(value)
}

function isoOf(time: Date | null): string | null {
  return time?.toISOString() ?? null
}
