import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { queueMessages } from '../../outreach/index.ts'
import { updateItem } from './board-item-store.ts'

/** Purpose of the letter to who wrote or follows a suggestion that is there now. */
export const shippedPurpose = 'board-shipped'

const perStatement = 500

/**
 * A plan took effect: the suggestions linked to it are there, and whoever follows one is told, unless the plan itself
 * tells that person already.
 */
export async function shipItemsOfPlan(scope: Scope, planId: string): Promise<void> {
  const items = await scope.db
    .selectFrom('boardItem')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('planId', '=', planId)
    .where('state', 'in', ['open', 'planned', 'in-work', 'shipped'])
    .orderBy('id')
    .execute()
  for (const { id } of items) {
    await updateItem(scope, id, { state: 'shipped' })
    await tellShipped(scope, { itemId: id, planId })
  }
  if (items.length > 0) await scope.tellLive({ kind: 'portal.changed' })
}

/**
 * Queues one letter for each person who follows a suggestion or wrote it, or one merged into it: the key of a message
 * names plan (or suggestion) and person, so that nobody gets it twice, whatever is followed and however often it ships.
 */
export async function tellShipped(
  scope: Scope,
  { itemId, planId }: { itemId: string; planId: string | null },
): Promise<number> {
  const people = await peopleOf(scope, { itemId, planId })
  const subject = planId ?? itemId
  let queued = 0
  for (let start = 0; start < people.length; start += perStatement) {
    queued += await queueMessages(
      scope,
      people.slice(start, start + perStatement).map(({ customerId, person }) => ({
        purpose: shippedPurpose,
        clock: 'notice' as const,
        customerId,
        subjectId: itemId,
        dedupeKey: `${shippedPurpose}:${subject}:${person}`,
        notBefore: scope.now,
      })),
    )
  }
  return queued
}

/** Each person once: customers who share an address are known by the first of them. */
async function peopleOf(
  scope: Scope,
  { itemId, planId }: { itemId: string; planId: string | null },
): Promise<{ customerId: string; person: string }[]> {
  const { shopId } = scope
  const { rows } = await sql<{ customerId: string; person: string }>`
    with concerned as (
      select customer_id
      from board_follow
      where shop_id = ${shopId}
        and item_id = ${itemId}
        and confirmed_at is not null
        and ended_at is null
      union
      select submission.customer_id
      from board_item
      join submission on submission.shop_id = ${shopId} and submission.feedback_id = board_item.feedback_id
      join feedback on feedback.shop_id = ${shopId} and feedback.id = board_item.feedback_id
      where board_item.shop_id = ${shopId}
        and (board_item.id = ${itemId} or board_item.merged_into = ${itemId})
        and submission.customer_id is not null
        and feedback.erased_at is null
    ),
    people as (
      select
        concerned.customer_id,
        coalesce(
          (
            select min(other.customer_id::text)
            from customer_contact as own
            join customer_contact as other on other.shop_id = ${shopId} and other.lookup = own.lookup
            where own.shop_id = ${shopId}
              and own.customer_id = concerned.customer_id
          ),
          concerned.customer_id::text
        ) as person
      from concerned
    )
    select distinct on (person) customer_id as "customerId", person
    from people
    where not exists (
      select
      from plan_notice
      where plan_notice.shop_id = ${shopId}
        and plan_notice.plan_id = ${planId}::uuid
        and (
          plan_notice.customer_id = people.customer_id
          or exists (
            select
            from customer_contact as own
            join customer_contact as told on told.shop_id = ${shopId} and told.lookup = own.lookup
            where own.shop_id = ${shopId}
              and own.customer_id = people.customer_id
              and told.customer_id = plan_notice.customer_id
          )
        )
    )
    order by person, customer_id`.execute(scope.db)
  return rows
}

/** Whether a person is still to be told: follows, or wrote words that stand. */
export async function isConcerned(
  scope: Scope,
  { itemId, customerId }: { itemId: string; customerId: string },
): Promise<boolean> {
  const people = await peopleOf(scope, { itemId, planId: null })
  return people.some((one) => one.customerId === customerId)
}
