import { incidentLimits, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { lockOpenings, openCase, sendReply } from '../cases/index.ts'
import { insertAnswer, listRepliesUnder } from './answer-store.ts'
import { type IncidentRow, lockIncident } from './incident-store.ts'
import { noteEntry } from './note-entry.ts'
import { type AnswerWish, previewCase } from './preview-answer.ts'
import { listCasesOf, listVoicesWithoutCase } from './voice-queries.ts'

export type AnswerOrder = AnswerWish & { caseIds: readonly string[]; opensCases: boolean; key: string }
export type Answered = { sent: number; left: { caseId: string; reason: string }[]; replyIds: string[] }

/**
 * Answers cases of an incident with the same words, each through its own reply: checked there, sent by its own way after
 * half a minute, and taken back there. All of it in one transaction, so that nobody knows of half an answer; the same key
 * again sends nothing more.
 */
export async function answerTogether(
  scope: Scope,
  incidentId: string,
  order: AnswerOrder,
): Promise<Answered> {
  const incident = await lockIncident(scope, incidentId)
  const earlier = await listRepliesUnder(scope, incident.id, order.key)
  if (earlier.length > 0) return presentAnswered({ replyIds: earlier, left: [] })
  if (order.opensCases) await openMissing(scope, incident)
  const wanted = new Set(order.caseIds)
  const answered: { replyIds: string[]; left: Answered['left'] } = { replyIds: [], left: [] }
  for (const line of await listCasesOf(scope, incident.id)) {
    // A rule may have opened a case since the preview, for a voice that had none then.
    if (!order.opensCases && !wanted.has(line.id)) continue
    const { stop, channel, caseId } = await previewCase(scope, line, order)
    if (stop !== null || channel === null) {
      answered.left.push({ caseId, reason: stop ?? 'no-way' })
      continue
    }
    const { text, key } = order
    const reply = { caseId: line.id, channel, text, sendAnyway: true, key: `${key} ${line.id}` }
    const replyId = await sendReply(scope, reply, order.doors)
    await insertAnswer(scope, { incidentId: incident.id, caseId: line.id, replyId, requestKey: key })
    answered.replyIds.push(replyId)
  }
  if (answered.replyIds.length > 0)
    await noteEntry(scope, incident.id, {
      kind: 'answered',
      text: order.text,
      detail: { sent: answered.replyIds.length, left: answered.left.length },
    })
  return presentAnswered(answered)
}

function presentAnswered({ replyIds, left }: { replyIds: string[]; left: Answered['left'] }): Answered {
  return { sent: replyIds.length, left, replyIds: replyIds.map((id) => toPublicId('caseReply', id)) }
}

/** One case for each person whose voices hang on none. */
async function openMissing(scope: Scope, incident: IncidentRow): Promise<void> {
  // Looked at under the lock of whoever opens cases, so that no rule opens one for the same voice meanwhile.
  await lockOpenings(scope)
  const people = new Map<string, string[]>()
  for (const { id, person } of await listVoicesWithoutCase(scope, incident.id))
    people.set(person, [...(people.get(person) ?? []), id])
  for (const feedbackIds of [...people.values()].slice(0, incidentLimits.answers))
    await openCase(scope, { feedbackIds, origin: 'hand', title: incident.title })
}
