import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { contactLookup } from './contact-lookup.ts'
import './customer-tables.ts'

/**
 * Customers with a mail address, or with one of a customer's mail addresses; the oldest first, erased ones left out. A
 * number that is shared counts nothing: who has a mailbox has not shown whose phone it is.
 */
export async function customersOfAddress(
  scope: Scope,
  whose: { email: string } | { customerId: string },
): Promise<string[]> {
  const wanted =
    'email' in whose
      ? sql`customer_contact.lookup = ${contactLookup(scope, 'email', whose.email)}`
      : sql`customer_contact.lookup = any(array(
          select lookup
          from customer_contact as own
          where own.shop_id = ${scope.shopId}
            and own.customer_id = ${whose.customerId}
            and own.kind = 'email'
        ))`
  const { rows } = await sql<{ id: string }>`
    select distinct customer.id
    from customer_contact
    join customer on customer.shop_id = ${scope.shopId} and customer.id = customer_contact.customer_id
    where customer_contact.shop_id = ${scope.shopId}
      and customer_contact.kind = 'email'
      and ${wanted}
      and customer.erased_at is null
    order by customer.id`.execute(scope.db)
  return rows.map(({ id }) => id)
}
