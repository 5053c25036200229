import { type RawBuilder, sql } from 'kysely'
import { provesPurchase } from '../catalogue/index.ts'
import { slot } from './sql-question.ts'

const shop = sql`${slot('shop', 'uuid')}::uuid`
const product = sql`${slot('product', 'uuid')}::uuid`
const limit = slot('limit', 'integer')

const isProven = provesPurchase({
  shop,
  order: sql`feedback.order_id`,
  product: sql`feedback.product_id`,
  // The form opens when the goods count as arrived by the shop's own rule, so that its reviews need no second look.
  writtenAt: sql`case when feedback.channel = 'link' then 'infinity'::timestamptz else feedback.occurred_at end`,
})

/**
 * Whether the purchase is proven. Verified: it came by a signed link, a key of the shop or the demo, for an order that
 * proves the purchase.
 */
export const isVerified: RawBuilder<unknown> = sql`(feedback.channel in ('link', 'api', 'demo') and ${isProven})`

const mediaPath = sql`'/media/shp_' || replace(${shop}::text, '-', '') || '/att_' || replace(attachment.id::text, '-', '')`

const mediaJson = sql`json_build_object(
  'id', 'att_' || replace(attachment.id::text, '-', ''),
  'kind', attachment.kind,
  'url', ${mediaPath},
  'thumbUrl', case when attachment.kind = 'image' then ${mediaPath} || '-thumb' end,
  'width', coalesce(attachment.width, 0),
  'height', coalesce(attachment.height, 0)
)`

/**
 * What the public sees of one review, and nothing else: no order, no customer, no contact, no facts. Computed at each
 * reading.
 */
const reviewJson = sql`json_build_object(
  'id', 'fbk_' || replace(feedback.id::text, '-', ''),
  'rating', feedback.rating,
  'title', feedback.title,
  'text', feedback.text,
  'authorName', case when not feedback.is_anonymous and customer.erased_at is null then customer.display_name end,
  'language', feedback.language,
  'occurredAt', ${isoTime(sql`feedback.occurred_at`)},
  'editedAt', ${isoTime(sql`feedback.edited_at`)},
  'verified', ${isVerified},
  'imported', feedback.channel = 'import',
  'dimensions', feedback.dimensions,
  'followUps', coalesce((
    select json_agg(json_build_object('text', follow_up.text, 'daysAfter', days_after))
    from follow_up
    where follow_up.shop_id = ${shop}
      and follow_up.feedback_id = feedback.id
  ), '[]'),
  'replies', coalesce((
    select json_agg(
      json_build_object('text', reply.text, 'createdAt', ${isoTime(sql`reply.created_at`)})
      order by reply.id
    )
    from reply
    where reply.shop_id = ${shop}
      and reply.feedback_id = feedback.id
      and withdrawn_at is null
  ), '[]'),
  'media', coalesce((
    select json_agg(${mediaJson} order by position, attachment.id)
    from feedback_attachment as attachment
    where attachment.shop_id = ${shop}
      and attachment.feedback_id = feedback.id
  ), '[]')
)`

/** Published reviews of a product, newest first; slots `shop`, `product`, `limit`. */
export const firstReviewsJson: RawBuilder<unknown> = reviewsJson(sql``)

/** Those after the one that the slots `at` and `id` name. */
export const laterReviewsJson: RawBuilder<unknown> = reviewsJson(
  sql`and (occurred_at, feedback_id) < (${slot('at', 'time')}::timestamptz, ${slot('id', 'uuid')}::uuid)`,
)

/** `nextCursor` is what `encodeCursor` would write for the last one shown. */
function reviewsJson(after: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with found as (
      select feedback_id, occurred_at, row_number() over (order by occurred_at desc, feedback_id desc) as place
      from publication
      where shop_id = ${shop}
        and product_id = ${product}
        and state = 'published' ${after}
      order by occurred_at desc, feedback_id desc
      limit ${limit} + 1
    )
    select json_build_object(
      'items', coalesce((
        select json_agg(${reviewJson} order by place)
        from found
        join feedback on feedback.shop_id = ${shop} and feedback.id = found.feedback_id
        left join customer on customer.shop_id = ${shop} and customer.id = feedback.customer_id
        where place <= ${limit}
          and feedback.erased_at is null
      ), '[]'),
      'nextCursor', (
        select translate(
          encode(convert_to(${isoTime(sql`occurred_at`)} || ' ' || feedback_id, 'UTF8'), 'base64'),
          E'+/=\\n',
          '-_'
        )
        from found
        where place = ${limit}
          and exists (select from found as more where more.place > ${limit})
      )
    )`
}

/** A time as ISO 8601 text in UTC. */
export function isoTime(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
