import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor, roleOfActor } from '../../shops/index.ts'
import { mayApprove } from './judge-remedy.ts'
import { lockRemedy } from './lock-remedy.ts'
import { noteRemedy } from './note-remedy.ts'
import { readLimit, readRemedyPolicy } from './policy-store.ts'
import { findOrderOfRemedy } from './remedy-order.ts'
import { type RemedyRow, takeTurn } from './remedy-queries.ts'
import { updateRemedy } from './remedy-store.ts'
import { sendOnItsWay } from './send-on-its-way.ts'
import { weighRemedy } from './weigh-remedy.ts'

type Asked = { id: string; version: number }

/**
 * A second person agrees. Never whoever proposed it, never a key, and only within that person's own limit. What is
 * left of the order is asked again. Of two at once one is refused with `remedy/changed-meanwhile`.
 */
export async function approveRemedy(scope: Scope, asked: Asked): Promise<void> {
  await takeTurn(scope)
  const remedy = await lockRemedy(scope, asked, ['waiting-approval'])
  await refuseApprover(scope, remedy)
  await refuseAboveOrder(scope, remedy)
  await updateRemedy(scope, remedy.id, { state: 'approved', ...decidedBy(scope) })
  await noteRemedy(scope, remedy, { kind: 'remedy-approved' })
  await sendOnItsWay(scope, remedy)
}

/** A second person says no. Whoever proposed it takes it back instead. */
export async function declineRemedy(scope: Scope, asked: Asked & { reason: string }): Promise<void> {
  const remedy = await lockRemedy(scope, asked, ['waiting-approval'])
  if (isOwn(scope, remedy)) throw new AppError('remedy/own-approval')
  const { reason } = asked
  await updateRemedy(scope, remedy.id, { state: 'declined', reason, endedAt: scope.now, ...decidedBy(scope) })
  await noteRemedy(scope, remedy, { kind: 'remedy-declined', text: reason })
}

/** Takes a remedy back before the shop may have it. Afterwards only the shop can say that it will not be. */
export async function cancelRemedy(scope: Scope, asked: Asked & { reason?: string }): Promise<void> {
  const remedy = await lockRemedy(scope, asked, ['waiting-approval', 'approved'])
  const reason = asked.reason ?? null
  await updateRemedy(scope, remedy.id, { state: 'cancelled', reason, nextTryAt: null, endedAt: scope.now })
  await noteRemedy(scope, remedy, { kind: 'remedy-cancelled', text: reason })
}

/** True for whoever proposed it. */
export function isOwn(scope: Scope, remedy: Pick<RemedyRow, 'proposedBy'>): boolean {
  return 'id' in scope.actor && scope.actor.id === remedy.proposedBy
}

async function refuseApprover(scope: Scope, remedy: RemedyRow): Promise<void> {
  if (scope.actor.kind !== 'member') throw new AppError('remedy/person-needed')
  if (isOwn(scope, remedy)) throw new AppError('remedy/own-approval')
  const role = await roleOfActor(scope)
  const limit = role && (await readLimit(scope, role, remedy.kind))
  const { currency: limitCurrency } = await readRemedyPolicy(scope)
  const { currency } = remedy
  if (!limit || !mayApprove({ worth: Number(remedy.worth), currency, limitCurrency, limit }))
    throw new AppError('remedy/above-own-limit')
}

/** The shop may have refunded by another way while the remedy waited. */
async function refuseAboveOrder(scope: Scope, remedy: RemedyRow): Promise<void> {
  const { kind, currency, points, lines, orderId } = remedy
  if (kind !== 'refund' || orderId === null) return
  const order = await findOrderOfRemedy(scope, orderId)
  const amountCents = Number(remedy.amountCents)
  const wish = { kind, amountCents, currency: null, points, lines, order }
  await weighRemedy(scope, wish, { limitCurrency: currency ?? '', exceptId: remedy.id })
}

function decidedBy(scope: Scope) {
  const decidedBy = 'id' in scope.actor ? scope.actor.id : null
  return { decidedBy, decidedByName: nameOfActor(scope.actor), decidedAt: scope.now }
}
