/** What is told to delivery as a response begins and ends; a response without a ticket has nothing to tell. */
export { endTicket } from '../delivery/end-ticket.ts'
export { type OpenedTicket, openTicket } from '../delivery/open-ticket.ts'
export { insertTicketUse as noteTicketUse } from '../delivery/ticket-store.ts'
