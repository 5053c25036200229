import { type ProactiveReason, type ProactiveSettings, proactiveReasons } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { ownHand } from '../../customers/index.ts'
import './proactive-tables.ts'

export type ProactiveRow = {
  id: string
  name: string | null
  language: string | null
  tier: string | null
  tierName: { 'zh-CN': string; en: string } | null
  orders: number
  spentCents: number
  lastOrderAt: Date | null
  reasons: { code: ProactiveReason; count: number; lastAt: string }[]
  sum: number
  factor: number
  score: number
  hasPhone: boolean
  claimedBy: string | null
  claimedName: string | null
  claimedUntil: Date | null
  notToContactAt: Date | null
  notToContactBy: string | null
  notToContactWhy: string | null
  nextAt: Date | null
}

export type ProactiveSearch = {
  settings: ProactiveSettings
  view: 'open' | 'mine' | 'planned' | 'not-to-contact' | 'one'
  reason?: ProactiveReason
  customerId?: string
  actorId: string | null
  offset: number
  limit: number
}

/**
 * Customers with their reasons and score, highest first, and how many there are. A reason counts once, by its points,
 * however often it happened; what happened before a call that reached them counts no more.
 */
export async function findProactive(
  scope: Scope,
  search: ProactiveSearch,
): Promise<{ rows: ProactiveRow[]; total: number }> {
  const shop = scope.shopId
  const found = await sql<ProactiveRow & { total: number }>`
    with happened as (${happenedTo(scope, search)}),
    closed as (
      select customer_id, max(at) as at
      from call_note
      where shop_id = ${shop} and outcome in ('reached', 'settled', 'not-wanted')
      group by customer_id
    ),
    counted as (
      select happened.customer_id, code, count(*)::int as count, max(happened.at) as at
      from happened
      left join closed on closed.customer_id = happened.customer_id
      where happened.at > coalesce(closed.at, '-infinity')
      group by happened.customer_id, code
    ),
    summed as (
      select customer_id, sum(points)::int as sum,
        json_agg(json_build_object('code', counted.code, 'count', count, 'lastAt', at)) as reasons,
        array_agg(counted.code) as codes
      from counted
      join (${pointsOf(search.settings)}) as worth on worth.code = counted.code and points > 0
      group by customer_id
    ),
    ${unwilling(scope)},
    ladder as (
      select tier ->> 'code' as code, tier -> 'name' as name, place,
        1 + (place - 1)::numeric / greatest(jsonb_array_length(tiers) - 1, 1) as factor
      from tier_rule, jsonb_array_elements(tiers) with ordinality as step (tier, place)
      where shop_id = ${shop}
    )
    select
      customer.id, customer.display_name as name, customer.language, standing.tier, ladder.name as "tierName",
      coalesce(standing.orders, 0) as orders, coalesce(standing.spent_cents, 0)::float8 as "spentCents",
      standing.last_order_at as "lastOrderAt", coalesce(summed.reasons, '[]') as reasons,
      coalesce(summed.sum, 0) as sum, coalesce(ladder.factor, 1)::float8 as factor,
      round(coalesce(summed.sum, 0) * coalesce(ladder.factor, 1), 1)::float8 as score,
      exists (
        select from customer_contact
        where customer_contact.shop_id = ${shop} and customer_contact.customer_id = customer.id and kind = 'phone'
      ) as "hasPhone",
      case when contact.claimed_until > ${scope.now} then contact.claimed_by end as "claimedBy",
      case when contact.claimed_until > ${scope.now} then contact.claimed_name end as "claimedName",
      case when contact.claimed_until > ${scope.now} then contact.claimed_until end as "claimedUntil",
      contact.not_to_contact_at as "notToContactAt", contact.not_to_contact_by as "notToContactBy",
      contact.not_to_contact_why as "notToContactWhy", contact.next_at as "nextAt",
      count(*) over ()::int as total
    from customer
    left join summed on summed.customer_id = customer.id
    left join customer_standing as standing on standing.shop_id = ${shop} and standing.customer_id = customer.id
    left join ladder on ladder.code = standing.tier
    left join proactive_contact as contact on contact.shop_id = ${shop} and contact.customer_id = customer.id
    where customer.shop_id = ${shop}
      and customer.erased_at is null
      and ${viewCondition(scope, search)}
    order by ${search.view === 'planned' ? sql`contact.next_at,` : sql``} score desc, customer.id
    limit ${search.limit}
    offset ${search.offset}`.execute(scope.db)
  return { rows: found.rows, total: found.rows[0]?.total ?? 0 }
}

function viewCondition(scope: Scope, search: ProactiveSearch): RawBuilder<unknown> {
  const { view, customerId, actorId, reason, settings } = search
  if (view === 'one') return sql`customer.id = ${customerId ?? null}::uuid`
  if (view === 'not-to-contact') return sql`contact.not_to_contact_at is not null`
  const isWilling = sql`customer.id not in (select customer_id from unwilling)`
  if (view === 'mine')
    return sql`contact.claimed_by = ${actorId}::uuid and contact.claimed_until > ${scope.now} and ${isWilling}`
  if (view === 'planned') return sql`contact.next_at is not null and ${isWilling}`
  const only = reason === undefined ? sql`` : sql`and ${reason} = any(summed.codes)`
  const valued =
    settings.tierMin === null
      ? sql``
      : sql`and ladder.place >= (select place from ladder where code = ${settings.tierMin})`
  return sql`summed.sum > 0 and standing.orders > 0 and ${isWilling} ${only} ${valued}`
}

/**
 * Whoever is marked or withdrew their agreement, with every customer that they are: as `personOf` and `consentFrom`
 * have it, so that nobody is shown whose number would be refused.
 */
function unwilling({ shopId: shop }: Scope): RawBuilder<unknown> {
  return sql`
    said as (
      select customer_id from proactive_contact where shop_id = ${shop} and not_to_contact_at is not null
      union
      select customer_id from consent_entry where shop_id = ${shop} and purpose = 'notices' and not is_given
    ),
    concerned as (
      select customer_id from said
      union
      select other.customer_id
      from said
      join customer_contact as own on own.shop_id = ${shop} and own.customer_id = said.customer_id
      join customer_contact as other on other.shop_id = ${shop} and other.lookup = own.lookup
    ),
    same_person as (
      select customer_id, customer_id as other_id from concerned
      union
      select concerned.customer_id, other.customer_id
      from concerned
      join customer_contact as own on own.shop_id = ${shop} and own.customer_id = concerned.customer_id
      join customer_contact as other on other.shop_id = ${shop} and other.lookup = own.lookup
    ),
    stood as (
      select same_person.customer_id, array_agg(is_given order by at desc, id desc) as words,
        array_agg(is_given order by at desc, id desc) filter (where source = ${ownHand}) as own_words
      from same_person
      join consent_entry on consent_entry.shop_id = ${shop} and consent_entry.customer_id = other_id
        and purpose = 'notices'
      group by same_person.customer_id
    ),
    unwilling as (
      select same_person.customer_id
      from same_person
      join proactive_contact on proactive_contact.shop_id = ${shop} and proactive_contact.customer_id = other_id
      where not_to_contact_at is not null
      union
      select customer_id from stood where not words[1] or not own_words[1]
    )`
}

function pointsOf({ points }: ProactiveSettings): RawBuilder<unknown> {
  const codes = [...proactiveReasons]
  const values = codes.map((code) => points[code])
  return sql`select code, points from unnest(${codes}::text[], ${values}::int[]) as given (code, points)`
}

const dayMs = 86_400_000
const waitedDays = 2
const lateDays = { domestic: 7, international: 21 }
const manyOrders = 3
const silentDays = 60

/** Each time that a reason came about: customer, code, when. */
function happenedTo(scope: Scope, { settings, customerId, view }: ProactiveSearch): RawBuilder<unknown> {
  const shop = scope.shopId
  const ago = (days: number) => new Date(scope.now.getTime() - days * dayMs)
  const since = ago(settings.windowDays)
  const of = (column: RawBuilder<unknown>) =>
    view === 'one' ? sql`and ${column} = ${customerId ?? null}::uuid` : sql``
  const spoken = sql`
    feedback.shop_id = ${shop} and feedback.customer_id is not null and feedback.erased_at is null
      and feedback.occurred_at > ${since} ${of(sql`feedback.customer_id`)}
      and not exists (
        select from publication
        where publication.shop_id = ${shop} and publication.feedback_id = feedback.id and state = 'withdrawn'
      )`
  return sql`
    select feedback.customer_id, 'unanswered' as code, answer_wait.since as at
    from answer_wait
    join feedback on feedback.shop_id = ${shop} and feedback.id = answer_wait.feedback_id
    where answer_wait.shop_id = ${shop} and answered_at is null and since < ${ago(waitedDays)} and ${spoken}
    union all
    select feedback.customer_id, 'low-stars', feedback.occurred_at
    from feedback
    where ${spoken} and rating <= 2
    union all
    select feedback.customer_id, 'negative-voice', feedback.occurred_at
    from feedback
    join analysis on analysis.shop_id = ${shop} and analysis.feedback_id = feedback.id
    where ${spoken} and sentiment = 'negative' and coalesce(junk, 0) < 2 and coalesce(rating, 3) > 2
    union all
    select feedback.customer_id, 'detractor', feedback.occurred_at
    from feedback
    where ${spoken} and kind = 'survey'
      and jsonb_typeof(facts -> 'score') = 'number' and (facts ->> 'score')::numeric <= 6
    union all
    select customer_id, 'late-delivery', coalesce(delivered_at, placed_at)
    from shop_order
    where shop_id = ${shop} and customer_id is not null and placed_at > ${since} ${of(sql`customer_id`)}
      and cancelled_at is null and found_false_at is null
      and coalesce(delivered_at, case when refunded_at is null then ${scope.now}::timestamptz end) - placed_at
        > make_interval(days => case when is_international then ${lateDays.international}::int else ${lateDays.domestic}::int end)
    union all
    select customer_id, 'refund', refunded_at
    from shop_order
    where shop_id = ${shop} and customer_id is not null and refunded_at > ${since} ${of(sql`customer_id`)}
      and found_false_at is null
    union all
    select customer_id, 'silence', last_order_at
    from customer_standing
    where shop_id = ${shop} and orders >= ${manyOrders} and last_order_at < ${ago(silentDays)} ${of(sql`customer_id`)}`
}
