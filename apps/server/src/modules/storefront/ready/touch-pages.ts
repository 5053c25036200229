import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { everyPage } from './every-page.ts'
import './ready-page-tables.ts'

/**
 * What changed: pages of products, named themselves or by their voices or questions, and pages of the whole shop.
 * `isEveryPage`: what stands in the frame of all of them.
 */
export type Touched = {
  products?: readonly string[]
  voices?: readonly string[]
  questions?: readonly string[]
  isShopWide?: boolean
  isEveryPage?: boolean
}

type Gathered = {
  products: string[]
  voices: string[]
  questions: string[]
  isShopWide: boolean
  isEveryPage: boolean
}

const gathered = new WeakMap<Scope, Gathered>()

/**
 * Has the pages of these subjects made anew: their versions are raised in this transaction, once, as its last step
 * and in the order of the keys, so that nobody waits for them long and nobody deadlocks.
 */
export function touchPages(scope: Scope, touched: Touched): void {
  const present = gathered.get(scope)
  const all = present ?? {
    ...{ products: [], voices: [], questions: [] },
    ...{ isShopWide: false, isEveryPage: false },
  }
  if (!present) {
    gathered.set(scope, all)
    scope.beforeCommit(() => raiseVersions(scope, all))
  }
  all.products.push(...(touched.products ?? []))
  all.voices.push(...(touched.voices ?? []))
  all.questions.push(...(touched.questions ?? []))
  all.isShopWide ||= touched.isShopWide === true
  all.isEveryPage ||= touched.isEveryPage === true
}

async function raiseVersions(scope: Scope, all: Gathered): Promise<void> {
  gathered.delete(scope)
  const found = await sql<{ subject: string }>`
    select unnest(${all.products}::uuid[]) as subject
    union
    select product_id
    from feedback
    where shop_id = ${scope.shopId}
      and id = any(${all.voices}::uuid[])
      and product_id is not null
    union
    select product_id
    from question
    where shop_id = ${scope.shopId}
      and id = any(${all.questions}::uuid[])`.execute(scope.db)
  const subjects = found.rows.map(({ subject }) => subject)
  if (all.isShopWide) subjects.push(scope.shopId)
  if (all.isEveryPage) subjects.push(everyPage)
  if (subjects.length === 0) return
  await sql`select raise_page_version(${scope.shopId}, ${subjects}::uuid[])`.execute(scope.db)
  // No subject named means all of the shop, in whatever process remembers it.
  await scope.tellPages(all.isEveryPage ? [] : subjects)
}
