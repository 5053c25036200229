import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import '../service-case-tables.ts'
import './call-back-tables.ts'

export type CallBackView = 'due' | 'planned' | 'ended'

export type CallBackRow = {
  id: string
  caseId: string
  caseNumber: number
  caseTitle: string
  customerId: string | null
  customerName: string | null
  hasPhone: boolean
  plannedAt: Date
  assigneeId: string | null
  assigneeName: string | null
  purpose: string
  state: 'planned' | 'done' | 'not-reached' | 'cancelled'
  result: string | null
  createdByName: string
  endedByName: string | null
  endedAt: Date | null
}

export async function findCallBack(scope: Scope, id: string): Promise<CallBackRow | undefined> {
  const [row] = await selectCallBacks(scope, {
    where: sql`and call_back.id = ${id}`,
    order: sql`call_back.id`,
    limit: 1,
  })
  return row
}

export function listCallBacksOf(scope: Scope, caseId: string): Promise<CallBackRow[]> {
  return selectCallBacks(scope, {
    where: sql`and call_back.case_id = ${caseId}`,
    order: sql`call_back.planned_at, call_back.id`,
    limit: 200,
  })
}

/** A page of calls: planned ones soonest first, those that are over newest first. */
export function listCallBackRows(
  scope: Scope,
  page: {
    view: CallBackView
    memberId: string | null
    after: { at: Date; id: string } | undefined
    limit: number
  },
): Promise<CallBackRow[]> {
  const { view, memberId, after, limit } = page
  const mine = memberId === null ? sql`` : sql`and call_back.assignee_id = ${memberId}`
  if (view === 'ended') {
    const rest = after ? sql`and (call_back.ended_at, call_back.id) < (${after.at}, ${after.id})` : sql``
    return selectCallBacks(scope, {
      where: sql`and call_back.state <> 'planned' ${mine} ${rest}`,
      order: sql`call_back.ended_at desc, call_back.id desc`,
      limit,
    })
  }
  const due = view === 'due' ? sql`and call_back.planned_at <= ${scope.now}` : sql``
  const rest = after ? sql`and (call_back.planned_at, call_back.id) > (${after.at}, ${after.id})` : sql``
  return selectCallBacks(scope, {
    where: sql`and call_back.state = 'planned' ${due} ${mine} ${rest}`,
    order: sql`call_back.planned_at, call_back.id`,
    limit,
  })
}

type Parts = { where: RawBuilder<unknown>; order: RawBuilder<unknown>; limit: number }

async function selectCallBacks(scope: Scope, { where, order, limit }: Parts): Promise<CallBackRow[]> {
  const found = await sql<CallBackRow>`
    select
      call_back.id, call_back.case_id as "caseId", service_case.number as "caseNumber",
      service_case.title as "caseTitle", customer.id as "customerId", customer.display_name as "customerName",
      exists (
        select from customer_contact
        where customer_contact.shop_id = ${scope.shopId}
          and customer_contact.customer_id = customer.id
          and customer_contact.kind = 'phone'
      ) as "hasPhone",
      call_back.planned_at as "plannedAt", call_back.assignee_id as "assigneeId", member.name as "assigneeName",
      call_back.purpose, call_back.state, call_back.result, call_back.created_by_name as "createdByName",
      call_back.ended_by_name as "endedByName", call_back.ended_at as "endedAt"
    from call_back
    join service_case on service_case.shop_id = ${scope.shopId} and service_case.id = call_back.case_id
    left join customer on customer.shop_id = ${scope.shopId} and customer.id = service_case.customer_id
    left join member on member.shop_id = ${scope.shopId} and member.id = call_back.assignee_id
    where call_back.shop_id = ${scope.shopId} ${where}
    order by ${order}
    limit ${limit}`.execute(scope.db)
  return found.rows
}
