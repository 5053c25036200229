import { searchQueryTerms } from '@echoloop/analysis'
import { type FeedbackFilter, toUuid } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'

type Condition = RawBuilder<unknown>

/** The conditions of the feedback list: each filter is one, on its own table, so that list and count agree. */
export function conditionsOf(scope: Scope, filter: FeedbackFilter): Condition {
  const conditions = [
    sql`feedback.shop_id = ${scope.shopId}`,
    ...ownConditions(filter),
    ...periodConditions(filter),
    ...searchConditions(filter.q),
    ...analysisConditions(scope, filter),
    ...stateConditions(scope, filter),
  ]
  return sql.join(conditions, sql` and `)
}

function ownConditions(filter: FeedbackFilter): Condition[] {
  const conditions: Condition[] = []
  if (filter.kind) conditions.push(sql`feedback.kind = ${filter.kind}`)
  if (filter.source) conditions.push(sql`feedback.source = ${filter.source}`)
  if (filter.rating === 0) conditions.push(sql`feedback.rating is null`)
  else if (filter.rating !== undefined) conditions.push(sql`feedback.rating = ${filter.rating}`)
  if (filter.touchpoint) conditions.push(sql`feedback.touchpoint = ${filter.touchpoint}`)
  if (filter.language) conditions.push(sql`feedback.language = ${filter.language}`)
  if (filter.productId)
    conditions.push(sql`feedback.product_id = ${toUuid('product', filter.productId)}::uuid`)
  if (filter.customerId)
    conditions.push(sql`feedback.customer_id = ${toUuid('customer', filter.customerId)}::uuid`)
  return conditions
}

function periodConditions({ from, to }: FeedbackFilter): Condition[] {
  const conditions: Condition[] = []
  if (from) conditions.push(sql`feedback.day >= ${from}::date`)
  if (to) conditions.push(sql`feedback.day <= ${to}::date`)
  return conditions
}

/** Pairs of characters find candidates by the index; the phrase itself is checked again in the text. */
export function searchConditions(q: string | undefined): Condition[] {
  if (!q?.trim()) return []
  const terms = searchQueryTerms(q.normalize('NFC'))
  const conditions: Condition[] = []
  if (terms.all.length > 0) {
    const query = terms.all
      .map((term) => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`)
      .join(' & ')
    conditions.push(sql`feedback.search @@ ${query}::tsquery`)
  }
  for (const phrase of terms.phrases) {
    conditions.push(
      sql`position(${phrase} in coalesce(feedback.title, '') || ' ' || coalesce(feedback.text, '')) > 0`,
    )
  }
  if (/[\p{L}\p{N}]/u.test(terms.latin)) {
    conditions.push(sql`feedback.search @@ plainto_tsquery('english', ${terms.latin})`)
  }
  return conditions.length > 0 ? conditions : [sql`false`]
}

function analysisConditions(scope: Scope, filter: FeedbackFilter): Condition[] {
  const labels: Condition[] = []
  if (filter.sentiment) labels.push(sql`analysis.sentiment = ${filter.sentiment}`)
  if (filter.urgency !== undefined) labels.push(sql`analysis.urgency = ${filter.urgency}`)
  if (filter.mismatch) labels.push(sql`analysis.rating_mismatch`)
  const aspect = [filter.aspect, filter.polarity].filter(Boolean).join(':')
  if (filter.aspect) labels.push(sql`${aspect} = any(analysis.aspect_keys)`)
  else if (filter.polarity)
    labels.push(sql`analysis.aspects @> ${JSON.stringify([{ polarity: filter.polarity }])}::jsonb`)
  const found = (extra: Condition[]) => sql`exists (
    select from analysis
    where analysis.shop_id = ${scope.shopId}
      and ${sql.join([sql`analysis.feedback_id = feedback.id`, ...extra], sql` and `)}
  )`
  const conditions = labels.length > 0 ? [found(labels)] : []
  if (filter.analysed === 'yes') conditions.push(found([]))
  if (filter.analysed === 'no') conditions.push(sql`not ${found([])}`)
  return conditions
}

function stateConditions(scope: Scope, filter: FeedbackFilter): Condition[] {
  const conditions: Condition[] = []
  if (filter.publication === 'private') conditions.push(sql`feedback.kind <> 'review'`)
  else if (filter.publication) {
    conditions.push(sql`exists (
      select from publication
      where publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id and state = ${filter.publication}
    )`)
  }
  if (filter.answer === 'waiting') {
    conditions.push(sql`exists (
      select from answer_wait
      where answer_wait.shop_id = ${scope.shopId} and answer_wait.feedback_id = feedback.id and answered_at is null
    )`)
  }
  if (filter.answer === 'answered') conditions.push(answeredCondition(scope))
  return conditions
}

/** True for voices with a reply that stands. */
export function answeredCondition(scope: Scope): Condition {
  return sql`exists (
    select from reply
    where reply.shop_id = ${scope.shopId} and reply.feedback_id = feedback.id and reply.withdrawn_at is null
  )`
}
