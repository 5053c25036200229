import { toPublicId } from '@echoloop/contract'
import { inEachShop } from '../../../platform/jobs/in-each-shop.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { nextOrderTry } from './next-order-try.ts'
import { noteRemedy } from './note-remedy.ts'
import { type ClaimedRemedy, claimRemedy, endAttempt, isOrderDue } from './order-store.ts'
import { packOrder } from './pack-order.ts'
import { type Posted, postOrder } from './post-order.ts'
import {
  findRemedyDoor,
  noteRemedyDoorGood,
  pauseRemedyDoor,
  type RemedyDoorRow,
} from './remedy-door-store.ts'
import { lockRemedyRow, type RemedyRow } from './remedy-queries.ts'
import { updateRemedy } from './remedy-store.ts'
import { remedyStage } from './send-on-its-way.ts'
import { followAnswer } from './settle-remedy.ts'

/** `mayBePrivate`: the doors of shops may lead to this machine or a private network. */
export type Ordering = { mayBePrivate: boolean; isStopping?: () => boolean }

/** Orders of one shop in one round, and shops at once: neither a large nor a silent shop keeps the others waiting. */
const perRound = 20
const lanes = 4

/**
 * Orders from all shops what is due, each at least once under a key of its own: it is marked and committed, then
 * posted, then the answer is written down. Whoever dies between posting and writing leaves it marked, and after two
 * minutes it is posted again with the same key, by which the shop knows it. Any number of workers may run side by
 * side. Returns how many were posted.
 */
export async function orderRemedies(platform: Platform, ordering: Ordering): Promise<number> {
  return inEachShop(platform, { stage: remedyStage, lanes }, (shopId) =>
    orderInShop(platform, ordering, shopId),
  )
}

async function orderInShop(platform: Platform, ordering: Ordering, shopId: string): Promise<number> {
  let posted = 0
  while (posted < perRound && !ordering.isStopping?.()) {
    const claimed = await claimInShop(platform, shopId)
    if (!claimed) break
    posted += 1
    const outcome = await handOver(platform, claimed, ordering)
    await runInShop(platform, systemOf(shopId), (scope) => settle(scope, claimed.remedy, outcome))
    // What the door met now, it would meet for all that wait behind it.
    if (outcome.kind === 'trouble') break
  }
  return posted
}

type Claimed = { remedy: ClaimedRemedy; door: RemedyDoorRow | undefined; body: object; now: Date }

const systemOf = (shopId: string) => ({ shopId, actor: { kind: 'system' as const } })

function claimInShop(platform: Platform, shopId: string): Promise<Claimed | undefined> {
  return runInShop(platform, systemOf(shopId), async (scope) => {
    if (!(await isOrderDue(scope))) return undefined
    const door = await findRemedyDoor(scope)
    if (door?.pausedUntil && door.pausedUntil > scope.now) return undefined
    const remedy = await claimRemedy(scope)
    return remedy && { remedy, door, body: await packOrder(scope, remedy), now: scope.now }
  })
}

async function handOver(
  platform: Platform,
  { remedy, door, body, now }: Claimed,
  { mayBePrivate }: Ordering,
): Promise<Posted> {
  if (!door) return { kind: 'trouble', reason: 'no-door' }
  const key = toPublicId('remedy', remedy.id)
  return postOrder({ keys: platform.keys, door, key, body, now, mayBePrivate })
}

async function settle(scope: Scope, claimed: ClaimedRemedy, outcome: Posted): Promise<void> {
  const told = outcome.kind === 'answered' ? outcome.answer.state : outcome.reason
  await endAttempt(scope, { remedyId: claimed.id, number: claimed.attempts, outcome: told })
  const remedy = await lockRemedyRow(scope, claimed.id)
  if (!remedy) return
  if (outcome.kind === 'answered') {
    await noteRemedyDoorGood(scope)
    await followAnswer(scope, remedy, outcome.answer)
    return
  }
  await pauseRemedyDoor(scope, outcome.reason)
  // Its outcome was told while the answer was on its way, or another worker has taken it since.
  if (remedy.state !== 'ordered' || remedy.attempts !== claimed.attempts) return
  await tryLater(scope, remedy, outcome.reason)
}

async function tryLater(scope: Scope, remedy: RemedyRow, lastTrouble: string): Promise<void> {
  const orderedAt = remedy.orderedAt ?? scope.now
  const nextTryAt = nextOrderTry({ attempts: remedy.attempts, orderedAt, now: scope.now })
  if (nextTryAt) {
    await updateRemedy(scope, remedy.id, { nextTryAt, claimedAt: null, lastTrouble })
    // Said once, not with each of a hundred tries.
    if (remedy.lastTrouble === null)
      await noteRemedy(scope, remedy, { kind: 'remedy-delayed', detail: { trouble: lastTrouble } })
    return
  }
  await updateRemedy(scope, remedy.id, {
    state: 'failed',
    nextTryAt: null,
    claimedAt: null,
    lastTrouble,
    endedAt: scope.now,
  })
  await noteRemedy(scope, remedy, { kind: 'remedy-failed', detail: { trouble: lastTrouble } })
}
