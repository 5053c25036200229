import { type ModerationFilter, type ModerationView, toUuid } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { moderatorOf } from './moderator-of.ts'

type Condition = RawBuilder<unknown>

/** What asking the work list needs of a scope. */
export type Asking = Pick<Scope, 'shopId' | 'db' | 'now' | 'actor'>

export type Asked = { filter: ModerationFilter; targetHours: number }

/** The conditions of the work list; list and counts share them. */
export function queueConditions(scope: Asking, { filter, targetHours }: Asked): Condition {
  const { code, productId } = filter
  const conditions = [viewCondition(scope, filter.view, targetHours)]
  if (code) conditions.push(sql`queue_item.codes @> array[${code}]`)
  if (productId) conditions.push(sql`queue_item.product_id = ${toUuid('product', productId)}::uuid`)
  return sql.join(conditions, sql` and `)
}

/** What a part of the work list holds. */
export function viewCondition(scope: Asking, view: ModerationView, targetHours: number): Condition {
  const shop = scope.shopId
  const me = moderatorOf(scope)?.id ?? null
  if (view === 'overdue') return sql`queue_item.since < ${dueLimit(scope, targetHours)}::timestamptz`
  if (view === 'appeals') return sql`'appeal' = any(queue_item.causes)`
  if (view === 'flagged') return sql`'flag' = any(queue_item.causes)`
  if (view === 'opinions') return sql`'opinion' = any(queue_item.causes)`
  const claimed = (whose: Condition) => sql`exists (
    select
    from review_claim
    where review_claim.shop_id = ${shop} and review_claim.feedback_id = queue_item.feedback_id
      and until > ${scope.now} and ${whose}
  )`
  if (view === 'unassigned') return sql`not ${claimed(sql`true`)}`
  if (view === 'mine') {
    // An array of the few ids, so that nothing else of the list is read.
    return sql`queue_item.feedback_id = any(array(
      select feedback_id
      from review_claim
      where review_claim.shop_id = ${shop} and member_id = ${me}::uuid and until > ${scope.now}
      union all
      select feedback_id
      from second_opinion
      where second_opinion.shop_id = ${shop} and state = 'open' and asked_of = ${me}::uuid
    ))`
  }
  return sql`true`
}

/** What has waited since before this is late. */
function dueLimit(scope: Asking, targetHours: number): Date {
  return new Date(scope.now.getTime() - targetHours * 3_600_000)
}
