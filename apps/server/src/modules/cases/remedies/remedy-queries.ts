import type { RemedyKind } from '@echoloop/contract'
import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockCase } from '../case-store.ts'
import '../service-case-tables.ts'
import type { Given, OrderMoney } from './judge-remedy.ts'
import { remedyColumns } from './remedy-columns.ts'
import './remedy-tables.ts'

export type RemedyRow = Omit<Selectable<Tables['remedy']>, 'shopId'>

/** Which remedies a list holds. */
export type RemedyView = 'approvals' | 'by-hand' | 'on-the-way' | 'failed' | 'all'

/** A remedy with what is shown of its case and order. */
export type ShownRemedy = RemedyRow & {
  caseNumber: number
  caseTitle: string
  orderNumber: string | null
}

/** One at a time decides about remedies of a shop: limits and what is left of an order hold for two at once too. */
export async function takeTurn(scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`remedy ${scope.shopId}`}, 0))`.execute(scope.db)
}

/** A remedy locked after its case, as every step of a case does it, so that two never wait for each other. */
export async function lockRemedyRow(scope: Scope, id: string): Promise<RemedyRow | undefined> {
  const found = await findShownRemedy(scope, id)
  if (!found) return undefined
  await lockCase(scope, found.caseId)
  return scope.db
    .selectFrom('remedy')
    .select([...remedyColumns])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function findShownRemedy(scope: Scope, id: string): Promise<ShownRemedy | undefined> {
  return shown(scope).where('remedy.id', '=', id).executeTakeFirst()
}

export function listRemediesOf(scope: Scope, caseId: string): Promise<ShownRemedy[]> {
  return shown(scope).where('remedy.caseId', '=', caseId).orderBy('remedy.id').execute()
}

/** A page of remedies of all cases, newest first. */
export function listRemedyRows(
  scope: Scope,
  page: { view: RemedyView; beforeId: string | undefined; limit: number },
): Promise<ShownRemedy[]> {
  let query = shown(scope).orderBy('remedy.id', 'desc').limit(page.limit)
  if (page.beforeId) query = query.where('remedy.id', '<', page.beforeId)
  if (page.view === 'approvals') query = query.where('remedy.state', '=', 'waiting-approval')
  if (page.view === 'by-hand')
    query = query.where('remedy.state', '=', 'approved').where('remedy.handling', '=', 'hand')
  if (page.view === 'on-the-way')
    query = query.where((where) =>
      where.or([
        where('remedy.state', 'in', ['ordered', 'accepted']),
        where.and([where('remedy.state', '=', 'approved'), where('remedy.handling', '=', 'door')]),
      ]),
    )
  if (page.view === 'failed') query = query.where('remedy.state', '=', 'failed')
  return query.execute()
}

export async function countRemedyRows(
  scope: Scope,
): Promise<{ approvals: number; byHand: number; onTheWay: number; failed: number }> {
  const found = await sql<{ approvals: number; byHand: number; onTheWay: number; failed: number }>`
    select
      count(*) filter (where state = 'waiting-approval')::int as approvals,
      count(*) filter (where state = 'approved' and handling = 'hand')::int as "byHand",
      count(*) filter (
        where state in ('ordered', 'accepted') or (state = 'approved' and handling = 'door')
      )::int as "onTheWay",
      count(*) filter (where state = 'failed')::int as failed
    from remedy
    where shop_id = ${scope.shopId}
      and state in ('waiting-approval', 'approved', 'ordered', 'accepted', 'failed')`.execute(scope.db)
  return found.rows[0] ?? { approvals: 0, byHand: 0, onTheWay: 0, failed: 0 }
}

const dayMs = 86_400_000

/** What was given before of one kind: in a case by anybody, and within a day by one person alone. */
export async function sumGiven(
  scope: Scope,
  asked: { caseId: string; kind: RemedyKind; actorId: string | null },
): Promise<Given> {
  const since = new Date(scope.now.getTime() - dayMs)
  const found = await sql<{ inCase: string; inDay: string }>`
    select
      coalesce(sum(worth) filter (where case_id = ${asked.caseId}), 0) as "inCase",
      coalesce(sum(worth) filter (
        where proposed_by = ${asked.actorId}::uuid and proposed_at > ${since}
          and decided_by is null and state <> 'waiting-approval'
      ), 0) as "inDay"
    from remedy
    where shop_id = ${scope.shopId}
      and kind = ${asked.kind}
      and state not in ('declined', 'cancelled', 'refused')
      and (case_id = ${asked.caseId} or (proposed_by = ${asked.actorId}::uuid and proposed_at > ${since}))`.execute(
    scope.db,
  )
  const [sums] = found.rows
  return { inCase: Number(sums?.inCase ?? 0), inDay: Number(sums?.inDay ?? 0) }
}

/** Money of an order with what was given back; `exceptId`: a remedy that is being decided about. */
export async function readOrderMoney(
  scope: Scope,
  asked: { orderId: string; exceptId: string | null },
): Promise<OrderMoney> {
  const found = await sql<{ value: string; refunded: string; done: string; open: string }>`
    select
      (
        select coalesce(sum(price_cents * quantity), 0)
        from order_line
        where shop_id = ${scope.shopId} and order_id = ${asked.orderId}
      ) as value,
      (
        select coalesce(sum(amount_cents), 0)
        from refund
        where shop_id = ${scope.shopId} and order_id = ${asked.orderId}
      ) as refunded,
      coalesce(sum(amount_cents) filter (where state = 'done'), 0) as done,
      coalesce(sum(amount_cents) filter (where state <> 'done'), 0) as open
    from remedy
    where shop_id = ${scope.shopId}
      and order_id = ${asked.orderId}
      and kind = 'refund'
      and state not in ('declined', 'cancelled', 'refused')
      and id is distinct from ${asked.exceptId}::uuid`.execute(scope.db)
  const [sums] = found.rows
  return {
    valueCents: Number(sums?.value ?? 0),
    refundedCents: Number(sums?.refunded ?? 0),
    doneCents: Number(sums?.done ?? 0),
    openCents: Number(sums?.open ?? 0),
  }
}

function shown(scope: Scope) {
  return scope.db
    .selectFrom('remedy')
    .innerJoin('serviceCase', (join) =>
      join.onRef('serviceCase.shopId', '=', 'remedy.shopId').onRef('serviceCase.id', '=', 'remedy.caseId'),
    )
    .leftJoin('shopOrder', (join) =>
      join.onRef('shopOrder.shopId', '=', 'remedy.shopId').onRef('shopOrder.id', '=', 'remedy.orderId'),
    )
    .select([
      ...remedyColumns,
      'serviceCase.number as caseNumber',
      'serviceCase.title as caseTitle',
      'shopOrder.number as orderNumber',
    ])
    .where('remedy.shopId', '=', scope.shopId)
}
