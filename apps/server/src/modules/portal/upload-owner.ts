import { sha256 } from '../../platform/crypto/keys.ts'
import type { PortalLink } from './portal-link.ts'

/** Who owns files that came with a form: a hash of its draft, so that each form has a quota of its own. */
export function uploadOwnerOf({ shopId, id }: Pick<PortalLink, 'shopId' | 'id'>): Buffer {
  return sha256(`upload portal ${shopId} ${id}`)
}
