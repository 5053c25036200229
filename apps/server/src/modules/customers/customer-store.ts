import { sql } from 'kysely'
import { newKey } from '../../platform/crypto/keys.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Author } from './author.ts'
import { sealedKeyOf } from './customer-queries.ts'
import './customer-tables.ts'

type NewCustomer = { id: string; author: Author }

/** Inserts customers whose identity nobody else inserted meanwhile; the others are left to their first owner. */
export async function insertCustomers(scope: Scope, customers: readonly NewCustomer[]): Promise<void> {
  const authors = customers.map(({ author }) => author)
  await sql`
    with fresh as (
      insert into customer (shop_id, id, display_name, language, region, created_at)
      select ${scope.shopId}, id, name, language, region, ${scope.now}
      from unnest(
        ${customers.map(({ id }) => id)}::uuid[],
        ${authors.map((author) => author.name ?? null)}::text[],
        ${authors.map((author) => author.language ?? null)}::text[],
        ${authors.map((author) => author.region ?? null)}::text[]
      ) as row (id, name, language, region)
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

/** Seals the contact data of new customers, each with a key of their own. */
export async function insertContacts(scope: Scope, customers: readonly NewCustomer[]): Promise<void> {
  for (const { id, author } of customers) {
    if (author.email === undefined && author.phone === undefined) continue
    const key = await personKey(scope, id)
    for (const kind of ['email', 'phone'] as const) {
      const text = author[kind]
      if (text === undefined) continue
      await scope.db
        .insertInto('customerContact')
        .values({
          shopId: scope.shopId,
          customerId: id,
          kind,
          sealed: scope.keys.seal(Buffer.from(text), key),
          lookup: scope.keys.lookup(scope.shopId, text.trim().toLowerCase()),
          createdAt: scope.now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  }
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
