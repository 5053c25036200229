import { AppError } from '../../../platform/app-error.ts'
import type { Keys } from '../../../platform/crypto/keys.ts'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const payloadPattern = new RegExp(`^(${uuid}) (${uuid})$`)

/** The token of the page on which a flagger sees the outcome. */
export function signFlagLink(keys: Keys, { shopId, id }: { shopId: string; id: string }): string {
  return keys.sign('flag', `${shopId} ${id}`)
}

/** The flag that a token leads to. Refuses what was not signed here. */
export function readFlagLink(keys: Keys, token: string): { shopId: string; id: string } {
  const [, shopId, id] = payloadPattern.exec(keys.verify('flag', token) ?? '') ?? []
  if (!shopId || !id) throw new AppError('flag/link-invalid')
  return { shopId, id }
}
