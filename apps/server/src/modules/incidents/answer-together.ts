import { incidentLimits, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { noteWork } from '../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../platform/scope.ts'
import {
  type AnswerOrderRow,
  countLines,
  findOrder,
  insertLines,
  insertOrder,
  listEndedLines,
} from './answer-order-store.ts'
import { lockIncident } from './incident-store.ts'
import type { AnswerWish } from './preview-answer.ts'
import { answerBatchSize, answerStage, sendBatch } from './send-answers.ts'
import { listCasesOf, listVoicesWithoutCase } from './voice-queries.ts'

export type AnswerTogether = AnswerWish & { caseIds: readonly string[]; opensCases: boolean; key: string }
export type Answered = {
  sent: number
  left: { caseId: string; reason: string }[]
  replyIds: string[]
  waiting: number
}

/**
 * Answers cases of an incident with the same words, each through its own reply: checked there, sent by its own way after
 * half a minute, and taken back there. The first cases are answered now, the others batch by batch by the worker; the
 * same key again sends nothing more. Refuses `request/key-reused` for other words under the key.
 */
export async function answerTogether(
  scope: Scope,
  incidentId: string,
  wish: AnswerTogether,
): Promise<Answered> {
  const incident = await lockIncident(scope, incidentId)
  const earlier = await findOrder(scope, incident.id, wish.key)
  if (earlier) return presentAnswered(scope, sameOrder(earlier, wish))
  const { text, channel, key: requestKey } = wish
  const order = await insertOrder(scope, { incidentId: incident.id, requestKey, text, channel })
  await insertLines(scope, order.id, await linesOf(scope, incident.id, wish))
  await sendBatch(scope, order, { doors: wish.doors, limit: answerBatchSize })
  await noteWork(scope, answerStage)
  await scope.wakeWorkers(answerStage)
  return presentAnswered(scope, order)
}

function sameOrder(order: AnswerOrderRow, { text, channel }: AnswerWish): AnswerOrderRow {
  if (order.text !== text || order.channel !== channel) throw new AppError('request/key-reused')
  return order
}

type Line = { caseId: string | null; feedbackIds: string[] }

/**
 * One line for each case, and one for each person whose voices hang on none where cases are to be opened. Those who were
 * answered before come last: they are only told, and must not take the place of others.
 */
async function linesOf(
  scope: Scope,
  incidentId: string,
  { caseIds, opensCases }: AnswerTogether,
): Promise<Line[]> {
  const wanted = new Set(caseIds)
  const cases = await listCasesOf(scope, incidentId)
  // A rule may have opened a case since the preview, for a voice that had none then.
  const asked = cases.filter(({ id }) => opensCases || wanted.has(id))
  const linesFor = (isAnswered: boolean): Line[] =>
    asked.filter((line) => line.isAnswered === isAnswered).map(({ id }) => ({ caseId: id, feedbackIds: [] }))
  const people = opensCases ? await linesWithoutCase(scope, incidentId) : []
  return [...linesFor(false), ...people, ...linesFor(true)].slice(0, incidentLimits.answers)
}

async function linesWithoutCase(scope: Scope, incidentId: string): Promise<Line[]> {
  const people = new Map<string, string[]>()
  for (const { id, person } of await listVoicesWithoutCase(scope, incidentId))
    people.set(person, [...(people.get(person) ?? []), id])
  return [...people.values()].map((feedbackIds) => ({ caseId: null, feedbackIds }))
}

async function presentAnswered(scope: Scope, { id }: AnswerOrderRow): Promise<Answered> {
  const ended = await listEndedLines(scope, id)
  const { waiting } = await countLines(scope, id)
  const replyIds = ended.flatMap(({ replyId }) =>
    replyId === null ? [] : [toPublicId('caseReply', replyId)],
  )
  const left = ended.flatMap(({ caseId, reason }) =>
    caseId === null || reason === null ? [] : [{ caseId: toPublicId('case', caseId), reason }],
  )
  return { sent: replyIds.length, left, replyIds, waiting }
}
