import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findRemedyDoor, openRemedyDoor } from '../../cases/index.ts'
import { readNamedProducts } from '../../catalogue/index.ts'
import { nameOfActor } from '../../shops/index.ts'
import { lockIncident } from '../incident-store.ts'
import { noteEntry } from '../note-entry.ts'
import {
  findHold,
  findNewestHold,
  holdStage,
  insertHold,
  lockHold,
  lockHoldsOf,
  updateHold,
} from './hold-store.ts'

/**
 * Has the shop's system told to hold a product or to release it; the worker tells it. Refuses `incident/no-door`,
 * `incident/unknown-product`, `incident/hold-pending`.
 */
export async function orderHold(
  scope: Scope,
  incidentId: string,
  { productId, action }: { productId: string; action: 'hold' | 'release' },
): Promise<void> {
  const { id } = await lockIncident(scope, incidentId)
  if (!(await findRemedyDoor(scope))) throw new AppError('incident/no-door')
  const product = (await readNamedProducts(scope, [productId])).get(productId)
  if (!product) throw new AppError('incident/unknown-product')
  await lockHoldsOf(scope, productId)
  const newest = await findNewestHold(scope, productId)
  // While one is on its way, the shop could not tell in which order two were meant.
  if (newest?.state === 'ordered') throw new AppError('incident/hold-pending')
  await insertHold(scope, { incidentId: id, productId, action, orderedBy: nameOfActor(scope.actor) })
  await noteWork(scope, holdStage)
  await scope.wakeWorkers(holdStage)
  await noteEntry(scope, id, { kind: 'hold-ordered', detail: { action, product: product.name } })
}

/**
 * Tells the shop's system once more, now, under the same key; returns the incident. Refuses `incident/hold-not-found`, and
 * `incident/hold-overtaken` where a later order about the product counts.
 */
export async function retryHold(scope: Scope, holdId: string): Promise<string> {
  const found = await findHold(scope, holdId)
  if (!found) throw new AppError('incident/hold-not-found')
  // In the order in which an order takes its locks: the product before the row.
  await lockHoldsOf(scope, found.productId)
  const newest = await findNewestHold(scope, found.productId)
  if (newest?.id !== holdId) throw new AppError('incident/hold-overtaken')
  const hold = (await lockHold(scope, holdId)) ?? found
  if (hold.state !== 'ordered' && hold.state !== 'failed') return hold.incidentId
  await openRemedyDoor(scope)
  await updateHold(scope, hold.id, { state: 'ordered', nextTryAt: scope.now, claimedAt: null, endedAt: null })
  await noteWork(scope, holdStage)
  await noteEntry(scope, hold.incidentId, {
    kind: 'hold-ordered',
    detail: { action: hold.action, isAgain: true },
  })
  return hold.incidentId
}
