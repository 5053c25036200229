import type { Keys } from '../../platform/crypto/keys.ts'

/**
 * What a link leads to: a row of one shop. `review` and `answer` write, `receipt` and `question` read, `order` chooses;
 * one is never the other.
 */
export type SignedLink = {
  purpose: 'review' | 'receipt' | 'order' | 'question' | 'answer'
  shopId: string
  id: string
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const payloadPattern = new RegExp(`^(${uuid}) (${uuid})$`)

/** The token of a link, safe in an address. */
export function signLink(keys: Keys, { purpose, shopId, id }: SignedLink): string {
  return keys.sign(purpose, `${shopId} ${id}`)
}

/** What a token leads to, or undefined when it was not signed here for this purpose. */
export function readLink(
  keys: Keys,
  link: { purpose: SignedLink['purpose']; token: string },
): { shopId: string; id: string } | undefined {
  const [, shopId, id] = payloadPattern.exec(keys.verify(link.purpose, link.token) ?? '') ?? []
  return shopId && id ? { shopId, id } : undefined
}
