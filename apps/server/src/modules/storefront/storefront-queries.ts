import { type RawBuilder, sql } from 'kysely'
import type { Platform } from '../../platform/scope.ts'
import { productFactsJson } from './feeds/feed-questions.ts'
import { certificatesJson, newestAttestationJson } from './proofs-json.ts'
import { questionsJson } from './questions-json.ts'
import { readJson } from './read-json.ts'
import { reviewsJson } from './reviews-json.ts'
import { facetsJson } from './shown/facets-json.ts'
import type { ListVariant } from './shown/found-reviews.ts'
import { type ReviewPage, variantOf, wantedFacets } from './shown/review-page.ts'
import { type Question, slot, writeQuestion } from './sql-question.ts'
import { summaryJson } from './summary-json.ts'

type Asked = Pick<Platform, 'database'>
export type ProductKey = { shop: string; product: string }

const shop = sql`${slot('shop', 'uuid')}::uuid`
const product = sql`${slot('product', 'uuid')}::uuid`

/** The product's stars as JSON text; null when there is no such product. */
export function readSummary(platform: Asked, key: ProductKey): Promise<string | null> {
  return readJson(platform, summaryQuestion, key)
}

/** The product's stars beside what is known of its shop, as JSON text; null when there is no such product. */
export function readRating(platform: Asked, key: ProductKey): Promise<string | null> {
  return readJson(platform, ratingQuestion, key)
}

/** A page of published reviews as JSON text; null when there is no such product. */
export function readReviews(platform: Asked, key: ProductKey, page: ReviewPage): Promise<string | null> {
  return readPage(platform, reviewsQuestion, { ...page, ...key })
}

/** All that the list in a shop's own page shows, as JSON text; null when there is no such product. */
export function readReviewList(platform: Asked, key: ProductKey, page: ReviewPage): Promise<string | null> {
  return readPage(platform, reviewListQuestion, { ...page, ...key })
}

/** All that a product's page shows, as JSON text; null when there is no such product. */
export function readProductPage(platform: Asked, key: ProductKey, page: ReviewPage): Promise<string | null> {
  return readPage(platform, productPageQuestion, { ...page, ...key })
}

/** How many reviews each filter of a product lists, as JSON text; null when there is no such product. */
export function readFacetCounts(platform: Asked, key: ProductKey): Promise<string | null> {
  return readJson(platform, facetsQuestion, key)
}

/** Published questions of a product as JSON text; null when there is no such product. */
export function readQuestions(platform: Asked, key: ProductKey): Promise<string | null> {
  return readJson(platform, questionsQuestion, key)
}

/** The shop and what it can show for itself, as JSON text; null when there is no such shop. */
export function readShopPage(platform: Asked, shopId: string): Promise<string | null> {
  return readJson(platform, shopPageQuestion, { shop: shopId })
}

/** Names of the shop's products as a JSON array, most rated first, archived ones as well; at most 500. */
export function readProductNames(platform: Asked, shopId: string): Promise<string | null> {
  return readJson(platform, productNamesQuestion, { shop: shopId })
}

/** The id of the product with this number of the shop's own, also where a variant has it; null when none has. */
export function readProductOfSku(
  platform: Asked,
  wanted: { shop: string; sku: string },
): Promise<string | null> {
  return readJson(platform, productOfSkuQuestion, wanted)
}

/** What is known of a picture or video, as JSON text; null when there is none, or its voice was erased. */
export function readMedia(platform: Asked, key: { shop: string; media: string }): Promise<string | null> {
  return readJson(platform, mediaQuestion, key)
}

type PagedQuestion = (variant: ListVariant) => Question

function readPage(
  platform: Asked,
  questionOf: PagedQuestion,
  { cursor, limit, facets, order, ...key }: ProductKey & ReviewPage,
): Promise<string | null> {
  const question = questionOf(variantOf({ cursor, limit, facets, order }))
  return readJson(platform, question, { ...key, limit, ...wantedFacets(facets), ...cursor })
}

/** A question is written when it is asked first, once for each variant. */
function pagedQuestion(select: (list: RawBuilder<unknown>) => RawBuilder<unknown>): PagedQuestion {
  const written = new Map<string, Question>()
  return (variant) => {
    const name = JSON.stringify(variant)
    const known = written.get(name) ?? writeQuestion(select(reviewsJson(variant)))
    written.set(name, known)
    return known
  }
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

const ratingQuestion = writeQuestion(sql`
  select json_build_object('shop', (${shopJson}), 'summary', (${summaryJson}))::text as body
  from product
  where shop_id = ${shop}
    and id = ${product}`)

const questionsQuestion = writeQuestion(sql`
  select json_build_object('items', (${questionsJson}))::text as body
  from product
  where shop_id = ${shop}
    and id = ${product}`)

const facetsQuestion = writeQuestion(sql`
  select (${facetsJson})::text as body
  from product
  where shop_id = ${shop}
    and id = ${product}`)

const reviewsQuestion = pagedQuestion(
  (list) => sql`
    select (${list})::text as body
    from product
    where shop_id = ${shop}
      and id = ${product}`,
)

const productPageQuestion = pagedQuestion(
  (list) => sql`
    select json_build_object(
      'shop', (${shopJson}),
      'product', json_build_object('name', name, 'nameEn', name_en, 'description', description),
      'facts', ${productFactsJson},
      'summary', (${summaryJson}),
      'page', (${list}),
      'facets', (${facetsJson}),
      'questions', (${questionsJson}),
      'certificates', (${certificatesJson}),
      'attestation', (${newestAttestationJson})
    )::text as body
    from product
    where shop_id = ${shop}
      and id = ${product}`,
)

const reviewListQuestion = pagedQuestion(
  (list) => sql`
    select json_build_object(
      'shop', (${shopJson}),
      'summary', (${summaryJson}),
      'page', (${list}),
      'facets', (${facetsJson})
    )::text as body
    from product
    where shop_id = ${shop}
      and id = ${product}`,
)

const shopPageQuestion = writeQuestion(sql`
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
    )
  )::text as body
  from shop
  where shop_id = ${shop}`)

const productNamesQuestion = writeQuestion(sql`
  select coalesce(json_agg(
    json_build_object('id', 'prd_' || replace(id::text, '-', ''), 'name', name, 'nameEn', name_en)
    order by count desc, name, id
  ), '[]')::text as body
  from (
    select product.id, name, name_en, coalesce(sum(count), 0) as count
    from product
    left join published_stars on published_stars.shop_id = ${shop} and published_stars.product_id = product.id
    where product.shop_id = ${shop}
    group by product.id, name, name_en
    order by coalesce(sum(count), 0) desc, name, product.id
    limit 500
  ) as listed`)

const sku = slot('sku', 'text')

const productOfSkuQuestion = writeQuestion(sql`
  select 'prd_' || replace(id::text, '-', '') as body
  from (
    select id, 1 as place
    from product
    where shop_id = ${shop}
      and sku = ${sku}
    union all
    select product_id, 2
    from product_variant
    where shop_id = ${shop}
      and sku = ${sku}
    order by place
    limit 1
  ) as found`)

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
