import type { ProductNames } from '@echoloop/records'
import type { Scope } from '../../../platform/scope.ts'
import { findProductsByHandle, findProductsByName, findProductsBySku } from '../../catalogue/index.ts'
import type { FoundProduct } from './found-product.ts'
import { readDecisions } from './import-product-queries.ts'
import { productKey } from './product-names.ts'

export type ProductFinder = {
  /** What each product of a list is, by its key. */
  find(scope: Scope, wanted: ProductNames[]): Promise<Map<string, FoundProduct>>
}

const rememberedMax = 20_000

/**
 * Finds the products that rows speak of: as a person decided for this origin before, else by SKU, handle, the
 * platform's number (where the shop uses it for its SKU), then exact name. Remembers what it found, for one job.
 */
export function createProductFinder(options: { origin: string; remembersUnknown: boolean }): ProductFinder {
  let remembered = new Map<string, FoundProduct>()
  return {
    async find(scope, wanted) {
      const byKey = new Map<string, ProductNames>()
      for (const names of wanted) {
        const key = productKey(names)
        if (key !== undefined && !byKey.has(key)) byKey.set(key, names)
      }
      const fresh = new Map([...byKey].filter(([key]) => !remembered.has(key)))
      if (remembered.size + fresh.size > rememberedMax) remembered = new Map()
      const asked = remembered.size === 0 ? byKey : fresh
      const found = await look(scope, options.origin, asked)
      for (const [key, one] of found) {
        if (one.kind !== 'unknown' || options.remembersUnknown) remembered.set(key, one)
      }
      return new Map([...byKey.keys()].map((key) => [key, found.get(key) ?? remembered.get(key) ?? unknown]))
    },
  }
}

const unknown = { kind: 'unknown' } as const

async function look(
  scope: Scope,
  origin: string,
  wanted: Map<string, ProductNames>,
): Promise<Map<string, FoundProduct>> {
  const found = await readDecisions(scope, { origin, keys: [...wanted.keys()] })
  const ways: ((names: ProductNames) => string | undefined)[] = [
    ({ sku }) => sku,
    ({ handle }) => handle,
    ({ number }) => number,
  ]
  const left = () => [...wanted].filter(([key]) => !found.has(key))
  const take = (ids: Map<string, string>, way: (names: ProductNames) => string | undefined) => {
    for (const [key, names] of left()) {
      const id = ids.get(way(names) ?? '')
      if (id !== undefined) found.set(key, { kind: 'product', id })
    }
  }
  const named = (way: (names: ProductNames) => string | undefined) =>
    left().flatMap(([, names]) => way(names) ?? [])
  const [sku, handle, number] = ways
  take(await findProductsBySku(scope, named(sku)), sku)
  take(await findProductsByHandle(scope, named(handle)), handle)
  take(await findProductsBySku(scope, named(handle)), handle)
  take(await findProductsBySku(scope, named(number)), number)
  const name = (names: ProductNames) => names.name
  take(await findProductsByName(scope, named(name)), name)
  // A product made from a name alone has the name for its SKU.
  take(await findProductsBySku(scope, named(name)), name)
  for (const [key] of left()) found.set(key, unknown)
  return found
}
