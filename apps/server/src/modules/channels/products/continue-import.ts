import { type Import, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { lockRun, readRun } from '../import-queries.ts'
import { importQueue } from '../import-queue.ts'
import { updateRun } from '../import-store.ts'
import { presentImport } from '../present-import.ts'
import { listProductsToMake } from './import-product-queries.ts'
import { saveDecision } from './import-product-store.ts'
import { makeProducts } from './make-products.ts'
import { productKey } from './product-names.ts'

const madeAtOnce = 500

/** Goes on with an import whose products are decided; those that are new are made first, all in one transaction. */
export async function continueImport(
  scope: Scope,
  id: string,
  options: { mayMakeProducts: boolean },
): Promise<Import> {
  const run = await lockRun(scope, id)
  if (!run) throw new AppError('import/not-found')
  if (run.state !== 'needs-products') throw new AppError('import/not-waiting')
  if (run.productsUndecided > 0) throw new AppError('import/products-undecided')
  await makeDecided(scope, id, options)
  await updateRun(scope, id, { state: 'queued' })
  await scope.enqueue(importQueue, { importId: id })
  await scope.tellLive({ kind: 'import.changed', id: toPublicId('import', id) })
  return presentImport(await readRun(scope, id))
}

async function makeDecided(scope: Scope, id: string, options: { mayMakeProducts: boolean }): Promise<void> {
  for (;;) {
    const wanted = await listProductsToMake(scope, id, madeAtOnce)
    if (wanted.length === 0) return
    if (!options.mayMakeProducts) throw new AppError('session/forbidden', { permission: 'product.write' })
    const names = wanted.map(({ sku, handle, number, name }) => ({
      sku: sku ?? undefined,
      handle: handle ?? undefined,
      number: number ?? undefined,
      name: name ?? undefined,
    }))
    const made = await makeProducts(scope, names)
    for (const [place, { externalKey }] of wanted.entries()) {
      const productId = made.get(productKey(names[place]) ?? '') ?? null
      // What cannot be made, such as a name of blanks, stands without a product.
      const decision = productId === null ? 'without' : 'new'
      await saveDecision(scope, id, { key: externalKey, decision, productId })
    }
  }
}
