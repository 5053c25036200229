import { canonicalJson, type HeadConsistency, type LogHead, type witnessedHeadBody } from '@echoloop/contract'
import type { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { isSignedText, keyIdOf } from '../../../platform/crypto/signing-pair.ts'
import type { Platform } from '../../../platform/scope.ts'
import { isConsistent } from '../verify-proof.ts'
import { askForConsistency, askForKeys, type LogElsewhere } from './ask-log-elsewhere.ts'
import {
  countKeysSince,
  findTrustedHead,
  insertWitnessedHead,
  insertWitnessedKey,
  listWitnessedKeys,
  listWitnessedRows,
  type WitnessedHead,
} from './witnessed-store.ts'

type GivenHead = z.output<typeof witnessedHeadBody>

/** Shops whose first head is taken in a day, and how close together heads of one shop are kept: disks are finite. */
const newKeysPerDay = 100
const keptEveryMs = 5 * 60_000
const dayMs = 24 * 3_600_000

/**
 * Keeps the head of a shop elsewhere. The key is pinned at first sight; another one counts once the address of the
 * first head lists it. What contradicts a kept head is always kept beside it: that is what a witness is for. Refuses
 * `witness/head-not-signed`, `witness/other-key`, `witness/too-many-shops`.
 */
export async function takeWitnessedHead(
  platform: Platform,
  given: GivenHead,
  { mayBePrivate }: { mayBePrivate: boolean },
): Promise<{ kept: boolean; consistency: HeadConsistency }> {
  const { signature, ...content } = given.head
  const publicKey = Buffer.from(given.publicKey, 'base64url')
  const isSigned =
    keyIdOf(publicKey) === content.keyId && isSignedText(publicKey, canonicalJson(content), signature)
  if (!isSigned) throw new AppError('witness/head-not-signed')
  const { known, trusted, now } = await readKnown(platform, content.shop)
  const url = await pin(platform, { ...given, now, mayBePrivate })
  const same = known.find((head) => isSame(head, given.head))
  if (same) return { kept: true, consistency: same.consistency }
  const [last] = known
  const isSoon = last !== undefined && Math.abs(now.getTime() - last.receivedAt.getTime()) < keptEveryMs
  const isContradiction = known.some((head) => contradicts(head, given.head))
  if (isSoon && !isContradiction) return { kept: false, consistency: 'unproven' }
  const consistency = isContradiction
    ? 'broken'
    : await compare(trusted, given.head, { url, shop: content.shop, mayBePrivate })
  await keep(platform, given.head, { receivedAt: now, consistency })
  return { kept: true, consistency }
}

/** The heads that are compared with: the newest ones by their own time. */
const comparedMax = 50

async function readKnown(
  platform: Platform,
  logShop: string,
): Promise<{ known: WitnessedHead[]; trusted: WitnessedHead | undefined; now: Date }> {
  return platform.database.unscoped(async (db, now) => ({
    known: await listWitnessedRows(db, { logShop, limit: comparedMax }),
    trusted: await findTrustedHead(db, logShop),
    now: new Date(now.getTime() + platform.clockOffsetMs),
  }))
}

type Pinning = GivenHead & { now: Date; mayBePrivate: boolean }

/** Makes sure that the key is one that counts for this shop. Returns the address that was pinned with the first one. */
async function pin(
  platform: Platform,
  { head, publicKey, url, now, mayBePrivate }: Pinning,
): Promise<string> {
  const { shop: logShop, keyId } = head
  const { keys, fresh } = await platform.database.unscoped(async (db) => ({
    keys: await listWitnessedKeys(db, logShop),
    fresh: await countKeysSince(db, new Date(now.getTime() - dayMs)),
  }))
  const [first] = keys
  if (keys.some((key) => key.keyId === keyId)) return first?.url ?? url
  if (first && !(await isListed({ url: first.url, shop: logShop, mayBePrivate }, publicKey)))
    throw new AppError('witness/other-key')
  if (fresh >= newKeysPerDay) throw new AppError('witness/too-many-shops')
  const pinned = first?.url ?? url.replace(/\/+$/, '')
  const row = { logShop, keyId, publicKey: Buffer.from(publicKey, 'base64url'), url: pinned, seenAt: now }
  await platform.database.unscoped((db) => insertWitnessedKey(db, row))
  return pinned
}

async function isListed(log: LogElsewhere, publicKey: string): Promise<boolean> {
  return (await askForKeys(log)).some((key) => key.publicKey === publicKey)
}

function isSame(known: WitnessedHead, head: LogHead): boolean {
  return known.at.toISOString() === head.at && known.root.toString('hex') === head.root
}

/** Two heads that no one log can have signed: another root of the same size, or fewer entries later. */
function contradicts(known: WitnessedHead, head: LogHead): boolean {
  const after = Date.parse(head.at) - known.at.getTime()
  if (known.size === head.size) return known.root.toString('hex') !== head.root
  return after > 0 ? head.size < known.size : known.size < head.size
}

/** Compared with the newest head that continues the first one, so that nobody can lead away from it step by step. */
async function compare(
  trusted: WitnessedHead | undefined,
  head: LogHead,
  log: LogElsewhere,
): Promise<HeadConsistency> {
  if (!trusted) return 'first'
  const mine = { size: trusted.size, root: trusted.root }
  const theirs = { size: head.size, root: Buffer.from(head.root, 'hex') }
  const [earlier, later] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine]
  if (earlier.size === later.size) return 'proven'
  const range = { from: earlier.size, to: later.size }
  const path = await askForConsistency(log, range)
  if (!path) return 'unproven'
  const claim = { ...range, path, fromRoot: earlier.root, toRoot: later.root }
  return isConsistent(claim) ? 'proven' : 'broken'
}

type Kept = { receivedAt: Date; consistency: HeadConsistency }

async function keep(platform: Platform, head: LogHead, { receivedAt, consistency }: Kept): Promise<void> {
  const { shop: logShop, size, keyId, signature } = head
  const [at, root] = [new Date(head.at), Buffer.from(head.root, 'hex')]
  await platform.database.unscoped((db) =>
    insertWitnessedHead(db, { logShop, at, root, size, keyId, signature, receivedAt, consistency }),
  )
}
