import { type RawBuilder, sql } from 'kysely'
import { isoTime, isVerified } from '../reviews-json.ts'
import { slot, writeQuestion } from '../sql-question.ts'
import { hasText, isByStaff, isIncentivised } from './feed-conditions.ts'

const shop = sql`${slot('shop', 'uuid')}::uuid`
const product = sql`${slot('product', 'uuid')}::uuid`
const limit = slot('limit', 'integer')

/** What anybody may know of a product, with the numbers of its variants. */
export const productFactsJson: RawBuilder<unknown> = sql`json_build_object(
  'id', 'prd_' || replace(product.id::text, '-', ''),
  'name', product.name,
  'nameEn', product.name_en,
  'sku', product.sku,
  'gtins', product.gtins,
  'mpns', product.mpns,
  'brand', product.brand,
  'url', product.url,
  'imageUrl', product.image_url,
  'variants', coalesce((
    select json_agg(json_build_object('sku', variant.sku, 'barcode', variant.barcode) order by variant.id)
    from product_variant as variant
    where variant.shop_id = ${shop}
      and variant.product_id = product.id
      and variant.archived_at is null
  ), '[]')
)`

const reviewJson = sql`json_build_object(
  'id', 'fbk_' || replace(feedback.id::text, '-', ''),
  'productId', 'prd_' || replace(feedback.product_id::text, '-', ''),
  'rating', feedback.rating,
  'title', feedback.title,
  'text', feedback.text,
  'authorName', case when not feedback.is_anonymous and customer.erased_at is null then customer.display_name end,
  'language', feedback.language,
  'occurredAt', ${isoTime(sql`feedback.occurred_at`)},
  'editedAt', ${isoTime(sql`feedback.edited_at`)},
  'isVerified', ${isVerified},
  'isIncentivised', ${isIncentivised},
  'byStaff', ${isByStaff},
  'channel', feedback.channel,
  'dimensions', feedback.dimensions,
  'images', coalesce((
    select json_agg('att_' || replace(attachment.id::text, '-', '') order by position, attachment.id)
    from feedback_attachment as attachment
    where attachment.shop_id = ${shop}
      and attachment.feedback_id = feedback.id
      and attachment.kind = 'image'
  ), '[]')
)`

/**
 * The next reviews of a whole shop in the order of their ids, with the products they are about. `last` is the id from
 * which to go on; null: there are no more. Each part walks on along the key, so that the last costs what the first did.
 */
export const feedPartQuestion = writeQuestion(sql`
  with found as (
    select feedback_id
    from publication
    where shop_id = ${shop}
      and feedback_id > ${slot('after', 'uuid')}::uuid
      and state = 'published'
    order by feedback_id
    limit ${limit}
  ),
  shown as (
    select feedback.product_id, feedback.id, ${reviewJson} as body
    from found
    join feedback on feedback.shop_id = ${shop} and feedback.id = found.feedback_id
    left join customer on customer.shop_id = ${shop} and customer.id = feedback.customer_id
    where feedback.erased_at is null
      and feedback.product_id is not null
      and feedback.rating is not null
      and not ${isByStaff}
      and ${hasText}
  )
  select json_build_object(
    'last', (select feedback_id from found order by feedback_id desc limit 1),
    'reviews', coalesce((select json_agg(body order by id) from shown), '[]'),
    'products', coalesce((
      select json_agg(${productFactsJson})
      from product
      where shop_id = ${shop}
        and id = any(array(select product_id from shown))
    ), '[]')
  )::text as body`)

const newestOf = (condition: RawBuilder<unknown>) =>
  writeQuestion(sql`
    with shown as (
      select feedback.product_id, publication.occurred_at, feedback.id, ${reviewJson} as body
      from publication
      join feedback on feedback.shop_id = ${shop} and feedback.id = publication.feedback_id
      left join customer on customer.shop_id = ${shop} and customer.id = feedback.customer_id
      where publication.shop_id = ${shop}
        and publication.state = 'published'
        and ${condition}
        and feedback.erased_at is null
      order by publication.occurred_at desc, publication.feedback_id desc
      limit ${limit}
    )
    select json_build_object(
      'reviews', coalesce((select json_agg(body order by occurred_at desc, id desc) from shown), '[]'),
      'products', coalesce((
        select json_agg(${productFactsJson})
        from product
        where shop_id = ${shop}
          and id = any(array(select product_id from shown))
      ), '[]')
    )::text as body
    from shop
    where shop_id = ${shop}`)

/** The newest reviews of a shop, as they are in `feedPartQuestion`. */
export const newestOfShopQuestion = newestOf(sql`publication.product_id is not null`)

/** Those of one product. */
export const newestOfProductQuestion = newestOf(sql`publication.product_id = ${product}`)

/** A product's facts; no row: there is no such product. */
export const productFactsQuestion = writeQuestion(sql`
  select (${productFactsJson})::text as body
  from product
  where shop_id = ${shop}
    and id = ${product}`)

/** The shop as its feeds name it, when what they hold changed last, and which of them are on; no row: no such shop. */
export const feedShopQuestion = writeQuestion(sql`
  select json_build_object(
    'name', shop.name,
    'language', shop.language,
    'isOn', coalesce((select json_object_agg(feed, is_on) from feed_setting where shop_id = ${shop}), '{}'),
    'addresses', coalesce((
      select json_agg(address)
      from (
        select distinct substring(url from '^https?://[^/?#]+') as address
        from product
        where shop_id = ${shop}
          and url is not null
        order by address
        limit 20
      ) as known
    ), '[]'),
    'now', ${isoTime(sql`now()`)},
    'changedAt', ${isoTime(sql`greatest(
      (select max(changed_at) from publication where shop_id = ${shop}),
      (select max(edited_at) from feedback where shop_id = ${shop} and edited_at is not null),
      (select max(erased_at) from feedback where shop_id = ${shop} and erased_at is not null),
      (select max(erased_at) from customer where shop_id = ${shop} and erased_at is not null),
      (select max(told_at) from product where shop_id = ${shop}),
      (select max(changed_at) from feed_setting where shop_id = ${shop}),
      shop.created_at
    )`)}
  )::text as body
  from shop
  where shop_id = ${shop}`)
