import { AppError } from '../../../platform/app-error.ts'
import type { Platform } from '../../../platform/scope.ts'
import { askForKeys } from './ask-log-elsewhere.ts'
import {
  countWaitingKeys,
  deleteWaitingKeys,
  listWitnessedKeys,
  saveWitnessedKey,
  type WitnessedKey,
} from './witnessed-store.ts'

/** Keys that may wait for an owner, and how long; whoever finds the row full is added by an owner by hand. */
const waitingMax = 50
const waitingOfShopMax = 5
const waitingMs = 30 * 24 * 3_600_000

/** New keys of one shop that count in a day: each is a row for ever. */
const newKeysPerDay = 5
const dayMs = 24 * 3_600_000

type Told = {
  logShop: string
  key: { keyId: string; publicKey: Buffer; url: string }
  now: Date
  mayBePrivate: boolean
}

/**
 * The address under which this key counts for the shop. Undefined while no owner here has confirmed any key of that
 * shop: then the key is noted and waits. A later key of a confirmed shop counts once its confirmed address lists it.
 * Refuses `witness/other-key`, `witness/too-many-heads`.
 */
export async function addressOfKey(platform: Platform, told: Told): Promise<string | undefined> {
  const keys = await platform.database.unscoped((db) => listWitnessedKeys(db, told.logShop))
  const confirmed = keys.filter(({ confirmedAt }) => confirmedAt !== null)
  const [first] = confirmed
  if (!first) {
    const isNoted = keys.some(({ keyId }) => keyId === told.key.keyId)
    if (!isNoted && keys.length < waitingOfShopMax) await noteWaiting(platform, told)
    return undefined
  }
  if (!confirmed.some(({ keyId }) => keyId === told.key.keyId)) await follow(platform, told, confirmed, first)
  return first.url
}

async function noteWaiting(platform: Platform, { logShop, key, now }: Told): Promise<void> {
  await platform.database.unscoped(async (db) => {
    await deleteWaitingKeys(db, new Date(now.getTime() - waitingMs))
    if ((await countWaitingKeys(db)) >= waitingMax) return
    await saveWitnessedKey(db, { ...key, logShop, seenAt: now, confirmedAt: null })
  })
}

async function follow(
  platform: Platform,
  { logShop, key, now, mayBePrivate }: Told,
  confirmed: readonly WitnessedKey[],
  { url }: WitnessedKey,
): Promise<void> {
  const fresh = confirmed.filter(({ seenAt }) => now.getTime() - seenAt.getTime() < dayMs)
  if (fresh.length >= newKeysPerDay) throw new AppError('witness/too-many-heads')
  const listed = await askForKeys({ url, shop: logShop, mayBePrivate })
  if (!listed.some(({ publicKey }) => publicKey === key.publicKey.toString('base64url')))
    throw new AppError('witness/other-key')
  await platform.database.unscoped((db) =>
    saveWitnessedKey(db, { ...key, url, logShop, seenAt: now, confirmedAt: now }),
  )
}
