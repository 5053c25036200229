import { type SurveyAudienceCount, toUuid } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import './delivery-tables.ts'

/** Candidates as rows of `customer_id` (null: not a customer yet) and `lookup`, one row an address. */
export type Candidates = RawBuilder<unknown>

export type CustomerChoice = { tiers: string[]; orderedWithinDays: number | null; productId: string | null }

/** Customers who can be reached and fit; the first who has an address stands for it. */
export function customersWho(scope: Scope, choice: CustomerChoice): Candidates {
  return sql`
    select distinct on (contact.lookup) customer.id as customer_id, contact.lookup
    from customer
    cross join lateral (
      select lookup
      from customer_contact
      where customer_contact.shop_id = ${scope.shopId}
        and customer_contact.customer_id = customer.id
      order by kind
      limit 1
    ) as contact
    where customer.shop_id = ${scope.shopId}
      and customer.erased_at is null
      and ${inTier(scope, choice.tiers)}
      and ${whoOrdered(scope, choice)}
    order by contact.lookup, customer.id`
}

function inTier(scope: Scope, tiers: readonly string[]): RawBuilder<unknown> {
  if (tiers.length === 0) return sql`true`
  return sql`exists (
    select
    from customer_standing
    where customer_standing.shop_id = ${scope.shopId}
      and customer_standing.customer_id = customer.id
      and customer_standing.tier = any(${[...tiers]}::text[])
  )`
}

function whoOrdered(scope: Scope, { orderedWithinDays, productId }: CustomerChoice): RawBuilder<unknown> {
  if (orderedWithinDays === null && productId === null) return sql`true`
  const since = new Date(scope.now.getTime() - (orderedWithinDays ?? 36_500) * 86_400_000)
  const product = productId === null ? null : toUuid('product', productId)
  if (product === undefined) throw new AppError('product/not-found')
  return sql`exists (
    select
    from shop_order
    where shop_order.shop_id = ${scope.shopId}
      and shop_order.customer_id = customer.id
      and shop_order.placed_at >= ${since}
      and shop_order.cancelled_at is null
      and shop_order.found_false_at is null
      and (${product}::uuid is null or exists (
        select
        from order_line
        where order_line.shop_id = ${scope.shopId}
          and order_line.order_id = shop_order.id
          and order_line.product_id = ${product}::uuid
      ))
  )`
}

/** Addresses of a file; those of nobody known have no customer. */
export function theseAddresses(people: readonly { customerId: string | null; lookup: Buffer }[]): Candidates {
  return sql`
    select one.customer_id, one.lookup
    from unnest(
      ${people.map(({ customerId }) => customerId)}::uuid[],
      ${people.map(({ lookup }) => lookup)}::bytea[]
    ) as one (customer_id, lookup)`
}

export type Judging = { surveyId: string; recontactDays: number; needsConsent: boolean }

/** Each candidate with what stands against an invitation. All of it is asked again when a message leaves. */
function judged(scope: Scope, candidates: Candidates, { surveyId, recontactDays, needsConsent }: Judging) {
  const since = new Date(scope.now.getTime() - recontactDays * 86_400_000)
  return sql`
    with candidate as materialized (${candidates}),
    judged as materialized (
      select
        candidate.customer_id,
        candidate.lookup,
        exists (
          select
          from survey_invitation
          where survey_invitation.shop_id = ${scope.shopId}
            and survey_invitation.survey_id = ${surveyId}
            and (survey_invitation.lookup = candidate.lookup or survey_invitation.customer_id = candidate.customer_id)
            and not (survey_invitation.state = 'dropped' and survey_invitation.contacted_at is null)
        ) as is_invited,
        coalesce(not own.is_given, false)
          or coalesce(not last.is_given, ${needsConsent}) as is_unwilling,
        ${recontactDays} > 0 and exists (
          select
          from survey_invitation
          where survey_invitation.shop_id = ${scope.shopId}
            and survey_invitation.survey_id <> ${surveyId}
            and survey_invitation.lookup = candidate.lookup
            and survey_invitation.contacted_at > ${since}
        ) as is_asked_lately
      from candidate
      left join lateral (
        select is_given
        from consent_entry
        where consent_entry.shop_id = ${scope.shopId}
          and consent_entry.customer_id = candidate.customer_id
          and consent_entry.purpose = 'requests'
        order by at desc, id desc
        limit 1
      ) as last on true
      left join lateral (
        select is_given
        from consent_entry
        where consent_entry.shop_id = ${scope.shopId}
          and consent_entry.customer_id = candidate.customer_id
          and consent_entry.purpose = 'requests'
          and consent_entry.source = 'own-hand'
        order by at desc, id desc
        limit 1
      ) as own on true
    )`
}

export async function countCandidates(
  scope: Scope,
  candidates: Candidates,
  judging: Judging,
): Promise<Omit<SurveyAudienceCount, 'badLines' | 'badCount'>> {
  const found = await sql<Omit<SurveyAudienceCount, 'badLines' | 'badCount'>>`
    ${judged(scope, candidates, judging)}
    select
      count(*) as matching,
      count(*) filter (where is_invited) as invited,
      count(*) filter (where is_unwilling) as unwilling,
      count(*) filter (where is_asked_lately) as "askedLately",
      count(*) filter (where not is_invited and not is_unwilling and not is_asked_lately) as "wouldInvite"
    from judged`.execute(scope.db)
  return found.rows[0] ?? { matching: 0, invited: 0, unwilling: 0, askedLately: 0, wouldInvite: 0 }
}

/**
 * Invites those whom nothing stands against, or so many of them drawn by chance. Returns how many. Whoever was on a
 * list before and was never written to is taken over by the new one.
 */
export async function insertInvitees(
  scope: Scope,
  candidates: Candidates,
  { listId, sample, ...judging }: Judging & { listId: string; sample: number | null },
): Promise<number> {
  const result = await sql`
    ${judged(scope, candidates, judging)}
    insert into survey_invitation (shop_id, id, survey_id, list_id, number, customer_id, lookup, state, created_at)
    select
      ${scope.shopId}::uuid,
      gen_random_uuid(),
      ${judging.surveyId}::uuid,
      ${listId}::uuid,
      row_number() over (),
      drawn.customer_id,
      drawn.lookup,
      'waiting',
      ${scope.now}::timestamptz
    from (
      select customer_id, lookup
      from judged
      where customer_id is not null
        and not is_invited
        and not is_unwilling
        and not is_asked_lately
      order by random()
      limit ${sample}
    ) as drawn
    on conflict (shop_id, survey_id, lookup) do update
    set
      list_id = excluded.list_id,
      number = excluded.number,
      customer_id = excluded.customer_id,
      state = 'waiting',
      reason = null,
      attempt = survey_invitation.attempt + 1,
      created_at = excluded.created_at
    where survey_invitation.state = 'dropped'
      and survey_invitation.contacted_at is null`.execute(scope.db)
  return Number(result.numAffectedRows ?? 0n)
}
