import type { Keys } from '../../platform/crypto/keys.ts'

/** What a signed address of the portal opens. */
export type PortalPurpose = 'status' | 'draft' | 'follow' | 'end-follow' | 'own-page'

export type PortalLink = { shopId: string; id: string; expiresAt: Date | null }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const payloadPattern = new RegExp(`^(${uuid}) (${uuid}) (\\d{1,15})$`)

/** The token of an address. Without an end it opens for ever: people keep old mail. */
export function signPortal(keys: Keys, purpose: PortalPurpose, link: PortalLink): string {
  return keys.sign(`portal-${purpose}`, `${link.shopId} ${link.id} ${link.expiresAt?.getTime() ?? 0}`)
}

/** What a token opens, or undefined when it was not signed here for this. */
export function readPortal(keys: Keys, purpose: PortalPurpose, token: string): PortalLink | undefined {
  const [, shopId, id, end] = payloadPattern.exec(keys.verify(`portal-${purpose}`, token) ?? '') ?? []
  if (!shopId || !id) return undefined
  return { shopId, id, expiresAt: end === '0' ? null : new Date(Number(end)) }
}
