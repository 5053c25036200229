import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './customer-tables.ts'

/** One person behind a customer: every customer with the same address or number, and look-up hashes of these. */
export type Person = { customerIds: string[]; lookups: Buffer[] }

/** The person behind a customer, the customer included. */
export async function personOf(scope: Scope, customerId: string): Promise<Person> {
  const own = await scope.db
    .selectFrom('customerContact')
    .select('lookup')
    .where('shopId', '=', scope.shopId)
    .where('customerId', '=', customerId)
    .execute()
  const lookups = own.map(({ lookup }) => lookup)
  const sharing = await scope.db
    .selectFrom('customerContact')
    .select('customerId')
    .distinct()
    .where('shopId', '=', scope.shopId)
    .where('lookup', '=', sql<Buffer>`any(${lookups}::bytea[])`)
    .execute()
  const customerIds = new Set([customerId, ...sharing.map((row) => row.customerId)])
  return { customerIds: [...customerIds].sort(), lookups }
}

/** The person behind each of these customers, as `personOf` has it: all customers that they are, themselves included. */
export async function peopleOf(scope: Scope, customerIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; sharing: string[] }>`
    select own.customer_id as id, array_agg(distinct other.customer_id) as sharing
    from customer_contact as own
    join customer_contact as other on other.shop_id = ${scope.shopId} and other.lookup = own.lookup
    where own.shop_id = ${scope.shopId}
      and own.customer_id = any(${[...new Set(customerIds)]}::uuid[])
    group by own.customer_id`.execute(scope.db)
  const known = new Map(rows.map(({ id, sharing }) => [id, sharing]))
  return new Map(customerIds.map((id) => [id, known.get(id) ?? [id]]))
}

/**
 * The person behind a customer, theirs alone until the transaction ends. Always in one order, so that two who want
 * the same person never deadlock; orders and reviews that only refer to the customer are not held up.
 */
export async function lockPerson(scope: Scope, customerId: string): Promise<Person> {
  const person = await personOf(scope, customerId)
  await scope.db
    .selectFrom('customer')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${person.customerIds}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return person
}
