import type { Scope } from '../../platform/scope.ts'

/** Where all voices of the portal come from. */
export const portalSource = 'portal'

/**
 * One address is one person of the portal; the id alone does not tell the address. Undefined without an address: who
 * wishes no answer leaves nothing to be known by.
 */
export function authorOf(
  scope: Pick<Scope, 'keys' | 'shopId'>,
  { email, name }: { email: string; name?: string },
): { externalId: string; email: string; name?: string; lookup: Buffer } | undefined {
  if (email === '') return undefined
  const lookup = emailLookup(scope, email)
  return { externalId: lookup.toString('base64url'), email, ...(name ? { name } : {}), lookup }
}

export function emailLookup({ keys, shopId }: Pick<Scope, 'keys' | 'shopId'>, email: string): Buffer {
  return keys.lookup(shopId, `portal\n${email.normalize().trim().toLowerCase()}`)
}
