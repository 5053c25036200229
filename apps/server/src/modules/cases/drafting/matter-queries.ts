import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

const aspectOf = sql`json_build_object('code', aspect ->> 'code', 'polarity', aspect ->> 'polarity', 'span', aspect ->> 'span', 'confidence', aspect -> 'confidence')`

export type VoiceOfMatter = {
  kind: string
  title: string | null
  text: string | null
  language: string | null
  sentiment: string | null
  urgency: number | null
  rating: number | null
  aspects: {
    code: string
    polarity: 'positive' | 'negative' | 'neutral'
    span?: string
    confidence?: number
  }[]
  productId: string | null
  customerId: string | null
  orderId: string | null
}

const voicesMax = 20

/** The newest voices of a case, or the one feedback, oldest first, with what the analysis found in them. */
export async function findVoicesOfMatter(
  scope: Scope,
  matter: { caseId: string } | { feedbackId: string },
): Promise<VoiceOfMatter[]> {
  const which =
    'feedbackId' in matter
      ? sql`feedback.id = ${matter.feedbackId}`
      : sql`feedback.id in (
          select feedback_id
          from case_voice
          where case_voice.shop_id = ${scope.shopId} and case_id = ${matter.caseId}
        )`
  const rows = await sql<VoiceOfMatter>`
    select feedback.kind, title, feedback.text, coalesce(analysis.language, feedback.language) as language, sentiment,
      analysis.urgency, rating, feedback.product_id as "productId", feedback.customer_id as "customerId",
      feedback.order_id as "orderId",
      coalesce(
        (
          select json_agg(${aspectOf})
          from jsonb_array_elements(analysis.aspects || analysis.own_aspects) as aspect
        ),
        '[]'
      ) as aspects
    from feedback
    left join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId}
      and ${which}
    order by feedback.occurred_at desc, feedback.id desc
    limit ${voicesMax}`.execute(scope.db)
  return rows.rows.reverse()
}

export type NamesOfMatter = {
  customerName: string | null
  orderNumber: string | null
  deliveredAt: Date | null
  productName: string | null
  productNameEn: string | null
}

/** Names and numbers that belong to a matter. */
export async function findNamesOfMatter(
  scope: Scope,
  ids: { customerId: string | null; orderId: string | null; productId: string | null },
): Promise<NamesOfMatter> {
  const rows = await sql<NamesOfMatter>`
    select
      (
        select display_name from customer where customer.shop_id = ${scope.shopId} and id = ${ids.customerId}::uuid
      ) as "customerName",
      (
        select number from shop_order where shop_order.shop_id = ${scope.shopId} and id = ${ids.orderId}::uuid
      ) as "orderNumber",
      (
        select delivered_at from shop_order where shop_order.shop_id = ${scope.shopId} and id = ${ids.orderId}::uuid
      ) as "deliveredAt",
      (
        select name from product where product.shop_id = ${scope.shopId} and id = ${ids.productId}::uuid
      ) as "productName",
      (
        select name_en from product where product.shop_id = ${scope.shopId} and id = ${ids.productId}::uuid
      ) as "productNameEn"`.execute(scope.db)
  return (
    rows.rows[0] ?? {
      customerName: null,
      orderNumber: null,
      deliveredAt: null,
      productName: null,
      productNameEn: null,
    }
  )
}

/** The last twenty replies of the shop, wherever they went, but for those to the matter itself. */
export async function findLastReplies(
  scope: Scope,
  except: { feedbackIds: readonly string[]; caseId: string | null },
): Promise<string[]> {
  const rows = await sql<{ text: string }>`
    select text
    from (
      (
        select text, created_at as at
        from reply
        where shop_id = ${scope.shopId}
          and withdrawn_at is null
          and feedback_id <> all (${[...except.feedbackIds]}::uuid[])
        order by created_at desc
        limit 20
      )
      union
      (
        select text, written_at as at
        from case_reply
        where shop_id = ${scope.shopId}
          and state <> 'cancelled'
          and case_id is distinct from ${except.caseId}::uuid
        order by written_at desc
        limit 20
      )
    ) as said
    order by at desc
    limit 40`.execute(scope.db)
  return [...new Set(rows.rows.map(({ text }) => text))].slice(0, 20)
}

export type CaseOfMatter = {
  number: number
  language: string
  tier: string | null
  customerId: string | null
  orderId: string | null
  productId: string | null
  feedbackIds: string[]
}

export async function findCaseOfMatter(scope: Scope, caseId: string): Promise<CaseOfMatter | undefined> {
  const rows = await sql<CaseOfMatter>`
    select number, language, tier, customer_id as "customerId", order_id as "orderId", product_id as "productId",
      array(
        select feedback_id
        from case_voice
        where case_voice.shop_id = ${scope.shopId} and case_id = service_case.id
      ) as "feedbackIds"
    from service_case
    where shop_id = ${scope.shopId}
      and id = ${caseId}`.execute(scope.db)
  return rows.rows[0]
}

export type SettlingReply = { text: string; authorName: string; channel: 'public' | 'private' }

/** The last words that were said to the customer of a case. */
export async function findSettlingReply(scope: Scope, caseId: string): Promise<SettlingReply | undefined> {
  const rows = await sql<SettlingReply>`
    select text, "authorName", channel
    from (
      select text, author_name as "authorName", 'public' as channel, created_at as at
      from reply
      where shop_id = ${scope.shopId}
        and withdrawn_at is null
        and feedback_id in (
          select feedback_id
          from case_voice
          where case_voice.shop_id = ${scope.shopId} and case_id = ${caseId}
        )
      union all
      select text, author_name, case channel when 'public' then 'public' else 'private' end, written_at
      from case_reply
      where shop_id = ${scope.shopId}
        and case_id = ${caseId}
        and state in ('scheduled', 'sent', 'unknown')
    ) as said
    order by at desc
    limit 1`.execute(scope.db)
  return rows.rows[0]
}
