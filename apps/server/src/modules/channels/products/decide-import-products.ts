import { type endpoints, type Import, toPublicId } from '@echoloop/contract'
import type { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findProductIds } from '../../catalogue/index.ts'
import { audit } from '../../shops/index.ts'
import { lockRun, readRun } from '../import-queries.ts'
import { presentImport } from '../present-import.ts'
import { recountUndecided, saveDecision, saveRest } from './import-product-store.ts'

type Decided = z.output<NonNullable<typeof endpoints.decideImportProducts.body>>

/** Notes what a person said about the products of a waiting import. Refuses once the import has gone on. */
export async function decideImportProducts(scope: Scope, id: string, decided: Decided): Promise<Import> {
  const run = await lockRun(scope, id)
  if (!run) throw new AppError('import/not-found')
  if (run.state !== 'needs-products') throw new AppError('import/not-waiting')
  const chosen = decided.decisions.flatMap((one) =>
    'productId' in one ? [uuidOf('product', one.productId)] : [],
  )
  const known = await findProductIds(scope, chosen)
  if (chosen.some((product) => !known.has(product))) throw new AppError('product/not-found')
  for (const one of decided.decisions) {
    const productId = 'productId' in one ? uuidOf('product', one.productId) : null
    await saveDecision(scope, id, { key: one.key, decision: one.decision, productId })
  }
  if (decided.rest) await saveRest(scope, id, decided.rest)
  await recountUndecided(scope, id)
  const publicId = toPublicId('import', id)
  await audit(scope, {
    action: 'import.products-decided',
    subject: publicId,
    detail: { count: decided.decisions.length, rest: decided.rest ?? null },
  })
  await scope.tellLive({ kind: 'import.changed', id: publicId })
  return presentImport(await readRun(scope, id))
}
