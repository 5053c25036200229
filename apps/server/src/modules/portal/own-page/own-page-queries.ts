import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

export type OwnReview = {
  feedbackId: string
  productName: string | null
  productNameEn: string | null
  rating: number | null
  text: string | null
  writtenAt: Date
  receiptId: string | null
}

/** Reviews of these customers, newest first. */
export async function reviewsOf(scope: Scope, customerIds: readonly string[]): Promise<OwnReview[]> {
  const { rows } = await sql<OwnReview>`
    select
      feedback.id as "feedbackId", product.name as "productName", product.name_en as "productNameEn",
      feedback.rating, feedback.text, feedback.occurred_at as "writtenAt",
      (
        select id
        from feedback_receipt
        where feedback_receipt.shop_id = ${scope.shopId}
          and feedback_receipt.feedback_id = feedback.id
        order by id
        limit 1
      ) as "receiptId"
    from feedback
    left join product on product.shop_id = ${scope.shopId} and product.id = feedback.product_id
    where feedback.shop_id = ${scope.shopId}
      and feedback.customer_id = any(${[...customerIds]}::uuid[])
      and feedback.kind = 'review'
      and feedback.erased_at is null
    order by feedback.occurred_at desc, feedback.id desc
    limit 200`.execute(scope.db)
  return rows
}

export type OwnFollow = { itemId: string; title: string; state: string }

/** Suggestions that these customers follow. */
export async function followsOf(scope: Scope, customerIds: readonly string[]): Promise<OwnFollow[]> {
  const { rows } = await sql<OwnFollow>`
    select distinct board_item.id as "itemId", board_item.title, board_item.state
    from board_follow
    join board_item on board_item.shop_id = ${scope.shopId} and board_item.id = board_follow.item_id
    where board_follow.shop_id = ${scope.shopId}
      and board_follow.customer_id = any(${[...customerIds]}::uuid[])
      and confirmed_at is not null
      and ended_at is null
    order by board_item.title`.execute(scope.db)
  return rows
}

type Kept = Record<string, unknown>

/** All rows about these customers that the export holds, each as it is kept. */
export async function keptAbout(
  scope: Scope,
  customerIds: readonly string[],
): Promise<Record<'voices' | 'orders' | 'consents' | 'letters', Kept[]>> {
  const ids = [...customerIds]
  const { shopId } = scope
  const ask = async (query: ReturnType<typeof sql<Kept>>) => (await query.execute(scope.db)).rows
  return {
    voices: await ask(sql<Kept>`
      select
        kind, source, occurred_at as "occurredAt", received_at as "receivedAt", title, text, rating, language,
        dimensions, facts, touchpoint, is_anonymous as "isAnonymous"
      from feedback
      where shop_id = ${shopId}
        and customer_id = any(${ids}::uuid[])
        and erased_at is null
      order by occurred_at, id`),
    orders: await ask(sql<Kept>`
      select number, placed_at as "placedAt", delivered_at as "deliveredAt"
      from shop_order
      where shop_id = ${shopId}
        and customer_id = any(${ids}::uuid[])
      order by placed_at, id`),
    consents: await ask(sql<Kept>`
      select purpose, is_given as "isGiven", source, at
      from consent_entry
      where shop_id = ${shopId}
        and customer_id = any(${ids}::uuid[])
      order by at, id`),
    letters: await ask(sql<Kept>`
      select purpose, state, created_at as "createdAt", ended_at as "endedAt"
      from message
      where shop_id = ${shopId}
        and customer_id = any(${ids}::uuid[])
      order by created_at, id`),
  }
}
