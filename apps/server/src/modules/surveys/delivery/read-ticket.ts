import { type ticketStates, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import { readContacts } from '../../customers/index.ts'
import { findDelivered } from './delivery-queries.ts'
import { readTicketToken } from './ticket.ts'
import { findTicket, type TicketRow } from './ticket-store.ts'

export type TicketDoor = {
  shop: string
  survey: string
  state: (typeof ticketStates)[number]
  language: string | null
}

/** What a single-use link leads to. Refuses `survey/ticket-invalid` for a token that was not signed here. */
export function readTicket(platform: Platform, token: string): Promise<TicketDoor> {
  const read = readTicketToken(platform.keys, token)
  if (!read) throw new AppError('survey/ticket-invalid')
  return runInShop(platform, { shopId: read.shopId, actor: { kind: 'author' } }, async (scope) => {
    const ticket = await findTicket(scope, read.invitationId)
    const survey = ticket && (await findDelivered(scope, ticket.surveyId))
    if (!ticket || !survey) throw new AppError('survey/ticket-invalid')
    const person = ticket.customerId === null ? undefined : await readContacts(scope, ticket.customerId)
    return {
      shop: toPublicId('shop', scope.shopId),
      survey: toPublicId('survey', ticket.surveyId),
      state: stateOf(ticket, survey.isOpen),
      language: person?.language ?? null,
    }
  })
}

function stateOf(ticket: TicketRow, isOpen: boolean): TicketDoor['state'] {
  if (ticket.state === 'answered') return 'used'
  return ticket.isOver || !isOpen ? 'ended' : 'open'
}
