import type { Keys } from '../../../platform/crypto/keys.ts'

/** One way in: an invitation of a shop. */
export type Ticket = { shopId: string; invitationId: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const payloadPattern = new RegExp(`^(${uuid}) (${uuid})$`)
const purpose = 'survey-ticket'

/** The token in the address of a single-use link. It is kept nowhere and can be written again at any time. */
export function signTicket(keys: Keys, { shopId, invitationId }: Ticket): string {
  return keys.sign(purpose, `${shopId} ${invitationId}`)
}

/** What a token leads to, or undefined when it was not signed here. */
export function readTicketToken(keys: Keys, token: string): Ticket | undefined {
  const [, shopId, invitationId] = payloadPattern.exec(keys.verify(purpose, token) ?? '') ?? []
  return shopId && invitationId ? { shopId, invitationId } : undefined
}
