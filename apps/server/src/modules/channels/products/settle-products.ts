import { toPublicId, type UnknownProducts } from '@echoloop/contract'
import type { MappedRecord, ProductNames } from '@echoloop/records'
import type { Scope } from '../../../platform/scope.ts'
import type { FoundProduct } from './found-product.ts'
import { makeProducts } from './make-products.ts'
import type { ProductFinder } from './product-finder.ts'
import { productKey, productLabel } from './product-names.ts'

/** What becomes of a row for its product's sake. */
export type SettledRow =
  | { kind: 'record'; record: Record<string, unknown> }
  | { kind: 'refused'; code: 'feedback/unknown-product' | 'import/product-skipped'; field: string }

const factsMax = 50
const factLengthMax = 500

/** Puts our products in the place of the names that rows have for them. */
export async function settleProducts(
  scope: Scope,
  rows: readonly MappedRecord[],
  options: { finder: ProductFinder; unknownProducts: UnknownProducts },
): Promise<SettledRow[]> {
  const found = await options.finder.find(
    scope,
    rows.flatMap((row) => (row.record.productId === undefined ? [row.product] : [])),
  )
  const unknown = rows.flatMap(({ product }) => {
    const key = productKey(product)
    return key !== undefined && found.get(key)?.kind === 'unknown' ? [product] : []
  })
  const made = options.unknownProducts === 'create' ? await makeProducts(scope, unknown) : new Map()
  return rows.map((row) => {
    const key = productKey(row.product)
    if (key === undefined || row.record.productId !== undefined) return { kind: 'record', record: row.record }
    const id: string | undefined = made.get(key)
    const one = id === undefined ? found.get(key) : ({ kind: 'product', id } as const)
    return settle(row, wished(one, options.unknownProducts))
  })
}

function wished(found: FoundProduct | undefined, unknownProducts: UnknownProducts): FoundProduct {
  if (found === undefined || found.kind === 'unknown') {
    return unknownProducts === 'without' ? { kind: 'without' } : { kind: 'unknown' }
  }
  return found
}

function settle({ record, product }: MappedRecord, found: FoundProduct): SettledRow {
  const { sku: _sku, ...rest } = record
  if (found.kind === 'product') {
    return { kind: 'record', record: { ...rest, productId: toPublicId('product', found.id) } }
  }
  if (found.kind === 'without') {
    return { kind: 'record', record: { ...rest, facts: withName(record.facts, product) } }
  }
  const code = found.kind === 'skip' ? 'import/product-skipped' : 'feedback/unknown-product'
  return { kind: 'refused', code, field: fieldOf(product) }
}

/** A row that stands without its product keeps what the file calls it. */
function withName(facts: unknown, product: ProductNames): Record<string, unknown> {
  const known = typeof facts === 'object' && facts !== null ? Object.entries(facts) : []
  const name = productLabel(product).slice(0, factLengthMax).toWellFormed()
  return Object.fromEntries([['product', name], ...known].slice(0, factsMax))
}

function fieldOf(product: ProductNames): string {
  if (product.sku !== undefined) return 'sku'
  if (product.handle !== undefined) return 'productHandle'
  return product.number === undefined ? 'productName' : 'productNumber'
}
