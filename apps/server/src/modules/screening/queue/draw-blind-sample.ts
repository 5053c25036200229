import type { Scope } from '../../../platform/scope.ts'
import { insertBlindSample } from './blind-store.ts'
import { readModerationSettings } from './moderation-settings.ts'
import type { NewRecord } from './record-store.ts'

/**
 * Draws a person's decision to be judged again, with the chance that the shop has set. The draw follows from a hash of
 * the decision under the server's own key: nobody can foresee it, nobody can draw until it suits, and it can be repeated.
 */
export async function drawBlindSample(scope: Scope, record: NewRecord): Promise<void> {
  const { outcome } = record
  if (outcome === 'hold') return
  const { blindPercent } = await readModerationSettings(scope)
  const hash = scope.keys.lookup(scope.shopId, `blind sample ${record.id}`)
  if (!isDrawn(hash, blindPercent)) return
  await insertBlindSample(scope, { ...record, outcome })
}

/** True for `percent` of a hundred evenly spread hashes, read by their first 48 bits. Pure. */
export function isDrawn(hash: Uint8Array, percent: number): boolean {
  const place = hash.slice(0, 6).reduce((value, byte) => value * 256 + byte, 0) / 2 ** 48
  return place < percent / 100
}
