import { canonicalJson, type HeadConsistency, type LogHead, type witnessedHeadBody } from '@echoloop/contract'
import type { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { isSignedText, keyIdOf } from '../../../platform/crypto/signing-pair.ts'
import { readOrigin } from '../../../platform/outgoing/read-origin.ts'
import type { Platform } from '../../../platform/scope.ts'
import { isConsistent } from '../verify-proof.ts'
import { askForConsistency, type LogElsewhere } from './ask-log-elsewhere.ts'
import { addressOfKey } from './witnessed-keys.ts'
import {
  countContradiction,
  countHeadsSince,
  findTrustedHead,
  insertWitnessedHead,
  listHeadsOfSize,
  listWitnessedRows,
  type WitnessedHead,
} from './witnessed-store.ts'

type GivenHead = z.output<typeof witnessedHeadBody>

export type TakenHead = { kept: boolean; consistency: HeadConsistency | 'unregistered' }

/** How close together heads of one shop are kept, and how many in a day: disks are finite. */
const keptEveryMs = 5 * 60_000
const headsPerDay = 400
const dayMs = 24 * 3_600_000

/**
 * Keeps the head of a shop elsewhere, once an owner here has confirmed its key. What contradicts a kept head is kept
 * beside it, one for each size, and further ones are counted. Refuses `witness/no-origin`, `witness/head-not-signed`,
 * `witness/other-key`, `witness/too-many-heads`.
 */
export async function takeWitnessedHead(
  platform: Platform,
  { head, publicKey: keyText, url }: GivenHead,
  { mayBePrivate }: { mayBePrivate: boolean },
): Promise<TakenHead> {
  const origin = readOrigin(url, mayBePrivate)
  if (!origin) throw new AppError('witness/no-origin')
  const { signature, ...content } = head
  const publicKey = Buffer.from(keyText, 'base64url')
  const isSigned =
    keyIdOf(publicKey) === content.keyId && isSignedText(publicKey, canonicalJson(content), signature)
  if (!isSigned) throw new AppError('witness/head-not-signed')
  const known = await readKnown(platform, content)
  const key = { keyId: content.keyId, publicKey, url: origin }
  const address = await addressOfKey(platform, { logShop: content.shop, key, now: known.now, mayBePrivate })
  if (address === undefined) return { kept: false, consistency: 'unregistered' }
  return weigh(platform, { head, known, log: { url: address, shop: content.shop, mayBePrivate } })
}

type Known = {
  /** The newest ones by their own time, and all of the same size. */
  heads: WitnessedHead[]
  newest: WitnessedHead | undefined
  trusted: WitnessedHead | undefined
  today: number
  now: Date
}

const comparedMax = 50

async function readKnown(
  platform: Platform,
  { shop: logShop, size }: { shop: string; size: number },
): Promise<Known> {
  return platform.database.unscoped(async (db, clock) => {
    const now = new Date(clock.getTime() + platform.clockOffsetMs)
    const newest = await listWitnessedRows(db, { logShop, limit: comparedMax })
    return {
      heads: [...newest, ...(await listHeadsOfSize(db, { logShop, size }))],
      newest: newest[0],
      trusted: await findTrustedHead(db, logShop),
      today: await countHeadsSince(db, { logShop, since: new Date(now.getTime() - dayMs) }),
      now,
    }
  })
}

type Weighing = { head: LogHead; known: Known; log: LogElsewhere }

async function weigh(platform: Platform, { head, known, log }: Weighing): Promise<TakenHead> {
  const { heads, newest, now } = known
  const same = heads.find((one) => isSame(one, head))
  if (same) return { kept: true, consistency: same.consistency }
  const isSoon = newest !== undefined && Math.abs(now.getTime() - newest.receivedAt.getTime()) < keptEveryMs
  const isContradiction = heads.some((one) => contradicts(one, head))
  if (isSoon && !isContradiction) return { kept: false, consistency: 'unproven' }
  const consistency = isContradiction ? 'broken' : await compare(known.trusted, head, log)
  const kept = heads.find((one) => one.size === head.size && one.consistency === 'broken')
  if (consistency === 'broken' && kept) {
    await platform.database.unscoped((db) => countContradiction(db, { logShop: log.shop, ...kept }))
    return { kept: false, consistency }
  }
  if (known.today >= headsPerDay) throw new AppError('witness/too-many-heads')
  await keep(platform, head, { receivedAt: now, consistency })
  return { kept: true, consistency }
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
  if (earlier.size === later.size) return earlier.root.equals(later.root) ? 'proven' : 'broken'
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
