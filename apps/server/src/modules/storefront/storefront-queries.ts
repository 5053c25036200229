import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from '../../platform/http/cursor.ts'
import type { Platform } from '../../platform/scope.ts'
import { certificatesJson, newestAttestationJson } from './proofs-json.ts'
import { questionsJson } from './questions-json.ts'
import { readJson } from './read-json.ts'
import { firstReviewsJson, laterReviewsJson } from './reviews-json.ts'
import { type Question, slot, writeQuestion } from './sql-question.ts'
import { summaryJson } from './summary-json.ts'

type Asked = Pick<Platform, 'database'>
export type ProductKey = { shop: string; product: string }
export type ReviewPage = { cursor?: Cursor; limit: number }

const shop = sql`${slot('shop', 'uuid')}::uuid`
const product = sql`${slot('product', 'uuid')}::uuid`
/** Most products that the page of a shop lists. */
const productsMax = sql.lit(500)

/** The product's stars as JSON text; null when there is no such product. */
export function readSummary(platform: Asked, key: ProductKey): Promise<string | null> {
  return readJson(platform, summaryQuestion, key)
}

/** A page of published reviews as JSON text; null when there is no such product. */
export function readReviews(platform: Asked, key: ProductKey, page: ReviewPage): Promise<string | null> {
  return readPage(platform, reviewsQuestions, { ...page, ...key })
}

/** All that a product's page shows, as JSON text; null when there is no such product. */
export function readProductPage(platform: Asked, key: ProductKey, page: ReviewPage): Promise<string | null> {
  return readPage(platform, productPageQuestions, { ...page, ...key })
}

/** Published questions of a product as JSON text; null when there is no such product. */
export function readQuestions(platform: Asked, key: ProductKey): Promise<string | null> {
  return readJson(platform, questionsQuestion, key)
}

/** The shop and its products, most rated first, as JSON text; null when there is no such shop. */
export function readShopPage(platform: Asked, shopId: string): Promise<string | null> {
  return readJson(platform, shopPageQuestion, { shop: shopId })
}

/** What is known of a picture or video, as JSON text; null when there is none, or its voice was erased. */
export function readMedia(platform: Asked, key: { shop: string; media: string }): Promise<string | null> {
  return readJson(platform, mediaQuestion, key)
}

type PagedQuestions = { first: Question; later: Question }

function readPage(
  platform: Asked,
  questions: PagedQuestions,
  { cursor, ...values }: ProductKey & ReviewPage,
): Promise<string | null> {
  if (!cursor) return readJson(platform, questions.first, values)
  return readJson(platform, questions.later, { ...values, ...cursor })
}

const shopJson = sql`
  select json_build_object('name', shop.name, 'timeZone', time_zone, 'isDemo', is_demo)
  from shop
  where shop_id = ${shop}`

const summaryQuestion = writeQuestion(sql`
  select (${summaryJson})::text as body
  from product
  where shop_id = ${shop}
    and id = ${product}`)

const questionsQuestion = writeQuestion(sql`
  select json_build_object('items', (${questionsJson}))::text as body
  from product
  where shop_id = ${shop}
    and id = ${product}`)

const reviewsQuestions: PagedQuestions = {
  first: writeQuestion(reviewsSelect(firstReviewsJson)),
  later: writeQuestion(reviewsSelect(laterReviewsJson)),
}

function reviewsSelect(reviewsJson: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select (${reviewsJson})::text as body
    from product
    where shop_id = ${shop}
      and id = ${product}`
}

const productPageQuestions: PagedQuestions = {
  first: writeQuestion(productPageSelect(firstReviewsJson)),
  later: writeQuestion(productPageSelect(laterReviewsJson)),
}

function productPageSelect(reviewsJson: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select json_build_object(
      'shop', (${shopJson}),
      'product', json_build_object('name', name, 'nameEn', name_en, 'description', description),
      'summary', (${summaryJson}),
      'page', (${reviewsJson}),
      'questions', (${questionsJson}),
      'certificates', (${certificatesJson}),
      'attestation', (${newestAttestationJson})
    )::text as body
    from product
    where shop_id = ${shop}
      and id = ${product}`
}

const shopPageQuestion = writeQuestion(sql`
  with listed as (
    select id, name, name_en, coalesce(count, 0) as count, round(sum / nullif(count, 0), 2) as mean
    from product
    left join (
      select product_id, sum(count) as count, sum(count * rating) as sum
      from published_stars
      where shop_id = ${shop}
      group by product_id
    ) as stars on stars.product_id = product.id
    where shop_id = ${shop}
    order by coalesce(count, 0) desc, name, id
    limit ${productsMax}
  )
  select json_build_object(
    'shop', (${shopJson}),
    'attestation', (${newestAttestationJson}),
    'hasSaidAndDone', exists (
      select
      from improvement_plan
      join plan_statement on plan_statement.shop_id = ${shop} and plan_statement.plan_id = improvement_plan.id
      where improvement_plan.shop_id = ${shop}
        and improvement_plan.state = 'shipped'
        and plan_statement.is_public
        and not exists (
          select
          from plan_statement as newer
          where newer.shop_id = ${shop}
            and newer.plan_id = improvement_plan.id
            and newer.version > plan_statement.version
        )
    ),
    'products', coalesce((
      select json_agg(
        json_build_object(
          'id', 'prd_' || replace(id::text, '-', ''), 'name', name, 'nameEn', name_en, 'count', count, 'mean', mean
        )
        order by count desc, name, id
      )
      from listed
    ), '[]')
  )::text as body
  from shop
  where shop_id = ${shop}`)

const media = sql`${slot('media', 'uuid')}::uuid`

/** An upload that no voice uses yet is its owner's alone. */
const mediaQuestion = writeQuestion(sql`
  select json_build_object(
    'mediaType', media_type, 'fileName', file_name, 'isPublished', is_published, 'now', now()
  )::text as body
  from (
    select media_type, file_name, coalesce(publication.state = 'published', false) as is_published
    from feedback_attachment
    join feedback on feedback.shop_id = ${shop} and feedback.id = feedback_attachment.feedback_id
    left join publication on publication.shop_id = ${shop} and publication.feedback_id = feedback.id
    where feedback_attachment.shop_id = ${shop}
      and feedback_attachment.id = ${media}
      and feedback.erased_at is null
    union all
    select
      media_type,
      id || case media_type when 'image/webp' then '.webp' when 'video/mp4' then '.mp4' else '.mov' end,
      false
    from upload
    where shop_id = ${shop}
      and id = ${media}
      and ready_at is not null
      and used_at is null
      and removed_at is null
  ) as found`)
