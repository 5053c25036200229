import type { Scope } from '../../platform/scope.ts'
import { type Author, authorKey } from './author.ts'
import { findIdentities } from './customer-queries.ts'
import { insertContacts, insertCustomers } from './customer-store.ts'
import { refreshCustomers } from './refresh-customers.ts'

/**
 * Finds or makes the customer of each author, and keeps how to reach them up to date. Returns author key → customer
 * id. Safe to run at the same time.
 */
export async function ensureCustomers(
  scope: Scope,
  authors: readonly Author[],
): Promise<Map<string, string>> {
  const wanted = new Map(authors.map((author) => [authorKey(author), author]))
  if (wanted.size === 0) return new Map()
  const known = await findIdentities(scope, [...wanted.values()])
  await refreshCustomers(scope, [...wanted.values()], known)
  const missing = [...wanted.entries()]
    .filter(([key]) => !known.has(key))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, author]) => ({ id: scope.newId(), author }))
  if (missing.length === 0) return known
  await insertCustomers(scope, missing)
  const all = await findIdentities(scope, [...wanted.values()])
  await insertContacts(
    scope,
    missing.filter(({ id, author }) => all.get(authorKey(author)) === id),
  )
  return all
}
