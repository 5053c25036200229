import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { refreshShown } from './refresh-shown.ts'

/** Orders that changed may prove a purchase now, or no more. */
export async function refreshOfOrders(scope: Scope, orderIds: readonly string[]): Promise<void> {
  const rows = await sql<{ id: string }>`
    select feedback.id
    from feedback
    join shown_review on shown_review.shop_id = ${scope.shopId} and shown_review.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId}
      and feedback.order_id = any(${[...orderIds]}::uuid[])
    order by feedback.id`.execute(scope.db)
  await refreshShown(
    scope,
    rows.rows.map(({ id }) => id),
  )
}
