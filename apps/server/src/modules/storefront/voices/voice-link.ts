import type { Keys } from '../../../platform/crypto/keys.ts'

/** The own page of somebody who told the shop something: by its receipt. */
export type VoiceLink = { shopId: string; receiptId: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const payloadPattern = new RegExp(`^(${uuid}) (${uuid})$`)

/** The token of the page, safe in an address. */
export function signVoice(keys: Keys, { shopId, receiptId }: VoiceLink): string {
  return keys.sign('voice', `${shopId} ${receiptId}`)
}

/** What a token leads to, or undefined when it was not signed here for this. */
export function readVoiceLink(keys: Keys, token: string): VoiceLink | undefined {
  const [, shopId, receiptId] = payloadPattern.exec(keys.verify('voice', token) ?? '') ?? []
  return shopId && receiptId ? { shopId, receiptId } : undefined
}
