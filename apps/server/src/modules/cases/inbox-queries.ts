import type { AnalysisResult, FeedbackDetail, FeedbackFilter, FeedbackKind } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Cursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import { provesPurchase } from '../catalogue/index.ts'
import { answeredCondition, conditionsOf } from './inbox-filter.ts'
import './case-tables.ts'

export type InboxRow = {
  id: string
  kind: FeedbackKind
  source: string
  externalId: string
  channel: string
  occurredAt: Date
  receivedAt: Date
  rating: number | null
  title: string | null
  text: string | null
  language: string
  touchpoint: string | null
  dimensions: Record<string, number>
  facts: Record<string, string | number | boolean>
  media: string[]
  masked: string[]
  productId: string | null
  productName: string | null
  productNameEn: string | null
  sku: string | null
  customerId: string | null
  customerName: string | null
  orderId: string | null
  orderNumber: string | null
  deliveredAt: Date | null
  courier: string | null
  isVerified: boolean
  publication: 'pending' | 'held' | 'published' | 'refused' | 'withdrawn' | null
  answered: boolean
  sentiment: AnalysisResult['sentiment']['label'] | null
  score: number
  confidence: number
  urgency: number
  urgencyReason: string | null
  junk: number
  ratingMismatch: boolean
  aspects: AnalysisResult['aspects']
  ownAspects: NonNullable<AnalysisResult['ownAspects']>
  learnt: NonNullable<AnalysisResult['learnt']>
  intents: AnalysisResult['intents']
  needs: AnalysisResult['needs']
  keywords: string[]
  phrases: string[]
  explanation: AnalysisResult['explanation']
  analysedLanguage: AnalysisResult['language']
  analyser: string
  analysedAt: Date | null
  isCorrected: boolean
}

/** The columns of a voice with all that hangs on it; list and detail share them. */
function selection(scope: Scope) {
  const shop = scope.shopId
  return sql`
    select
      feedback.id, feedback.kind, source, external_id as "externalId", channel, feedback.occurred_at as "occurredAt",
      received_at as "receivedAt", feedback.rating, feedback.title, feedback.text, feedback.language, touchpoint,
      dimensions, facts, media, masked,
      feedback.product_id as "productId", product.name as "productName", product.name_en as "productNameEn", sku,
      feedback.customer_id as "customerId", customer.display_name as "customerName",
      shop_order.id as "orderId", shop_order.number as "orderNumber", shop_order.delivered_at as "deliveredAt",
      shop_order.courier,
      channel <> 'import' and ${isProven(shop)} as "isVerified",
      publication.state as publication, ${answeredCondition(scope)} as answered,
      sentiment, score, confidence, analysis.urgency, urgency_reason as "urgencyReason", junk,
      rating_mismatch as "ratingMismatch", aspects, own_aspects as "ownAspects", learnt, intents, needs, keywords,
      phrases, explanation,
      analysis.language as "analysedLanguage", analyser, analysed_at as "analysedAt", is_corrected as "isCorrected"
    from feedback
    left join product on product.shop_id = ${shop} and product.id = feedback.product_id
    left join customer on customer.shop_id = ${shop} and customer.id = feedback.customer_id
    left join shop_order on shop_order.shop_id = ${shop} and shop_order.id = feedback.order_id
    left join publication on publication.shop_id = ${shop} and publication.feedback_id = feedback.id
    left join analysis on analysis.shop_id = ${shop} and analysis.feedback_id = feedback.id
    where feedback.shop_id = ${shop}`
}

function isProven(shop: string): RawBuilder<boolean> {
  return provesPurchase({
    shop: sql`${shop}`,
    order: sql`feedback.order_id`,
    product: sql`feedback.product_id`,
    // The form opens when the goods count as arrived by the shop's own rule, so that its reviews need no second look.
    writtenAt: sql`case when feedback.channel = 'link' then 'infinity'::timestamptz else feedback.occurred_at end`,
  })
}

export type InboxPage = {
  filter: FeedbackFilter
  order: 'newest' | 'oldest'
  after?: Cursor
  limit: number
  /** A further condition on rows of `feedback`. */
  among?: RawBuilder<unknown>
}

/** A page of the list, by keyset: the cost of page 100 is that of page 1. */
export async function listVoices(scope: Scope, page: InboxPage): Promise<InboxRow[]> {
  const { after } = page
  const isNewest = page.order === 'newest'
  const place = sql`(feedback.occurred_at, feedback.id)`
  const beyond = after
    ? sql`and ${place} ${isNewest ? sql`<` : sql`>`} (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``
  const direction = isNewest ? sql`desc` : sql`asc`
  const rows = await sql<InboxRow>`
    ${selection(scope)} and ${conditionsOf(scope, page.filter)} and ${page.among ?? sql`true`} ${beyond}
    order by feedback.occurred_at ${direction}, feedback.id ${direction}
    limit ${page.limit}`.execute(scope.db)
  return rows.rows
}

export async function findVoice(scope: Scope, id: string): Promise<InboxRow | undefined> {
  const rows = await sql<InboxRow>`
    ${selection(scope)} and feedback.id = ${id}`.execute(scope.db)
  return rows.rows[0]
}

/** Voices by id, in no order. */
export async function findVoicesById(scope: Scope, ids: readonly string[]): Promise<InboxRow[]> {
  const rows = await sql<InboxRow>`
    ${selection(scope)} and feedback.id = any(${[...ids]}::uuid[])`.execute(scope.db)
  return rows.rows
}

/** Voices of a case, newest first. */
export async function listVoicesOfCase(
  scope: Scope,
  caseId: string,
  { after, limit }: { after?: Cursor; limit: number },
): Promise<InboxRow[]> {
  const beyond = after
    ? sql`and (feedback.occurred_at, feedback.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``
  const rows = await sql<InboxRow>`
    ${selection(scope)}
      and feedback.id in (
        select feedback_id
        from case_voice
        where case_voice.shop_id = ${scope.shopId} and case_id = ${caseId}
      )
      ${beyond}
    order by feedback.occurred_at desc, feedback.id desc
    limit ${limit}`.execute(scope.db)
  return rows.rows
}

/** How many voices the filters and `among`, a condition on rows of `feedback`, give; the list has exactly as many rows. */
export async function countVoices(
  scope: Scope,
  filter: FeedbackFilter,
  among: RawBuilder<unknown> = sql`true`,
): Promise<number> {
  const rows = await sql<{ count: number }>`
    select count(*) as count
    from feedback
    where feedback.shop_id = ${scope.shopId} and ${conditionsOf(scope, filter)} and ${among}`.execute(
    scope.db,
  )
  return rows.rows[0]?.count ?? 0
}

export async function listSources(scope: Scope): Promise<{ source: string; count: number }[]> {
  const rows = await sql<{ source: string; count: number }>`
    select source, count(*) as count
    from feedback
    where shop_id = ${scope.shopId}
    group by source
    order by count desc, source
    limit 200`.execute(scope.db)
  return rows.rows
}

type FollowUpRow = Pick<FeedbackDetail['followUps'][number], 'text' | 'daysAfter' | 'analysis'> & {
  createdAt: Date
}

export async function listFollowUps(scope: Scope, feedbackId: string): Promise<FollowUpRow[]> {
  const rows = await sql<FollowUpRow>`
    select follow_up.text, follow_up.created_at as "createdAt", days_after as "daysAfter",
      case when reading.feedback_id is not null then json_build_object(
        'sentiment', json_build_object('label', sentiment, 'score', score, 'confidence', confidence),
        'urgency', urgency, 'aspects', aspects, 'change', change
      ) end as analysis
    from follow_up
    left join follow_up_analysis as reading on reading.shop_id = ${scope.shopId}
      and reading.feedback_id = follow_up.feedback_id
    where follow_up.shop_id = ${scope.shopId}
      and follow_up.feedback_id = ${feedbackId}`.execute(scope.db)
  return rows.rows
}

type DecisionRow = Row<'decision', 'state' | 'code' | 'reason' | 'decidedBy' | 'deciderKind' | 'at'>

export function listDecisions(scope: Scope, feedbackId: string): Promise<DecisionRow[]> {
  return scope.db
    .selectFrom('decision')
    .select(['state', 'code', 'reason', 'decidedBy', 'deciderKind', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('id')
    .execute()
}

type CorrectionRow = Row<'analysisCorrection', 'before' | 'correctedBy' | 'at' | 'undoneAt' | 'undoneBy'>

export function listCorrections(scope: Scope, feedbackId: string): Promise<CorrectionRow[]> {
  return scope.db
    .selectFrom('analysisCorrection')
    .select(['before', 'correctedBy', 'at', 'undoneAt', 'undoneBy'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('id')
    .execute()
}
