import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { contactLookup } from './contact-lookup.ts'

/** A mail address with its keyed hash, and the customer who has it, if any. */
export type AddressOwner = { email: string; lookup: Buffer; customerId: string | null }

/** Whose these mail addresses are, each once however it is written; of several customers of one, the one known first. */
export async function findByAddress(scope: Scope, emails: readonly string[]): Promise<AddressOwner[]> {
  const wanted = new Map(
    emails.map((email) => {
      const lookup = contactLookup(scope, 'email', email)
      return [lookup.toString('hex'), { email, lookup }]
    }),
  )
  const lookups = [...wanted.values()].map(({ lookup }) => lookup)
  const found = await sql<{ lookup: Buffer; customerId: string }>`
    select distinct on (customer_contact.lookup) customer_contact.lookup, customer.id as "customerId"
    from customer_contact
    join customer on customer.shop_id = ${scope.shopId} and customer.id = customer_contact.customer_id
    where customer_contact.shop_id = ${scope.shopId}
      and customer_contact.kind = 'email'
      and customer_contact.lookup = any(${lookups}::bytea[])
      and customer.erased_at is null
    order by customer_contact.lookup, customer.id`.execute(scope.db)
  const owners = new Map(found.rows.map(({ lookup, customerId }) => [lookup.toString('hex'), customerId]))
  return [...wanted].map(([key, one]) => ({ ...one, customerId: owners.get(key) ?? null }))
}
