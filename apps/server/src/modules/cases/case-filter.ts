import { type CaseFilter, toUuid } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { doerOf } from './doer-of.ts'
import { searchConditions } from './inbox-filter.ts'
import './service-case-tables.ts'

type Condition = RawBuilder<unknown>
type Asked = Pick<Scope, 'shopId' | 'now' | 'actor'>

/** How long before its time a case breaches soon. */
const soonMs = 2 * 3_600_000

/** The conditions of the case list within one shop; list and counts share them. */
export function caseConditions(scope: Asked, filter: CaseFilter): Condition {
  const conditions = [
    filter.state ? sql`service_case.state = ${filter.state}` : openUnlessNamed(filter),
    sql`service_case.merged_into is null`,
    ...viewConditions(scope, filter.view),
    ...placeConditions(filter),
    ...subjectConditions(scope, filter),
  ]
  return sql.join(conditions, sql` and `)
}

/** Open cases, unless somebody asks for all of one person, order or voice, or for a number. */
function openUnlessNamed({ customerId, orderId, feedbackId, q }: CaseFilter): Condition {
  return customerId || orderId || feedbackId || q ? sql`true` : sql`service_case.is_open`
}

export function viewConditions(scope: Asked, view: CaseFilter['view']): Condition[] {
  if (view === 'all') return []
  if (view === 'unassigned') return [sql`service_case.assignee_id is null`]
  if (view === 'soon') {
    const until = new Date(scope.now.getTime() + soonMs)
    return [sql`coalesce(service_case.due_at, 'infinity') <= ${until}`]
  }
  const me = doerOf(scope).id
  if (view === 'mine') return [sql`service_case.assignee_id = ${me}`]
  return [sql`service_case.department_id = any(array(${departmentsOf(scope, me)}))`]
}

/** Where a member works: those that take everybody, those one leads, those one is listed in. */
function departmentsOf(scope: Asked, me: string | null): Condition {
  const answering = sql`
    select
    from member
    where member.shop_id = ${scope.shopId} and member.id = ${me} and role in ('owner', 'manager', 'agent')`
  return sql`
    select id
    from department
    where department.shop_id = ${scope.shopId}
      and (
        (takes_all and exists (${answering}))
        or lead_id = ${me}
        or exists (
          select
          from department_member
          where department_member.shop_id = ${scope.shopId}
            and department_member.department_id = department.id
            and member_id = ${me}
        )
      )`
}

function placeConditions({ departmentId, assigneeId, tier, topic }: CaseFilter): Condition[] {
  const conditions: Condition[] = []
  if (departmentId) conditions.push(sql`service_case.department_id = ${toUuid('department', departmentId)}`)
  if (assigneeId) conditions.push(sql`service_case.assignee_id = ${toUuid('member', assigneeId)}`)
  if (tier) conditions.push(sql`service_case.tier = ${tier}`)
  if (topic) conditions.push(sql`service_case.topic = ${topic}`)
  return conditions
}

function subjectConditions(scope: Asked, filter: CaseFilter): Condition[] {
  const { productId, customerId, orderId, feedbackId } = filter
  const conditions: Condition[] = []
  if (productId) conditions.push(sql`service_case.product_id = ${toUuid('product', productId)}`)
  if (orderId) conditions.push(sql`service_case.order_id = ${toUuid('order', orderId)}`)
  if (customerId) {
    const customer = toUuid('customer', customerId)
    conditions.push(
      sql`(service_case.customer_id = ${customer} or ${hasVoice(scope, sql`customer_id = ${customer}`)})`,
    )
  }
  if (feedbackId) {
    const feedback = toUuid('feedback', feedbackId)
    conditions.push(sql`service_case.id = (
      select case_id
      from case_voice
      where case_voice.shop_id = ${scope.shopId} and feedback_id = ${feedback}
    )`)
  }
  return [...conditions, ...wordConditions(scope, filter.q)]
}

/** A number finds its case; words are looked for in titles and in the voices. */
function wordConditions(scope: Asked, q: string | undefined): Condition[] {
  const words = q?.normalize('NFC').trim()
  if (!words) return []
  const number = /^#?(\d{1,9})$/.exec(words)?.[1]
  if (number) return [sql`service_case.number = ${Number(number)}`]
  return [
    sql`(
      position(lower(${words}) in lower(service_case.title)) > 0
      or ${hasVoice(scope, sql.join(searchConditions(words), sql` and `))}
    )`,
  ]
}

function hasVoice(scope: Asked, condition: Condition): Condition {
  return sql`service_case.id in (
    select case_voice.case_id
    from feedback
    join case_voice on case_voice.shop_id = ${scope.shopId} and case_voice.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId} and ${condition}
  )`
}
