import type { WitnessKind } from '@echoloop/contract'
import { inEachShop } from '../../../platform/jobs/in-each-shop.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import type { Doors } from '../../outreach/index.ts'
import { listPublicKeys, readShopRow } from '../../shops/index.ts'
import { listHeadRows, presentHead } from '../log-queries.ts'
import { witnessStage } from './change-witnesses.ts'
import { type Delivered, deliverHead, type HeadParcel } from './deliver-head.ts'
import { claimWitness, noteArrived, noteFailed } from './witness-store.ts'

const minuteMs = 60_000

/** A witness gets the newest head, at most this often: a later head covers all that an earlier one did. */
const pauseMs: Record<WitnessKind, number> = {
  webhook: minuteMs,
  echoloop: 10 * minuteMs,
  file: minuteMs,
  mail: 24 * 60 * minuteMs,
}

const retryMs = [1, 2, 5, 15, 60].map((minutes) => minutes * minuteMs)

/** Nothing takes nearly as long as this: whoever took the witness is gone, and the head is told again. */
const claimMs = 5 * minuteMs

const perRound = 20

export type WitnessTelling = { doors: Doors; dataFolder: string; isStopping?: () => boolean }

/**
 * Tells the newest signed head of each shop to its witnesses, again and again until it arrives. A witness is marked
 * and committed, told, and what came of it written down; told twice is harmless. Returns how many were told.
 */
export async function tellWitnesses(platform: Platform, telling: WitnessTelling): Promise<number> {
  return inEachShop(platform, { stage: witnessStage }, async (shopId) => {
    let told = 0
    while (told < perRound && !telling.isStopping?.() && (await tellOne(platform, telling, shopId))) told++
    return told
  })
}

async function tellOne(platform: Platform, telling: WitnessTelling, shopId: string): Promise<boolean> {
  const who = { shopId, actor: { kind: 'system' } } as const
  const parcel = await runInShop(platform, who, pack)
  if (!parcel) return false
  const outcome = await deliverHead(parcel, { keys: platform.keys, ...telling })
  await runInShop(platform, who, (scope) => settle(scope, parcel, outcome))
  return true
}

async function pack(scope: Scope): Promise<HeadParcel | undefined> {
  const [newest] = await listHeadRows(scope, { limit: 1 })
  if (!newest) return undefined
  const until = new Date(scope.now.getTime() + claimMs)
  const witness = await claimWitness(scope, { headAt: newest.at, until })
  if (!witness) return undefined
  const key = (await listPublicKeys(scope)).find(({ id }) => id === newest.keyId)
  const { name, language } = await readShopRow(scope)
  return {
    witness,
    head: presentHead(scope.shopId, newest),
    publicKey: key?.publicKey.toString('base64url') ?? '',
    shop: { name, language },
    now: scope.now,
  }
}

async function settle(scope: Scope, { witness, head }: HeadParcel, outcome: Delivered): Promise<void> {
  const after = (ms: number) => new Date(scope.now.getTime() + ms)
  const about = { witnessId: witness.id, size: head.size, headAt: new Date(head.at) }
  if (outcome.kind === 'arrived') {
    const { warning } = outcome
    await noteArrived(scope, { ...about, warning, nextTryAt: after(pauseMs[witness.kind]) })
    return
  }
  const failures = witness.failures + 1
  const pause = retryMs[Math.min(failures, retryMs.length) - 1] ?? minuteMs
  await noteFailed(scope, { witnessId: witness.id, error: outcome.reason, failures, nextTryAt: after(pause) })
}
