import { type CaseFilter, type caseOrders, caseViews, type PriorityReason } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { caseConditions, viewConditions } from './case-filter.ts'
import type { CaseState } from './service-case-tables.ts'

export type CaseListRow = {
  id: string
  number: number
  title: string
  state: CaseState
  origin: 'rule' | 'hand'
  channel: string
  language: string
  priority: number
  priorityByHand: boolean
  urgency: number
  severity: number
  reach: number
  customerValue: number
  priorityReasons: PriorityReason[]
  topic: string | null
  tier: string | null
  departmentId: string | null
  departmentName: string | null
  assigneeId: string | null
  assigneeName: string | null
  customerId: string | null
  customerName: string | null
  productId: string | null
  product: { name: string; nameEn: string | null } | null
  orderId: string | null
  orderNumber: string | null
  voices: number
  openedAt: Date
  customerWroteAt: Date
  firstRepliedAt: Date | null
  lastRepliedAt: Date | null
  dueAt: Date | null
  resolvedAt: Date | null
  closedAt: Date | null
  reopenedTimes: number
  changedAt: Date
  version: number
}

export type CaseOrder = (typeof caseOrders)[number]
/** The last row seen: what the list is ordered by, as text, and its id. */
export type CaseCursor = { key: string; id: string }
export type CasePage = { filter: CaseFilter; order: CaseOrder; after?: CaseCursor; limit: number }

type Order = {
  key: RawBuilder<unknown>
  by: RawBuilder<unknown>
  beyond(after: CaseCursor): RawBuilder<unknown>
}

const orders: Record<CaseOrder, Order> = {
  priority: {
    key: sql`service_case.priority`,
    by: sql`service_case.priority desc, service_case.id desc`,
    beyond: ({ key, id }) => sql`(service_case.priority, service_case.id) < (${key}::real, ${id}::uuid)`,
  },
  due: {
    key: sql`coalesce(service_case.due_at, 'infinity')`,
    by: sql`coalesce(service_case.due_at, 'infinity'), service_case.id`,
    beyond: ({ key, id }) =>
      sql`(coalesce(service_case.due_at, 'infinity'), service_case.id) > (${key}::timestamptz, ${id}::uuid)`,
  },
  newest: {
    key: sql`service_case.opened_at`,
    by: sql`service_case.opened_at desc, service_case.id desc`,
    beyond: ({ key, id }) =>
      sql`(service_case.opened_at, service_case.id) < (${key}::timestamptz, ${id}::uuid)`,
  },
}

/** What a question about cases needs of its scope. */
type Asked = Pick<Scope, 'shopId' | 'db' | 'now' | 'actor'>

/** A page of the list by keyset: page 100 costs what page 1 costs. */
export async function listCaseRows(scope: Asked, page: CasePage): Promise<(CaseListRow & { key: string })[]> {
  const { key, by, beyond } = orders[page.order]
  const rows = await sql<CaseListRow & { key: string }>`
    select ${columns(scope)}, ${key}::text as key
    from service_case
    where service_case.shop_id = ${scope.shopId}
      and ${caseConditions(scope, page.filter)}
      ${page.after ? sql`and ${beyond(page.after)}` : sql``}
    order by ${by}
    limit ${page.limit}`.execute(scope.db)
  return rows.rows
}

export async function findCaseRow(scope: Scope, id: string): Promise<CaseListRow | undefined> {
  const rows = await sql<CaseListRow>`
    select ${columns(scope)}
    from service_case
    where service_case.shop_id = ${scope.shopId} and service_case.id = ${id}`.execute(scope.db)
  return rows.rows[0]
}

/** Names are looked up for each row by itself: planning five joins would take longer than the page takes. */
function columns(scope: Asked): RawBuilder<unknown> {
  const shop = scope.shopId
  return sql`
    service_case.id, service_case.number, title, state, origin, channel, language, priority,
    priority_by_hand as "priorityByHand", urgency, severity, reach, customer_value as "customerValue",
    priority_reasons as "priorityReasons", topic, tier, department_id as "departmentId",
    (
      select name
      from department
      where department.shop_id = ${shop} and department.id = service_case.department_id
    ) as "departmentName",
    assignee_id as "assigneeId",
    (
      select name
      from member
      where member.shop_id = ${shop} and member.id = service_case.assignee_id
    ) as "assigneeName",
    customer_id as "customerId",
    (
      select display_name
      from customer
      where customer.shop_id = ${shop} and customer.id = service_case.customer_id
    ) as "customerName",
    product_id as "productId",
    (
      select json_build_object('name', name, 'nameEn', name_en)
      from product
      where product.shop_id = ${shop} and product.id = service_case.product_id
    ) as product,
    order_id as "orderId",
    (
      select shop_order.number
      from shop_order
      where shop_order.shop_id = ${shop} and shop_order.id = service_case.order_id
    ) as "orderNumber",
    voices, opened_at as "openedAt", customer_wrote_at as "customerWroteAt", first_replied_at as "firstRepliedAt",
    last_replied_at as "lastRepliedAt", due_at as "dueAt", resolved_at as "resolvedAt", closed_at as "closedAt",
    reopened_times as "reopenedTimes", service_case.changed_at as "changedAt", service_case.version`
}

/** How many cases the filters give, by state; the list has exactly as many rows. */
export async function countByState(
  scope: Scope,
  filter: CaseFilter,
): Promise<{ state: CaseState; count: number }[]> {
  const rows = await sql<{ state: CaseState; count: number }>`
    select state, count(*) as count
    from service_case
    where service_case.shop_id = ${scope.shopId} and ${caseConditions(scope, filter)}
    group by state
    order by state`.execute(scope.db)
  return rows.rows
}

type ViewCounts = Record<(typeof caseViews)[number], number>

/** How many open cases each view holds, in one pass. */
export async function countViews(scope: Scope): Promise<ViewCounts> {
  const columns = caseViews.map((view) => {
    const holds = sql.join([sql`true`, ...viewConditions(scope, view)], sql` and `)
    return sql`count(*) filter (where ${holds}) as ${sql.ref(view)}`
  })
  const rows = await sql<ViewCounts>`
    select ${sql.join(columns)}
    from service_case
    where service_case.shop_id = ${scope.shopId} and is_open`.execute(scope.db)
  return rows.rows[0] ?? { mine: 0, team: 0, soon: 0, unassigned: 0, all: 0 }
}

/** True for a department that stands. */
export async function isDepartment(scope: Scope, id: string): Promise<boolean> {
  const rows = await sql`
    select id
    from department
    where shop_id = ${scope.shopId} and id = ${id} and archived_at is null`.execute(scope.db)
  return rows.rows.length > 0
}
