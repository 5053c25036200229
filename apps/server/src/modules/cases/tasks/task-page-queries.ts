import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './task-tables.ts'

export type CaseFacts = {
  /** For finding the name that must not be shown; never shown itself. */
  customerId: string | null
  productName: string | null
  productNameEn: string | null
  sku: string | null
  batchCode: string | null
  topic: string | null
}

/** What people outside may know of a case: which product, which production batch, what it is about. */
export async function findCaseFacts(scope: Scope, caseId: string): Promise<CaseFacts | undefined> {
  const found = await sql<CaseFacts>`
    select service_case.customer_id as "customerId", product.name as "productName",
      product.name_en as "productNameEn", product.sku, line.batch_code as "batchCode", service_case.topic
    from service_case
    left join product on product.shop_id = ${scope.shopId} and product.id = service_case.product_id
    left join lateral (
      select batch_code
      from order_line
      where order_line.shop_id = ${scope.shopId}
        and order_line.order_id = service_case.order_id
        and order_line.product_id = service_case.product_id
        and batch_code is not null
      order by line
      limit 1
    ) as line on true
    where service_case.shop_id = ${scope.shopId}
      and service_case.id = ${caseId}`.execute(scope.db)
  return found.rows[0]
}

/** Voices of a case, the newest first; their pictures may stand on the page. */
export async function findVoicesOf(scope: Scope, caseId: string): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('caseVoice')
    .select('feedbackId')
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .orderBy('addedAt', 'desc')
    .limit(10)
    .execute()
  return rows.map(({ feedbackId }) => feedbackId)
}

/** How often a task's page was opened lately, and whether by this visitor. */
export async function findOpenings(
  scope: Scope,
  { taskId, visitor, since }: { taskId: string; visitor: string; since: Date },
): Promise<{ count: number; isKnown: boolean }> {
  const found = await sql<{ count: number; isKnown: boolean }>`
    select count(*)::int as count, coalesce(bool_or(detail->>'visitor' = ${visitor}), false) as "isKnown"
    from task_entry
    where shop_id = ${scope.shopId}
      and task_id = ${taskId}
      and kind = 'opened'
      and at > ${since}`.execute(scope.db)
  return found.rows[0] ?? { count: 0, isKnown: false }
}
