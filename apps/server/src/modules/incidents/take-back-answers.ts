import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { findOrder, stopLines } from './answer-order-store.ts'
import { listRepliesToLeave } from './answer-store.ts'
import { lockAnyIncident } from './incident-store.ts'
import { tellIncident } from './note-entry.ts'

/**
 * Stops an answer to all: what waits for its turn gets none. Replies that have not left are named, so that each is taken
 * back in its case. Twice is once. Refuses `incident/not-found`, `incident/answer-not-found`.
 */
export async function takeBackAnswers(
  scope: Scope,
  incidentId: string,
  key: string,
): Promise<{ stopped: number; replyIds: string[] }> {
  const incident = await lockAnyIncident(scope, incidentId)
  const order = await findOrder(scope, incident.id, key)
  if (!order) throw new AppError('incident/answer-not-found')
  const stopped = await stopLines(scope, { incidentId: incident.id, orderId: order.id })
  if (stopped > 0) await tellIncident(scope, incident.id)
  const replyIds = await listRepliesToLeave(scope, incident.id, key)
  return { stopped, replyIds: replyIds.map((id) => toPublicId('caseReply', id)) }
}
