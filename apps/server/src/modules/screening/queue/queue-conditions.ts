import { type ModerationFilter, type ModerationView, toUuid } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { moderatorOf } from './moderator-of.ts'

type Condition = RawBuilder<unknown>

export type Asked = { filter: ModerationFilter; targetHours: number }

/** The conditions of the work list; list and counts share them. */
export function queueConditions(scope: Scope, { filter, targetHours }: Asked): Condition {
  const { code, productId } = filter
  const conditions = [viewCondition(scope, filter.view, targetHours)]
  if (code) conditions.push(sql`queue_item.codes @> array[${code}]`)
  if (productId) conditions.push(sql`queue_item.product_id = ${toUuid('product', productId)}::uuid`)
  return sql.join(conditions, sql` and `)
}

/** What a part of the work list holds. */
export function viewCondition(scope: Scope, view: ModerationView, targetHours: number): Condition {
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
    return sql`(
      ${claimed(sql`member_id = ${me}::uuid`)}
      or 'opinion' = any(queue_item.causes) and exists (
        select
        from second_opinion as opinion
        where opinion.shop_id = ${shop} and opinion.feedback_id = queue_item.feedback_id
          and opinion.state = 'open' and opinion.asked_of = ${me}::uuid
      )
    )`
  }
  return sql`true`
}

/** What has waited since before this is late. */
function dueLimit(scope: Scope, targetHours: number): Date {
  return new Date(scope.now.getTime() - targetHours * 3_600_000)
}
