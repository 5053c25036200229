import { sql } from 'kysely'
import { newKey } from '../../platform/crypto/keys.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Author } from './author.ts'
import { type ContactKind, contactKinds, contactLookup } from './contact-lookup.ts'
import { sealedKeyOf } from './customer-queries.ts'
import './customer-tables.ts'

type NewCustomer = { id: string; author: Author }

/** Inserts customers whose identity nobody else inserted meanwhile; the others are left to their first owner. */
export async function insertCustomers(scope: Scope, customers: readonly NewCustomer[]): Promise<void> {
  const authors = customers.map(({ author }) => author)
  await sql`
    with fresh as (
      insert into customer (shop_id, id, display_name, language, region, time_zone, created_at)
      select ${scope.shopId}, id, name, language, region, time_zone, ${scope.now}
      from unnest(
        ${customers.map(({ id }) => id)}::uuid[],
        ${authors.map((author) => author.name ?? null)}::text[],
        ${authors.map((author) => author.language ?? null)}::text[],
        ${authors.map((author) => author.region ?? null)}::text[],
        ${authors.map((author) => author.timeZone ?? null)}::text[]
      ) as row (id, name, language, region, time_zone)
      returning id
    )
    insert into customer_identity (shop_id, source, external_id, customer_id)
    select ${scope.shopId}, source, external_id, id
    from unnest(
      ${customers.map(({ id }) => id)}::uuid[],
      ${authors.map((author) => author.source)}::text[],
      ${authors.map((author) => author.externalId)}::text[]
    ) as row (id, source, external_id)
    where id in (select id from fresh)
    on conflict (shop_id, source, external_id) do nothing`.execute(scope.db)
}

/** Seals the contact data of customers that are new in this transaction, each with a key of their own. */
export async function insertContacts(scope: Scope, customers: readonly NewCustomer[]): Promise<void> {
  const people = customers
    .filter(({ author }) => contactKinds.some((kind) => author[kind] !== undefined))
    .map((customer) => ({ ...customer, key: newKey() }))
  if (people.length === 0) return
  await sql`
    insert into person_key (shop_id, customer_id, sealed_key, created_at)
    select ${scope.shopId}, id, sealed_key, ${scope.now}
    from unnest(
      ${people.map(({ id }) => id)}::uuid[], ${people.map(({ key }) => scope.keys.seal(key))}::bytea[]
    ) as row (id, sealed_key)`.execute(scope.db)
  const contacts = people.flatMap(({ id, author, key }) =>
    contactKinds.flatMap((kind) => {
      const text = author[kind]
      if (text === undefined) return []
      const sealed = scope.keys.seal(Buffer.from(text), key)
      return [{ id, kind, sealed, lookup: contactLookup(scope, kind, text) }]
    }),
  )
  await sql`
    insert into customer_contact (shop_id, customer_id, kind, sealed, lookup, created_at)
    select ${scope.shopId}, id, kind, sealed, lookup, ${scope.now}
    from unnest(
      ${contacts.map(({ id }) => id)}::uuid[], ${contacts.map(({ kind }) => kind)}::text[],
      ${contacts.map(({ sealed }) => sealed)}::bytea[], ${contacts.map(({ lookup }) => lookup)}::bytea[]
    ) as row (id, kind, sealed, lookup)`.execute(scope.db)
}

/** Seals an address or a number of a person; the former one of that kind is forgotten. */
export async function saveContact(
  scope: Scope,
  contact: { customerId: string; kind: ContactKind; text: string },
): Promise<void> {
  const { customerId, kind, text } = contact
  const key = await personKey(scope, customerId)
  const values = {
    sealed: scope.keys.seal(Buffer.from(text), key),
    lookup: contactLookup(scope, kind, text),
    createdAt: scope.now,
  }
  await scope.db
    .insertInto('customerContact')
    .values({ shopId: scope.shopId, customerId, kind, ...values })
    .onConflict((conflict) => conflict.columns(['shopId', 'customerId', 'kind']).doUpdateSet(values))
    .execute()
}

/** Changes what a person's source says of them; what it leaves out stays. */
export async function saveFacts(scope: Scope, { id, author }: NewCustomer): Promise<void> {
  await sql`
    update customer
    set language = coalesce(${author.language ?? null}, language),
      region = coalesce(${author.region ?? null}, region),
      time_zone = coalesce(${author.timeZone ?? null}, time_zone)
    where shop_id = ${scope.shopId}
      and id = ${id}`.execute(scope.db)
}

/** The key of one person, made at first need. What it seals is unreadable once it is destroyed. */
export async function personKey(scope: Scope, customerId: string): Promise<Buffer> {
  const sealed = await sealedKeyOf(scope, customerId)
  if (sealed) return scope.keys.open(sealed)
  const key = newKey()
  await scope.db
    .insertInto('personKey')
    .values({ shopId: scope.shopId, customerId, sealedKey: scope.keys.seal(key), createdAt: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await sealedKeyOf(scope, customerId)
  return kept ? scope.keys.open(kept) : key
}
