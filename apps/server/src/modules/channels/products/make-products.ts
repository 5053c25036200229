import type { ProductInput } from '@echoloop/contract'
import { toUuid } from '@echoloop/contract'
import type { ProductNames } from '@echoloop/records'
import type { Scope } from '../../../platform/scope.ts'
import { putProducts } from '../../catalogue/index.ts'
import { productKey, productLabel } from './product-names.ts'

const skuLengthMax = 200
const nameLengthMax = 300

/**
 * Makes products that only a file knows: its SKU, else handle, number or name becomes the SKU, so that the next row
 * that speaks of it finds it. Returns key → product id. A SKU that exists meanwhile is that product, unchanged in name.
 */
export async function makeProducts(scope: Scope, wanted: ProductNames[]): Promise<Map<string, string>> {
  const inputs = new Map<string, ProductInput>()
  for (const names of wanted) {
    const key = productKey(names)
    const input = key === undefined ? undefined : inputOf(names)
    if (key !== undefined && input !== undefined) inputs.set(key, input)
  }
  if (inputs.size === 0) return new Map()
  // Two keys may lead to one SKU: the first one names it.
  const bySku = new Map([...inputs.values()].toReversed().map((input) => [input.sku, input]))
  const made = await putProducts(scope, { products: [...bySku.values()] })
  const idBySku = new Map(made.map(({ sku, id }) => [sku, toUuid('product', id)]))
  return new Map([...inputs].flatMap(([key, { sku }]) => pairOf(key, idBySku.get(sku))))
}

function inputOf(names: ProductNames): ProductInput | undefined {
  const sku = cut(names.sku ?? names.handle ?? names.number ?? names.name ?? '', skuLengthMax)
  const name = cut(productLabel(names), nameLengthMax)
  if (sku === '' || name === '') return undefined
  const handle = names.handle === undefined ? {} : { handle: cut(names.handle, skuLengthMax) }
  return { sku, name, ...handle }
}

function cut(text: string, lengthMax: number): string {
  return text.replaceAll('\0', '').trim().slice(0, lengthMax).toWellFormed().trim()
}

function pairOf(key: string, id: string | undefined): [string, string][] {
  return id === undefined ? [] : [[key, id]]
}
