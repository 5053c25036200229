import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readTicketToken } from './ticket.ts'
import { findTicket } from './ticket-store.ts'

/** What a response is begun with that came by a single-use link or an invitation. */
export type OpenedTicket = {
  invitationId: string
  /** Stands in for the key of the browser: one way in is one response, on whatever device it is opened. */
  clientKey: string
  channel: 'invite' | 'link'
  /** Whom it was sent to; never kept with an anonymous response. */
  customerId: string | null
}

/**
 * What the start of a response asks of a ticket. Refuses `survey/ticket-invalid`, `survey/ticket-used` after a
 * response was finished, `survey/ticket-ended` when its list was stopped or its day has passed.
 */
export async function openTicket(
  scope: Scope,
  { surveyId, token }: { surveyId: string; token: string },
): Promise<OpenedTicket> {
  const read = readTicketToken(scope.keys, token)
  const ticket = read?.shopId === scope.shopId ? await findTicket(scope, read.invitationId) : undefined
  if (ticket?.surveyId !== surveyId) throw new AppError('survey/ticket-invalid')
  if (ticket.state === 'answered') throw new AppError('survey/ticket-used')
  if (ticket.isOver) throw new AppError('survey/ticket-ended')
  return {
    invitationId: ticket.id,
    clientKey: clientKeyOf(scope, ticket.id),
    channel: ticket.customerId === null ? 'link' : 'invite',
    customerId: ticket.customerId,
  }
}

/** Keyed, so that nobody who reads the database tells from a response which way in it came by. */
function clientKeyOf(scope: Scope, invitationId: string): string {
  return scope.keys.lookup(scope.shopId, `survey-ticket ${invitationId}`).toString('base64url')
}
