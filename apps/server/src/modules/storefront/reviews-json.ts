import { type RawBuilder, sql } from 'kysely'
import { automaticAuthorId } from '../cases/index.ts'
import { provenBy } from './shown/facets-of.ts'
import { foundReviews, type ListVariant, matchingCount } from './shown/found-reviews.ts'
import { slot } from './sql-question.ts'

const shop = sql`${slot('shop', 'uuid')}::uuid`
const limit = slot('limit', 'integer')

/** Whether the purchase is proven; slot `shop`. */
export const isVerified: RawBuilder<unknown> = provenBy(shop)

const mediaPath = sql`'/media/shp_' || replace(${shop}::text, '-', '') || '/att_' || replace(attachment.id::text, '-', '')`

const mediaJson = sql`json_build_object(
  'id', 'att_' || replace(attachment.id::text, '-', ''),
  'kind', attachment.kind,
  'url', ${mediaPath},
  'thumbUrl', case when attachment.kind = 'image' then ${mediaPath} || '-thumb' end,
  'width', coalesce(attachment.width, 0),
  'height', coalesce(attachment.height, 0)
)`

/** Facts are told by programs of the shop and by forms: `true` may be a word, and nothing said is no incentive. */
const incentiveJson = sql`case
  when coalesce(lower(facts ->> 'incentive'), '') in ('', 'false', 'no', 'none', '0') then null
  when lower(facts ->> 'incentive') in ('product', 'discount', 'points') then lower(facts ->> 'incentive')
  else 'other'
end`

/** Only codes and values that the shop declared; whatever else stands in the facts is nobody's business. */
const traitsJson = sql`coalesce((
  select json_object_agg(code, feedback.facts ->> ('trait.' || code) order by place)
  from review_trait
  where review_trait.shop_id = ${shop}
    and feedback.facts ->> ('trait.' || code) = any(choices)
), '{}')`

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
  'verified', proof.holds,
  'verifiedHow', case when proof.holds then case feedback.channel when 'link' then 'link' else 'order' end end,
  'imported', feedback.channel = 'import',
  'incentive', ${incentiveJson},
  'byStaff', coalesce(lower(facts ->> 'byStaff'), '') in ('true', 'yes', '1'),
  'dimensions', feedback.dimensions,
  'tags', coalesce((
    select json_agg(substr(facet, 5) order by facet collate "C")
    from unnest(shown_review.facets) as facet
    where facet like 'tag:%'
  ), '[]'),
  'traits', ${traitsJson},
  'votes', json_build_object('helpful', coalesce(shown_vote.helpful, 0), 'of', coalesce(shown_vote.voted, 0)),
  'followUps', coalesce((
    select json_agg(
      json_build_object(
        'text', follow_up.text, 'daysAfter', days_after, 'createdAt', ${isoTime(sql`follow_up.created_at`)}
      )
    )
    from follow_up
    where follow_up.shop_id = ${shop}
      and follow_up.feedback_id = feedback.id
  ), '[]'),
  'replies', coalesce((
    select json_agg(
      json_build_object(
        'text', reply.text, 'createdAt', ${isoTime(sql`reply.created_at`)},
        'isAutomatic', reply.author_id = ${sql.lit(automaticAuthorId)} and reply.edited_at is null
      )
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

/** Published reviews of a product as the variant says; slots `shop`, `product`, `limit` and those of the variant. */
export function reviewsJson(variant: ListVariant): RawBuilder<unknown> {
  return sql`
    with found as (${foundReviews(variant)})
    select json_build_object(
      'items', coalesce((
        select json_agg(${reviewJson} order by place)
        from found
        join feedback on feedback.shop_id = ${shop} and feedback.id = found.feedback_id
        join shown_review on shown_review.shop_id = ${shop} and shown_review.feedback_id = found.feedback_id
        left join shown_vote on shown_vote.shop_id = ${shop} and shown_vote.feedback_id = found.feedback_id
        left join customer on customer.shop_id = ${shop} and customer.id = feedback.customer_id
        cross join lateral (select ${isVerified} as holds offset 0) as proof
        where found.place <= ${limit}
          and feedback.erased_at is null
      ), '[]'),
      'nextCursor', (
        select translate(
          encode(
            convert_to(concat_ws(' ', ${isoTime(sql`occurred_at`)}, feedback_id, helpfulness), 'UTF8'), 'base64'
          ),
          E'+/=\\n',
          '-_'
        )
        from found
        where place = ${limit}
          and exists (select from found as more where more.place > ${limit})
      ),
      'matching', (${matchingCount(variant)})
    )`
}

/** A time as ISO 8601 text in UTC. */
export function isoTime(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
