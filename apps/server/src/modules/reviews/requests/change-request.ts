import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { cancelMessages } from '../../outreach/index.ts'
import { audit } from '../../shops/index.ts'
import { planRequest } from './plan-request.ts'
import { queueRequest } from './queue-request.ts'
import { readRequestFacts } from './request-facts.ts'
import { findRequest, type RequestRow } from './request-queries.ts'
import { changeRequest } from './request-store.ts'

/** So long a hastened request waits, for second thoughts. */
const graceMs = 10_000

/** Reason code of what staff do not want sent. */
const cancelledByStaff = 'cancelled'

/**
 * Sends a planned request without its delay, in ten seconds at the earliest. Refuses `invitation/not-eligible` when
 * nothing can be asked about, `invitation/too-late` when it is on its way.
 */
export async function sendRequestNow(scope: Scope, id: string): Promise<void> {
  const request = await plannedRequest(scope, id)
  const { facts } = await readRequestFacts(scope, { ...request, isHastened: true })
  if (planRequest(facts).kind !== 'send') throw new AppError('invitation/not-eligible')
  await takeBack(scope, request)
  const plannedFor = new Date(scope.now.getTime() + graceMs)
  await planAgain(scope, request, { plannedFor, isHastened: true })
  await note(scope, request, 'invitation.hastened')
}

/** Ends a planned request. Refuses `invitation/too-late` when it is on its way. */
export async function cancelRequest(scope: Scope, id: string): Promise<void> {
  const request = await plannedRequest(scope, id)
  await takeBack(scope, request)
  await changeRequest(scope, id, { state: 'dropped', reason: cancelledByStaff, endedAt: scope.now })
  await note(scope, request, 'invitation.cancelled')
}

/** Takes back what staff did to a request that has not left: it is planned for the day it is due. */
export async function restoreRequest(scope: Scope, id: string): Promise<void> {
  const request = await knownRequest(scope, id)
  const isCancelled = request.state === 'dropped' && request.reason === cancelledByStaff
  if (!isCancelled && !(isOpen(request) && request.isHastened)) throw new AppError('invitation/too-late')
  const plan = planRequest((await readRequestFacts(scope, { ...request, isHastened: false })).facts)
  if (plan.kind === 'drop') throw new AppError('invitation/not-eligible')
  if (isOpen(request)) await takeBack(scope, request)
  const plannedFor = plan.kind === 'later' ? plan.notBefore : scope.now
  await planAgain(scope, request, { plannedFor, isHastened: false })
  await note(scope, request, 'invitation.restored')
}

async function knownRequest(scope: Scope, id: string): Promise<RequestRow> {
  const request = await findRequest(scope, id)
  if (!request) throw new AppError('invitation/not-found')
  return request
}

async function plannedRequest(scope: Scope, id: string): Promise<RequestRow> {
  const request = await knownRequest(scope, id)
  if (!isOpen(request)) throw new AppError('invitation/too-late')
  return request
}

/** One that was leaving and was put off can still be stopped. */
function isOpen({ state }: RequestRow): boolean {
  return state === 'planned' || state === 'leaving'
}

/** The message goes first: it alone tells whether the request is on its way already. */
async function takeBack(scope: Scope, { id }: RequestRow): Promise<void> {
  const cancelled = await cancelMessages(scope, { subjectId: id, reason: 'replaced' })
  if (cancelled === 0) throw new AppError('invitation/too-late')
}

async function planAgain(
  scope: Scope,
  { id, customerId, step, attempt }: RequestRow,
  change: { plannedFor: Date; isHastened: boolean },
): Promise<void> {
  await changeRequest(scope, id, { state: 'planned', reason: null, endedAt: null, ...change })
  await queueRequest(scope, { id, customerId, step, attempt: attempt + 1, notBefore: change.plannedFor })
}

async function note(scope: Scope, { id }: RequestRow, action: string): Promise<void> {
  await audit(scope, { action, subject: toPublicId('request', id) })
}
