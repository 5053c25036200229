import { inEachShop } from '../../../platform/jobs/in-each-shop.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { keepItems } from '../items/keep-items.ts'
import { listeningStage } from '../listening-stage.ts'
import { findAccount } from '../posts/account-queries.ts'
import type { SourceRow } from '../sources/source-queries.ts'
import { claimSource, holdsClaim, noteRead, noteTrouble } from '../sources/source-store.ts'
import type { Reading } from './heard-item.ts'
import { nextRead } from './next-read.ts'
import { readSource } from './read-source.ts'

/** `mayBePrivate`: sources may lead to this machine or a private network. */
export type Listening = { mayBePrivate: boolean; isStopping?: () => boolean }

/** Sources of one shop in one round, and shops at once: neither a large nor a slow shop keeps the others waiting. */
const perRound = 10
const lanes = 4

type Claimed = SourceRow & { claim: string; secret: string | null; now: Date }

/**
 * Reads what is due in all shops. A source is marked and committed, read without a transaction, and what came is kept
 * together with the place of reading in a second one, which is refused to whoever is no longer the one that marked
 * it. Whoever dies in between leaves everything as it was. Returns how many were read.
 */
export async function readDueSources(platform: Platform, listening: Listening): Promise<number> {
  return inEachShop(platform, { stage: listeningStage, lanes }, (shopId) =>
    readInShop(platform, listening, shopId),
  )
}

async function readInShop(platform: Platform, listening: Listening, shopId: string): Promise<number> {
  const who = { shopId, actor: { kind: 'system' } } as const
  let read = 0
  while (read < perRound && !listening.isStopping?.()) {
    const claimed = await runInShop(platform, who, claim)
    if (!claimed) break
    read += 1
    const reading = await readSource(claimed, { now: claimed.now, mayBePrivate: listening.mayBePrivate })
    await runInShop(platform, who, (scope) => settle(scope, claimed, reading)).catch((error: unknown) =>
      // It stays marked and is due again later; the place of reading has not moved.
      platform.log.warn({ err: error }, 'a source is read again'),
    )
  }
  return read
}

async function claim(scope: Scope): Promise<Claimed | undefined> {
  const source = await claimSource(scope)
  if (!source) return undefined
  const account = source.accountId === null ? undefined : await findAccount(scope, source.accountId)
  const sealed = account ? account.sealedSecret : source.sealedSecret
  return { ...source, secret: sealed && scope.keys.open(sealed).toString(), now: scope.now }
}

async function settle(scope: Scope, claimed: Claimed, reading: Reading): Promise<void> {
  if (!(await holdsClaim(scope, claimed))) return
  const usual = { now: scope.now, everyMinutes: claimed.everyMinutes ?? 15 }
  if (reading.kind === 'failed') {
    const failures = claimed.failures + 1
    const nextReadAt = nextRead({ ...usual, failures, waitMs: reading.waitMs, hasMore: false })
    await noteTrouble(scope, claimed.id, { ...reading, failures, nextReadAt })
    if (failures === 1) await scope.tellLive({ kind: 'listening.changed' })
    return
  }
  const hasMore = reading.kind === 'read' && reading.hasMore
  const nextReadAt = nextRead({ ...usual, failures: 0, waitMs: 0, hasMore })
  if (reading.kind === 'unchanged') return noteRead(scope, claimed.id, { hasNew: false, nextReadAt })
  const { id: sourceId, name: sourceName, network, accountId } = claimed
  const counts = await keepItems(scope, { sourceId, sourceName, network, accountId }, reading.items)
  const { cursor, etag, lastModified } = reading
  const hasNew = counts.kept + counts.counted > 0
  await noteRead(scope, claimed.id, { place: { cursor, etag, lastModified }, hasNew, nextReadAt })
}
