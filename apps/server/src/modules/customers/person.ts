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
