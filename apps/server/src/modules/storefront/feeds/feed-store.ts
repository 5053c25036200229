import type { FeedName } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './feed-tables.ts'
import { hasText, isByStaff } from './feed-conditions.ts'

export function readFeedSettings(
  scope: Scope,
): Promise<
  Row<
    'feedSetting',
    'feed' | 'isOn' | 'changedAt' | 'lastFetchedAt' | 'lastFetchedBy' | 'lastFetchWasWhole' | 'lastReviews'
  >[]
> {
  return scope.db
    .selectFrom('feedSetting')
    .select([
      'feed',
      'isOn',
      'changedAt',
      'lastFetchedAt',
      'lastFetchedBy',
      'lastFetchWasWhole',
      'lastReviews',
    ])
    .where('shopId', '=', scope.shopId)
    .execute()
}

export async function saveFeedSetting(
  scope: Scope,
  { feed, isOn }: { feed: FeedName; isOn: boolean },
): Promise<void> {
  const facts = { isOn, changedAt: scope.now }
  await scope.db
    .insertInto('feedSetting')
    .values({ shopId: scope.shopId, feed, ...facts })
    .onConflict((conflict) => conflict.columns(['shopId', 'feed']).doUpdateSet(facts))
    .execute()
}

export type Fetch = { feed: FeedName; by: string; isWhole: boolean; reviews: number }

export async function saveFetch(scope: Scope, { feed, by, isWhole, reviews }: Fetch): Promise<void> {
  await scope.db
    .updateTable('feedSetting')
    .set({
      lastFetchedAt: scope.now,
      lastFetchedBy: by,
      lastFetchWasWhole: isWhole,
      lastReviews: reviews,
    })
    .where('shopId', '=', scope.shopId)
    .where('feed', '=', feed)
    .execute()
}

export type PublishedCounts = {
  fit: number
  withoutProduct: number
  byStaff: number
  withoutStars: number
  withoutText: number
}

/** Published reviews: those that Google’s and Meta’s formats have a place for, and why the others have none. */
export async function countPublished(scope: Scope): Promise<PublishedCounts> {
  const found = await sql<PublishedCounts>`
    select
      count(*) filter (where reason is null) as fit,
      count(*) filter (where reason = 'product') as without_product,
      count(*) filter (where reason = 'staff') as by_staff,
      count(*) filter (where reason = 'stars') as without_stars,
      count(*) filter (where reason = 'text') as without_text
    from (
      select
        case
          when feedback.product_id is null then 'product'
          when ${isByStaff} then 'staff'
          when feedback.rating is null then 'stars'
          when not ${hasText} then 'text'
        end as reason
      from publication
      join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = publication.feedback_id
      where publication.shop_id = ${scope.shopId}
        and publication.state = 'published'
        and feedback.erased_at is null
    ) as judged`.execute(scope.db)
  const [counts] = found.rows
  if (!counts) throw new Error('counting gave no row')
  return counts
}

/** Products with published stars, and those of them that nobody outside the shop can recognise. */
export async function countReviewedProducts(
  scope: Scope,
): Promise<{ reviewed: number; withoutIdentifiers: number }> {
  const found = await sql<{ reviewed: number; withoutIdentifiers: number }>`
    select
      count(*) as reviewed,
      count(*) filter (
        where gtins = '{}'
          and (brand is null or mpns = '{}')
          and not exists (
            select
            from product_variant
            where product_variant.shop_id = ${scope.shopId}
              and product_variant.product_id = product.id
              and product_variant.archived_at is null
              and product_variant.barcode ~ '^([0-9]{8}|[0-9]{12,14})$'
          )
      ) as without_identifiers
    from product
    where product.shop_id = ${scope.shopId}
      and exists (
        select
        from published_stars
        where published_stars.shop_id = ${scope.shopId}
          and published_stars.product_id = product.id
          and published_stars.count > 0
      )`.execute(scope.db)
  return found.rows[0] ?? { reviewed: 0, withoutIdentifiers: 0 }
}
