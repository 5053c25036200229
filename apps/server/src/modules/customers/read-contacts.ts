import type { Scope } from '../../platform/scope.ts'
import { contactsOf, findCustomer, identitiesOf, sealedKeyOf } from './customer-queries.ts'

/** How a person can be reached; `lookups` tell equal addresses without showing them. */
export type Contacts = {
  name: string | null
  email: string | null
  phone: string | null
  language: string | null
  timeZone: string | null
  lookups: { email: Buffer | null; phone: Buffer | null }
  /** Who the person is in the systems the shop uses, for example a messenger's open id. */
  identities: { source: string; externalId: string }[]
}

/** Opens a person's contact data. Undefined for nobody known, and for those erased. */
export async function readContacts(scope: Scope, customerId: string): Promise<Contacts | undefined> {
  const customer = await findCustomer(scope, customerId)
  if (!customer || customer.erasedAt) return undefined
  const rows = await contactsOf(scope, customerId)
  const sealedKey = await sealedKeyOf(scope, customerId)
  const key = sealedKey && scope.keys.open(sealedKey)
  const open = (kind: 'email' | 'phone') => {
    const row = rows.find((one) => one.kind === kind)
    return row && key ? { text: scope.keys.open(row.sealed, key).toString(), lookup: row.lookup } : undefined
  }
  const email = open('email')
  const phone = open('phone')
  return {
    name: customer.displayName,
    email: email?.text ?? null,
    phone: phone?.text ?? null,
    language: customer.language,
    timeZone: customer.timeZone,
    lookups: { email: email?.lookup ?? null, phone: phone?.lookup ?? null },
    identities: await identitiesOf(scope, customerId),
  }
}
