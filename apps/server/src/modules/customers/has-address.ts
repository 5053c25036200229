import type { Scope } from '../../platform/scope.ts'
import { contactLookup } from './contact-lookup.ts'
import { contactsOf, findCustomer } from './customer-queries.ts'

/** Whether a mail address is this customer's, however it is written; told by its keyed hash, nothing is opened. */
export async function hasAddress(
  scope: Scope,
  { customerId, email }: { customerId: string; email: string },
): Promise<boolean> {
  const customer = await findCustomer(scope, customerId)
  if (!customer || customer.erasedAt) return false
  const wanted = contactLookup(scope, 'email', email)
  const contacts = await contactsOf(scope, customerId)
  return contacts.some(({ kind, lookup }) => kind === 'email' && lookup.equals(wanted))
}
