import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './catalogue-tables.ts'

/** Handle → product id, for those that exist; of two with one handle, neither. */
export async function findProductsByHandle(scope: Scope, handles: string[]): Promise<Map<string, string>> {
  if (handles.length === 0) return new Map()
  const found = await sql<{ handle: string; id: string }>`
    select handle, min(id::text) as id
    from product
    where shop_id = ${scope.shopId}
      and handle = any(${[...new Set(handles)]}::text[])
    group by handle
    having count(*) = 1`.execute(scope.db)
  return new Map(found.rows.map((row) => [row.handle, row.id]))
}

/**
 * Name → product id, compared without case, width, blanks and marks, in either language; where a name fits several
 * products, none is given.
 */
export async function findProductsByName(scope: Scope, names: string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const found = await sql<{ name: string; id: string }>`
    select wanted.name, min(product.id::text) as id
    from unnest(${[...new Set(names)]}::text[]) as wanted (name)
    join product on product.shop_id = ${scope.shopId}
      and ${bareName(sql`wanted.name`)} in (${bareName(sql`product.name`)}, ${bareName(sql`product.name_en`)})
    where ${bareName(sql`wanted.name`)} <> ''
    group by wanted.name
    having count(distinct product.id) = 1`.execute(scope.db)
  return new Map(found.rows.map((row) => [row.name, row.id]))
}

function bareName(name: ReturnType<typeof sql>): ReturnType<typeof sql> {
  return sql`lower(regexp_replace(normalize(${name}, nfkc), '[[:space:][:punct:]]+', '', 'g'))`
}

export type NamedProduct = { id: string; sku: string; name: string; nameEn: string | null }

/** Products of the shop with their names, at most so many, those on sale first. */
export function listNamedProducts(scope: Scope, limit: number): Promise<NamedProduct[]> {
  return scope.db
    .selectFrom('product')
    .select(['id', 'sku', 'name', 'nameEn'])
    .where('shopId', '=', scope.shopId)
    .orderBy(sql`archived_at is not null`)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The products of the given ids. */
export async function readNamedProducts(scope: Scope, ids: string[]): Promise<Map<string, NamedProduct>> {
  if (ids.length === 0) return new Map()
  const rows = await scope.db
    .selectFrom('product')
    .select(['id', 'sku', 'name', 'nameEn'])
    .where('shopId', '=', scope.shopId)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
