import type { AnalysisResult, FeedbackKind, SentimentLabel } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import '../case-tables.ts'
import '../service-case-tables.ts'

/** All that a rule and its guard rails ask of a voice, and all that its words need. */
export type AutomaticVoice = {
  id: string
  kind: FeedbackKind
  source: string
  version: number
  occurredAt: Date
  receivedAt: Date
  rating: number | null
  title: string | null
  text: string | null
  facts: Record<string, string | number | boolean>
  erasedAt: Date | null
  publication: 'pending' | 'held' | 'published' | 'refused' | 'withdrawn' | null
  /** Null until it is analysed. */
  sentiment: SentimentLabel | null
  language: string
  confidence: number
  urgency: number
  junk: number
  ratingMismatch: boolean
  aspects: { code: string; polarity: 'positive' | 'negative' | 'neutral'; span: string; confidence: number }[]
  intents: AnalysisResult['intents']
  needs: number
  productId: string | null
  productName: string | null
  productNameEn: string | null
  customerId: string | null
  customerName: string | null
  tier: string | null
  orderNumber: string | null
  deliveredAt: Date | null
  isInCase: boolean
  /** When the first reply that stands was written. */
  answeredAt: Date | null
}

/** Voices by id. */
export function readAutomaticVoices(scope: Scope, ids: readonly string[]): Promise<AutomaticVoice[]> {
  if (ids.length === 0) return Promise.resolve([])
  return selectVoices(scope, {
    where: sql`feedback.id = any(${[...ids]}::uuid[])`,
    limit: ids.length,
  })
}

export type VoicePeriod = { from: Date; until: Date }

/** Voices of a period, oldest first, behind a place; the cost of the last page is that of the first. */
export function listAutomaticVoices(
  scope: Scope,
  page: VoicePeriod & { after: { at: Date; id: string } | undefined; limit: number },
): Promise<AutomaticVoice[]> {
  const { from, until, after, limit } = page
  const rest = after ? sql`and (feedback.occurred_at, feedback.id) > (${after.at}, ${after.id}::uuid)` : sql``
  return selectVoices(scope, {
    where: sql`feedback.occurred_at >= ${from} and feedback.occurred_at < ${until} ${rest}`,
    limit,
  })
}

export async function countAutomaticVoices(scope: Scope, { from, until }: VoicePeriod): Promise<number> {
  const rows = await sql<{ count: number }>`
    select count(*)::int as count
    from feedback
    where shop_id = ${scope.shopId}
      and occurred_at >= ${from}
      and occurred_at < ${until}`.execute(scope.db)
  return rows.rows[0]?.count ?? 0
}

async function selectVoices(
  scope: Scope,
  { where, limit }: { where: RawBuilder<unknown>; limit: number },
): Promise<AutomaticVoice[]> {
  const shop = scope.shopId
  const found = await sql<AutomaticVoice>`
    select
      feedback.id, feedback.kind, feedback.source, feedback.version, feedback.occurred_at as "occurredAt",
      feedback.received_at as "receivedAt", feedback.rating, feedback.title, feedback.text,
      feedback.facts, feedback.erased_at as "erasedAt", publication.state as publication, analysis.sentiment,
      coalesce(analysis.language, feedback.language) as language, coalesce(analysis.confidence, 0) as confidence,
      coalesce(analysis.urgency, 0) as urgency, coalesce(analysis.junk, 0) as junk,
      coalesce(analysis.rating_mismatch, false) as "ratingMismatch",
      coalesce(analysis.aspects || analysis.own_aspects, '[]') as aspects, coalesce(analysis.intents, '{}') as intents,
      coalesce(jsonb_array_length(analysis.needs), 0) as needs,
      feedback.product_id as "productId", product.name as "productName", product.name_en as "productNameEn",
      feedback.customer_id as "customerId",
      case when not feedback.is_anonymous and customer.erased_at is null then customer.display_name end as "customerName",
      customer_standing.tier, shop_order.number as "orderNumber", shop_order.delivered_at as "deliveredAt",
      case_voice.case_id is not null as "isInCase",
      (
        select min(created_at)
        from reply
        where reply.shop_id = ${shop} and reply.feedback_id = feedback.id and withdrawn_at is null
      ) as "answeredAt"
    from feedback
    left join publication on publication.shop_id = ${shop} and publication.feedback_id = feedback.id
    left join analysis on analysis.shop_id = ${shop} and analysis.feedback_id = feedback.id
    left join product on product.shop_id = ${shop} and product.id = feedback.product_id
    left join customer on customer.shop_id = ${shop} and customer.id = feedback.customer_id
    left join customer_standing on customer_standing.shop_id = ${shop}
      and customer_standing.customer_id = feedback.customer_id
    left join shop_order on shop_order.shop_id = ${shop} and shop_order.id = feedback.order_id
    left join case_voice on case_voice.shop_id = ${shop} and case_voice.feedback_id = feedback.id
    where feedback.shop_id = ${shop} and ${where}
    order by feedback.occurred_at, feedback.id
    limit ${limit}`.execute(scope.db)
  return found.rows
}
