import type { RemedyAnswer } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { costOf } from './cost-of-remedy.ts'
import { type Followed, followRemedy } from './follow-remedy.ts'
import { lockRemedy } from './lock-remedy.ts'
import { noteRemedy } from './note-remedy.ts'
import { readRemedyPolicy } from './policy-store.ts'
import { openRemedyDoor } from './remedy-door-store.ts'
import { lockRemedyRow, type RemedyRow } from './remedy-queries.ts'
import { updateRemedy } from './remedy-store.ts'
import { sendOnItsWay } from './send-on-its-way.ts'

type Asked = { id: string; version: number }

type ByHand = Asked & {
  outcome: 'done' | 'refused'
  reference?: string
  costCents?: number
  reason?: string
}

/** A member says what became of a remedy: done by hand, or not done after all. */
export async function settleRemedy(scope: Scope, asked: ByHand): Promise<void> {
  const remedy = await lockRemedy(scope, asked, ['approved', 'accepted', 'failed'])
  if (remedy.state === 'approved' && remedy.handling === 'door') throw new AppError('remedy/wrong-state')
  const { outcome, reference, costCents, reason } = asked
  await applyAnswer(scope, remedy, { state: outcome, reference, costCents, reason }, { isByHand: true })
}

/** Orders once more, now, under the same key: an order that waits for its next try, or one that was given up. */
export async function retryRemedy(scope: Scope, asked: Asked): Promise<void> {
  const remedy = await lockRemedy(scope, asked, ['ordered', 'failed'])
  await updateRemedy(scope, remedy.id, { state: 'ordered', endedAt: null })
  await openRemedyDoor(scope)
  await noteRemedy(scope, remedy, { kind: 'remedy-retried' })
  await sendOnItsWay(scope, remedy)
}

/** The shop tells later what became of a remedy. Refuses `remedy/not-found` and `remedy/not-ordered`. */
export async function tellOutcome(
  scope: Scope,
  id: string,
  answer: RemedyAnswer,
): Promise<'applied' | 'repeated' | 'contradicts'> {
  const remedy = await lockRemedyRow(scope, id)
  if (!remedy) throw new AppError('remedy/not-found')
  return followAnswer(scope, remedy, answer)
}

/** Takes an answer of the shop, whichever way it came. */
export async function followAnswer(
  scope: Scope,
  remedy: RemedyRow,
  answer: RemedyAnswer,
): Promise<Exclude<Followed['kind'], 'not-ordered'>> {
  const followed = followRemedy(remedy.state, answer.state)
  if (followed.kind === 'not-ordered') throw new AppError('remedy/not-ordered', { state: remedy.state })
  if (followed.kind === 'applied') await applyAnswer(scope, remedy, answer, { isByHand: false })
  if (followed.kind === 'contradicts')
    await noteRemedy(scope, remedy, {
      kind: 'remedy-contradicted',
      text: answer.reason,
      detail: { stands: remedy.state, told: answer.state },
    })
  return followed.kind
}

async function applyAnswer(
  scope: Scope,
  remedy: RemedyRow,
  answer: RemedyAnswer,
  { isByHand }: { isByHand: boolean },
): Promise<void> {
  const { state } = answer
  const costCents =
    answer.costCents ?? (state === 'done' ? costOf(remedy, await readRemedyPolicy(scope)) : null)
  await updateRemedy(scope, remedy.id, {
    state,
    reference: answer.reference ?? remedy.reference,
    costCents: state === 'refused' ? (answer.costCents ?? null) : (costCents ?? remedy.costCents),
    reason: answer.reason ?? null,
    nextTryAt: null,
    claimedAt: null,
    endedAt: state === 'accepted' ? null : scope.now,
  })
  await noteRemedy(scope, remedy, {
    kind: `remedy-${state}`,
    text: answer.reason,
    detail: {
      ...(isByHand ? { isByHand } : {}),
      ...(answer.reference ? { reference: answer.reference } : {}),
    },
  })
}
