import type { Scope } from '../../../platform/scope.ts'
import { queueReward } from './reward-store.ts'
import { findTicket, markAnswered, takeTicketUse } from './ticket-store.ts'

const dayMs = 86_400_000

/**
 * Told by whoever ends a response, in the same transaction and whatever the end: the way in is used up, reminders
 * stop, and what was promised is ordered. Whether somebody was screened out follows from answers, so that it must not
 * decide about a reward. Of an anonymous response only the day is kept, and no link to it.
 */
export async function endTicket(
  scope: Scope,
  { responseId, isAnonymous }: { responseId: string; isAnonymous: boolean },
): Promise<void> {
  const invitationId = await takeTicketUse(scope, responseId)
  if (invitationId === undefined) return
  const day = new Date(Math.floor(scope.now.getTime() / dayMs) * dayMs)
  const answeredAt = isAnonymous ? day : scope.now
  const isFirst = await markAnswered(scope, {
    invitationId,
    answeredAt,
    responseId: isAnonymous ? null : responseId,
  })
  const ticket = isFirst ? await findTicket(scope, invitationId) : undefined
  if (ticket?.promised)
    await queueReward(scope, { invitationId, surveyId: ticket.surveyId, finishedAt: answeredAt })
}
