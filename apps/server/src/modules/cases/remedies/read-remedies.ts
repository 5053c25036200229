import { type CaseRemedies, type Remedy, remedyKinds, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { roleOfActor } from '../../shops/index.ts'
import { readCase } from '../case-store.ts'
import { refundableOf } from './judge-remedy.ts'
import { readLimit, readRemedyPolicy } from './policy-store.ts'
import { presentRemedy } from './present-remedy.ts'
import { findRemedyDoor } from './remedy-door-store.ts'
import { findOrderOfRemedy } from './remedy-order.ts'
import {
  findShownRemedy,
  listRemediesOf,
  listRemedyRows,
  type RemedyView,
  readOrderMoney,
} from './remedy-queries.ts'

/** Refuses `remedy/not-found`. */
export async function readRemedy(scope: Scope, id: string): Promise<Remedy> {
  const row = await findShownRemedy(scope, id)
  if (!row) throw new AppError('remedy/not-found')
  return presentRemedy(scope, row)
}

/** Remedies of one case in the order they were proposed, for the case's page. */
export async function readRemediesOfCase(scope: Scope, caseId: string): Promise<Remedy[]> {
  const rows = await listRemediesOf(scope, caseId)
  return rows.map((row) => presentRemedy(scope, row))
}

/** Remedies of a case, and what the caller may still give in it. Refuses `case/not-found`. */
export async function readCaseRemedies(scope: Scope, caseId: string): Promise<CaseRemedies> {
  const about = await readCase(scope, caseId)
  if (!about) throw new AppError('case/not-found')
  const { currency } = await readRemedyPolicy(scope)
  return {
    items: await readRemediesOfCase(scope, caseId),
    currency,
    order: about.orderId ? await readOrder(scope, about.orderId, currency) : null,
    limits: await readOwnLimits(scope),
    hasDoor: (await findRemedyDoor(scope)) !== undefined,
  }
}

/** A page of remedies of all cases. */
export async function readRemedyPage(
  scope: Scope,
  page: { view: RemedyView; cursor?: string; limit: number },
): Promise<{ items: Remedy[]; nextCursor: string | null }> {
  const beforeId = page.cursor === undefined ? undefined : uuidOf('remedy', page.cursor)
  const rows = await listRemedyRows(scope, { view: page.view, beforeId, limit: page.limit + 1 })
  const items = rows.slice(0, page.limit).map((row) => presentRemedy(scope, row))
  return { items, nextCursor: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null }
}

async function readOrder(scope: Scope, id: string, usual: string): Promise<CaseRemedies['order']> {
  const order = await findOrderOfRemedy(scope, id)
  if (!order) return null
  const money = await readOrderMoney(scope, { orderId: id, exceptId: null })
  return {
    id: toPublicId('order', order.id),
    number: order.number,
    currency: order.currency ?? usual,
    valueCents: money.valueCents,
    refundableCents: refundableOf(money),
    lines: order.lines,
  }
}

async function readOwnLimits(scope: Scope): Promise<CaseRemedies['limits']> {
  const role = await roleOfActor(scope)
  if (!role) return []
  const limits: CaseRemedies['limits'] = []
  for (const kind of remedyKinds) {
    const { onceMax } = await readLimit(scope, role, kind)
    limits.push({ kind, onceMax })
  }
  return limits
}
