import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { contactLookup } from './contact-lookup.ts'
import './customer-tables.ts'

/** Customers with a telephone number, however it is written; the oldest first, erased ones left out, twenty at most. */
export async function customersOfPhone(scope: Scope, phone: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct customer.id
    from customer_contact
    join customer on customer.shop_id = ${scope.shopId} and customer.id = customer_contact.customer_id
    where customer_contact.shop_id = ${scope.shopId}
      and customer_contact.kind = 'phone'
      and customer_contact.lookup = ${contactLookup(scope, 'phone', phone)}
      and customer.erased_at is null
    order by customer.id
    limit 20`.execute(scope.db)
  return rows.map(({ id }) => id)
}

/** What stands for a number where the number itself must not: the same however it is written. */
export function phoneKey(scope: Pick<Scope, 'keys' | 'shopId'>, phone: string): string {
  return contactLookup(scope, 'phone', phone).toString('base64url')
}
