import type { PlanState } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Cursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import './improvement-tables.ts'

export type PlanListRow = Row<
  'improvementPlan',
  | 'id'
  | 'title'
  | 'state'
  | 'origin'
  | 'productId'
  | 'aspect'
  | 'ownerId'
  | 'startsOn'
  | 'dueOn'
  | 'shippedAt'
  | 'changedAt'
>

/** A page of plans, last changed first. */
export function listPlanRows(
  scope: Scope,
  wanted: { state?: PlanState; q?: string; after: Cursor | undefined; limit: number },
): Promise<PlanListRow[]> {
  let query = scope.db
    .selectFrom('improvementPlan')
    .select([
      'id',
      'title',
      'state',
      'origin',
      'productId',
      'aspect',
      'ownerId',
      'startsOn',
      'dueOn',
      'shippedAt',
      'changedAt',
    ])
    .where('shopId', '=', scope.shopId)
  if (wanted.state) query = query.where('state', '=', wanted.state)
  if (wanted.q) query = query.where(sql<boolean>`position(lower(${wanted.q}) in lower(title)) > 0`)
  if (wanted.after)
    query = query.where(
      sql<boolean>`(date_trunc('milliseconds', changed_at), id) < (${wanted.after.at}::timestamptz, ${wanted.after.id}::uuid)`,
    )
  return query
    .orderBy(sql`date_trunc('milliseconds', changed_at)`, 'desc')
    .orderBy('id', 'desc')
    .limit(wanted.limit)
    .execute()
}

export async function countByState(scope: Scope): Promise<Partial<Record<PlanState, number>>> {
  const rows = await scope.db
    .selectFrom('improvementPlan')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('shopId', '=', scope.shopId)
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

/** Names by id of products (both languages), members and departments. */
export async function namesFor(
  scope: Scope,
  ids: { products: readonly string[]; members: readonly string[]; departments: readonly string[] },
): Promise<{
  products: Map<string, { name: string; nameEn: string | null }>
  members: Map<string, string>
  departments: Map<string, string>
}> {
  const products = await scope.db
    .selectFrom('product')
    .select(['id', 'name', 'nameEn'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...ids.products]}::uuid[])`)
    .execute()
  const members = await scope.db
    .selectFrom('member')
    .select(['id', 'name'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...ids.members]}::uuid[])`)
    .execute()
  const departments = await sql<{ id: string; name: string }>`
    select id, name
    from department
    where shop_id = ${scope.shopId}
      and id = any(${[...ids.departments]}::uuid[])`.execute(scope.db)
  return {
    products: new Map(products.map(({ id, ...names }) => [id, names])),
    members: new Map(members.map(({ id, name }) => [id, name])),
    departments: new Map(departments.rows.map(({ id, name }) => [id, name])),
  }
}

/** The product that a plan is about; none when it is about several or none. */
export function productOf(
  scope: Scope,
  planId: string,
): Promise<{ name: string; nameEn: string | null } | undefined> {
  return scope.db
    .selectFrom('improvementPlan')
    .innerJoin('product', (join) =>
      join.onRef('product.id', '=', 'improvementPlan.productId').on('product.shopId', '=', scope.shopId),
    )
    .select(['name', 'nameEn'])
    .where('improvementPlan.shopId', '=', scope.shopId)
    .where('improvementPlan.id', '=', planId)
    .executeTakeFirst()
}

export type MeasureRow = Row<
  'planMeasure',
  'id' | 'planId' | 'title' | 'dueOn' | 'ownerId' | 'departmentId' | 'taskId' | 'doneAt' | 'doneBy'
>

/** Measures of these plans that were not taken off, in their order. */
export function listMeasures(scope: Scope, planIds: readonly string[]): Promise<MeasureRow[]> {
  return scope.db
    .selectFrom('planMeasure')
    .select(['id', 'planId', 'title', 'dueOn', 'ownerId', 'departmentId', 'taskId', 'doneAt', 'doneBy'])
    .where('shopId', '=', scope.shopId)
    .where('planId', '=', sql<string>`any(${[...planIds]}::uuid[])`)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .execute()
}

/** The last happenings of a plan, newest first. */
export function listEntries(
  scope: Scope,
  planId: string,
): Promise<Row<'planEntry', 'at' | 'kind' | 'actor' | 'detail' | 'text'>[]> {
  return scope.db
    .selectFrom('planEntry')
    .select(['at', 'kind', 'actor', 'detail', 'text'])
    .where('shopId', '=', scope.shopId)
    .where('planId', '=', planId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}
