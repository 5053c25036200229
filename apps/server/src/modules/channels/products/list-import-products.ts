import { type ImportProduct, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { listNamedProducts, type NamedProduct, readNamedProducts } from '../../catalogue/index.ts'
import { readRun } from '../import-queries.ts'
import { type AskedProduct, listAskedProducts } from './import-product-queries.ts'
import { createSuggester, type Suggester } from './suggest-products.ts'

/** With so many products the names still compare in well under a second. */
const comparedMax = 20_000

type Page = { importId: string; from: number; limit: number }

/** A page of the products that an import asks about, with what they may be. */
export async function listImportProducts(
  scope: Scope,
  page: Page,
): Promise<{ items: ImportProduct[]; next: number | null }> {
  await readRun(scope, page.importId)
  const asked = await listAskedProducts(scope, { ...page, limit: page.limit + 1 })
  const shown = asked.slice(0, page.limit)
  const suggest = createSuggester(shown.length === 0 ? [] : await listNamedProducts(scope, comparedMax))
  const chosen = await readNamedProducts(
    scope,
    shown.flatMap(({ productId }) => productId ?? []),
  )
  return {
    items: shown.map((product) => present(product, { suggest, chosen })),
    next: asked.length > page.limit ? page.from + page.limit : null,
  }
}

function present(
  product: AskedProduct,
  known: { suggest: Suggester; chosen: Map<string, NamedProduct> },
): ImportProduct {
  const { externalKey, rowCount, productId, ...rest } = product
  const chosen = productId === null ? undefined : known.chosen.get(productId)
  return {
    ...rest,
    key: externalKey,
    rows: rowCount,
    product: chosen ? { id: toPublicId('product', chosen.id), sku: chosen.sku, name: chosen.name } : null,
    suggestions: known
      .suggest(`${product.label} ${product.handle ?? ''}`)
      .map(({ id, ...suggestion }) => ({ ...suggestion, id: toPublicId('product', id) })),
  }
}
