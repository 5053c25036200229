import { AppError } from '../../platform/app-error.ts'
import { attempt } from '../../platform/database/attempt.ts'
import type { Scope } from '../../platform/scope.ts'
import { lockOpenings, openCase, sendReply } from '../cases/index.ts'
import type { Doors } from '../outreach/index.ts'
import {
  type AnswerLine,
  type AnswerOrderRow,
  actorOf,
  claimOrder,
  countLines,
  endLine,
  endOrder,
  type LineEnd,
  listWaiting,
  stopLines,
} from './answer-order-store.ts'
import { insertAnswer } from './answer-store.ts'
import { type IncidentRow, lockAnyIncident } from './incident-store.ts'
import { noteEntry, tellIncident } from './note-entry.ts'
import { previewCase } from './preview-answer.ts'
import { findCaseOfVoices, listCasesOf } from './voice-queries.ts'

/** Stage under which shops with answers on their way are listed. */
export const answerStage = 'incident-answers'

/** Cases of one transaction: few, because each is locked until it ends. */
export const answerBatchSize = 20

type Sending = { doors: Doors; limit: number }

/**
 * Sends the next batch of an answer to all. Replies and the lines that they come from commit together: who is killed in
 * between has sent nothing of the batch, and the next one sends it. Returns how many lines had their turn.
 */
export async function sendAnswers(scope: Scope, sending: Sending): Promise<number> {
  const order = await claimOrder(scope)
  if (!order) return 0
  // What a person ordered stands in the name of that person, whoever sends it.
  return sendBatch({ ...scope, actor: actorOf(order) }, order, sending)
}

export async function sendBatch(
  scope: Scope,
  order: AnswerOrderRow,
  { doors, limit }: Sending,
): Promise<number> {
  const incident = await lockAnyIncident(scope, order.incidentId)
  if (incident.state === 'closed') await stopLines(scope, { incidentId: incident.id, orderId: order.id })
  const lines = await listWaiting(scope, order.id, limit)
  for (const line of lines) {
    const end = await answerLine(scope, { incident, order, line, doors })
    await endLine(scope, { orderId: order.id, id: line.id }, end)
  }
  await endWhenDone(scope, order)
  await tellIncident(scope, incident.id)
  return lines.length
}

type Turn = { incident: IncidentRow; order: AnswerOrderRow; line: AnswerLine; doors: Doors }

async function answerLine(scope: Scope, turn: Turn): Promise<LineEnd> {
  const { caseId } = turn.line
  try {
    return await attempt(scope.db, () => answerCase(scope, turn))
  } catch (error) {
    // One case that cannot be answered holds up no other.
    if (error instanceof AppError) return { state: 'left', reason: error.code, caseId }
    throw error
  }
}

async function answerCase(scope: Scope, { incident, order, line, doors }: Turn): Promise<LineEnd> {
  const caseId = line.caseId ?? (await openCaseFor(scope, incident, line))
  const [found] = await listCasesOf(scope, incident.id, [caseId])
  if (!found) return { state: 'left', reason: 'gone', caseId }
  const { text, channel: wished, requestKey } = order
  const { stop, channel } = await previewCase(scope, found, { text, channel: wished, doors })
  if (stop !== null || channel === null) return { state: 'left', reason: stop ?? 'no-way', caseId }
  const reply = { caseId, channel, text, sendAnyway: true, key: `${requestKey} ${caseId}` }
  const replyId = await sendReply(scope, reply, doors)
  await insertAnswer(scope, { incidentId: incident.id, caseId, replyId, requestKey })
  return { state: 'sent', replyId, caseId }
}

async function openCaseFor(
  scope: Scope,
  { title }: IncidentRow,
  { feedbackIds }: AnswerLine,
): Promise<string> {
  // Looked at under the lock of whoever opens cases, so that no rule opens one for the same voice meanwhile.
  await lockOpenings(scope)
  const present = await findCaseOfVoices(scope, feedbackIds)
  return present ?? openCase(scope, { feedbackIds, origin: 'hand', title })
}

async function endWhenDone(scope: Scope, order: AnswerOrderRow): Promise<void> {
  const { waiting, sent, left, stopped } = await countLines(scope, order.id)
  if (waiting > 0) return
  await endOrder(scope, order.id)
  if (sent === 0) return
  await noteEntry(scope, order.incidentId, {
    kind: 'answered',
    text: order.text,
    detail: { sent, left: left + stopped },
  })
}
