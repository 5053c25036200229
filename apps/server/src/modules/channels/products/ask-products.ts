import { type ProductNames, readProductNames } from '@echoloop/records'
import type { Scope } from '../../../platform/scope.ts'
import { lockRun } from '../import-queries.ts'
import type { ReadingPlan } from '../import-settings.ts'
import { updateRun } from '../import-store.ts'
import type { NumberedRow } from '../row-chunks.ts'
import { insertAskedProducts, type NewAskedProduct, recountUndecided } from './import-product-store.ts'
import type { ProductFinder } from './product-finder.ts'
import { productKey, productLabel, storableNames } from './product-names.ts'

/** Products of a file that the shop does not know; beyond so many they are only counted. */
export const askedProductsMax = 5000

export type UnknownTally = { products: Map<string, NewAskedProduct>; rowsNotListed: number }

/** Counts the rows of unknown products, chunk by chunk, in memory that `askedProductsMax` bounds. */
export async function tallyUnknown(
  scope: Scope,
  tally: UnknownTally,
  chunk: { rows: NumberedRow[]; plan: ReadingPlan; finder: ProductFinder },
): Promise<void> {
  const named = chunk.rows.flatMap(({ row }) =>
    row.kind === 'row' ? [readProductNames(row.values, chunk.plan.mapping)] : [],
  )
  const found = await chunk.finder.find(scope, named)
  for (const names of named) {
    const key = productKey(names)
    if (key !== undefined && found.get(key)?.kind === 'unknown') count(tally, key, names)
  }
}

function count(tally: UnknownTally, key: string, names: ProductNames): void {
  const known = tally.products.get(key)
  if (known) known.rowCount += 1
  else if (tally.products.size < askedProductsMax) {
    const label = productLabel(names)
    tally.products.set(key, { externalKey: key, label, ...storableNames(names), rowCount: 1 })
  } else tally.rowsNotListed += 1
}

/** Stops the run until a person has said what the unknown products are. */
export async function askForProducts(
  scope: Scope,
  asked: { importId: string; origin: string; tally: UnknownTally },
): Promise<void> {
  const run = await lockRun(scope, asked.importId)
  if (run?.state !== 'running') return
  const products = [...asked.tally.products.values()]
  await insertAskedProducts(scope, { ...asked, products })
  await updateRun(scope, asked.importId, {
    state: 'needs-products',
    productsAsked: products.length,
    productsNotListed: asked.tally.rowsNotListed,
  })
  await recountUndecided(scope, asked.importId)
}
