import type { Scope } from '../../platform/scope.ts'
import { type Author, authorKey } from './author.ts'
import { contactKinds, contactLookup } from './contact-lookup.ts'
import { contactsOfAll, customersOfAll } from './customer-queries.ts'
import { saveContact, saveFacts } from './customer-store.ts'

type Known = { id: string; author: Author }

/**
 * Brings known customers up to date with what their source says of them now: another address, another number, another
 * language or time zone. What the source leaves out stays; a name once given stays, since reviews stand under it.
 */
export async function refreshCustomers(
  scope: Scope,
  authors: readonly Author[],
  known: ReadonlyMap<string, string>,
): Promise<void> {
  const telling = authors.flatMap((author) => {
    const id = known.get(authorKey(author))
    return id !== undefined && told.some((name) => author[name] !== undefined) ? [{ id, author }] : []
  })
  if (telling.length === 0) return
  const ids = telling.map(({ id }) => id)
  const rows = new Map((await customersOfAll(scope, ids)).map((row) => [row.id, row]))
  // Whoever was erased stays so. One order for all, so that two batches never deadlock.
  const people = telling.filter(({ id }) => rows.has(id)).sort((left, right) => (left.id < right.id ? -1 : 1))
  for (const { id, author } of people) {
    const row = rows.get(id)
    if (row && facts.some((name) => author[name] !== undefined && author[name] !== row[name]))
      await saveFacts(scope, { id, author })
  }
  await refreshContacts(scope, people)
}

const facts = ['language', 'region', 'timeZone'] as const
const told = [...facts, ...contactKinds]

async function refreshContacts(scope: Scope, people: readonly Known[]): Promise<void> {
  const telling = people.filter(({ author }) => contactKinds.some((kind) => author[kind] !== undefined))
  if (telling.length === 0) return
  const rows = await contactsOfAll(
    scope,
    telling.map(({ id }) => id),
  )
  const before = new Map(rows.map(({ customerId, kind, lookup }) => [`${customerId} ${kind}`, lookup]))
  for (const { id, author } of telling) {
    for (const kind of contactKinds) {
      const text = author[kind]
      if (text === undefined) continue
      if (before.get(`${id} ${kind}`)?.equals(contactLookup(scope, kind, text))) continue
      await saveContact(scope, { customerId: id, kind, text })
    }
  }
}
