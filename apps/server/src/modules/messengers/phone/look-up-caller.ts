import { type Caller, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { customersOfPhone } from '../../customers/index.ts'
import { tierOf } from '../../segments/index.ts'

const perCaller = 5

type OrderRow = { customerId: string; id: string; number: string; placedAt: Date; state: string }
type VoiceRow = {
  customerId: string
  id: string
  kind: string
  source: string
  text: string
  occurredAt: Date
  sentiment: string | null
}
type CaseRow = { customerId: string; id: string; number: number; title: string; state: string }

/** Everybody who has this number: what they bought, said last, and what is still open. */
export async function lookUpCaller(scope: Scope, phone: string): Promise<Caller[]> {
  const ids = await customersOfPhone(scope, phone)
  if (ids.length === 0) return []
  const people = await namesAndSources(scope, ids)
  const tiers = await tierOf(scope, ids)
  const [orders, voices, cases] = [
    await ordersOf(scope, ids),
    await voicesOf(scope, ids),
    await casesOf(scope, ids),
  ]
  return people.map(({ id, name, sources }) => ({
    id: toPublicId('customer', id),
    name,
    tier: tiers.get(id)?.code ?? null,
    sources,
    orders: orders
      .filter(({ customerId }) => customerId === id)
      .map(({ customerId: _, ...order }) => ({
        ...order,
        id: toPublicId('order', order.id),
        placedAt: order.placedAt.toISOString(),
      })),
    voices: voices
      .filter(({ customerId }) => customerId === id)
      .map(({ customerId: _, ...voice }) => ({
        ...voice,
        id: toPublicId('feedback', voice.id),
        occurredAt: voice.occurredAt.toISOString(),
      })),
    cases: cases
      .filter(({ customerId }) => customerId === id)
      .map(({ customerId: _, ...open }) => ({ ...open, id: toPublicId('case', open.id) })),
  }))
}

async function namesAndSources(
  scope: Scope,
  ids: readonly string[],
): Promise<{ id: string; name: string | null; sources: string[] }[]> {
  const found = await sql<{ id: string; name: string | null; sources: string[] }>`
    select customer.id, customer.display_name as name,
      coalesce(array_agg(distinct customer_identity.source)
        filter (where customer_identity.source is not null), '{}') as sources
    from customer
    left join customer_identity
      on customer_identity.shop_id = ${scope.shopId} and customer_identity.customer_id = customer.id
    where customer.shop_id = ${scope.shopId}
      and customer.id = any(${[...ids]}::uuid[])
    group by customer.id, customer.display_name
    order by customer.id`.execute(scope.db)
  return found.rows
}

async function ordersOf(scope: Scope, ids: readonly string[]): Promise<OrderRow[]> {
  const found = await sql<OrderRow>`
    select shop_order.customer_id as "customerId", id, number, placed_at as "placedAt",
      case
        when cancelled_at is not null then 'cancelled'
        when refunded_at is not null then 'refunded'
        when delivered_at is not null then 'delivered'
        when shipped_at is not null then 'shipped'
        else 'placed'
      end as state
    from (
      select customer_id, id, number, placed_at, cancelled_at, refunded_at, delivered_at, shipped_at,
        row_number() over (partition by customer_id order by placed_at desc, id) as place
      from shop_order
      where shop_id = ${scope.shopId}
        and customer_id = any(${[...ids]}::uuid[])
    ) as shop_order
    where place <= ${perCaller}
    order by placed_at desc`.execute(scope.db)
  return found.rows
}

async function voicesOf(scope: Scope, ids: readonly string[]): Promise<VoiceRow[]> {
  const found = await sql<VoiceRow>`
    select feedback.customer_id as "customerId", feedback.id, kind, source,
      left(coalesce(nullif(title, ''), text, ''), 200) as text, occurred_at as "occurredAt", analysis.sentiment
    from (
      select customer_id, id, kind, source, title, text, occurred_at,
        row_number() over (partition by customer_id order by occurred_at desc, id) as place
      from feedback
      where shop_id = ${scope.shopId}
        and customer_id = any(${[...ids]}::uuid[])
        and erased_at is null
    ) as feedback
    left join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = feedback.id
    where place <= ${perCaller}
    order by occurred_at desc`.execute(scope.db)
  return found.rows
}

async function casesOf(scope: Scope, ids: readonly string[]): Promise<CaseRow[]> {
  const found = await sql<CaseRow>`
    select customer_id as "customerId", id, number, title, state
    from service_case
    where shop_id = ${scope.shopId}
      and customer_id = any(${[...ids]}::uuid[])
      and is_open
      and merged_into is null
    order by opened_at desc
    limit 50`.execute(scope.db)
  return found.rows
}
