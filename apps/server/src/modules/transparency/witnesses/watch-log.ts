import type { WitnessedLog } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { keyIdOf } from '../../../platform/crypto/signing-pair.ts'
import { readOrigin } from '../../../platform/outgoing/read-origin.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { listWitnessedLogs, saveWitnessedKey, type WitnessedLogRow } from './witnessed-store.ts'

/**
 * From now on this server is a witness of a shop elsewhere: an owner here has compared the fingerprint of its key with
 * what the shop says. Refuses `witness/no-origin`.
 */
export async function watchLog(
  scope: Scope,
  { shop, url, publicKey }: { shop: string; url: string; publicKey: string },
  { mayBePrivate }: { mayBePrivate: boolean },
): Promise<WitnessedLog> {
  const origin = readOrigin(url, mayBePrivate)
  if (!origin) throw new AppError('witness/no-origin')
  const key = Buffer.from(publicKey, 'base64url')
  const keyId = keyIdOf(key)
  const seen = { seenAt: scope.now, confirmedAt: scope.now }
  await saveWitnessedKey(scope.db, { logShop: shop, keyId, publicKey: key, url: origin, ...seen })
  await audit(scope, { action: 'log.watched', subject: shop, detail: { keyId } })
  const row = (await listWitnessedLogs(scope.db)).find((log) => log.shop === shop && log.keyId === keyId)
  if (!row) throw new Error('a key was saved and is not there')
  return presentWitnessedLog(row)
}

export function presentWitnessedLog({
  publicKey,
  seenAt,
  confirmedAt,
  ...row
}: WitnessedLogRow): WitnessedLog {
  return {
    ...row,
    publicKey: publicKey.toString('base64url'),
    seenAt: seenAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  }
}
