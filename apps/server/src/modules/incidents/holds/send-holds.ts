import { toPublicId } from '@echoloop/contract'
import { inEachShop } from '../../../platform/jobs/in-each-shop.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import {
  findRemedyDoor,
  nextOrderTry,
  noteRemedyDoorGood,
  type Posted,
  pauseRemedyDoor,
  postOrder,
  type RemedyDoorRow,
} from '../../cases/index.ts'
import { readIncidentRow } from '../incident-store.ts'
import { noteEntry } from '../note-entry.ts'
import { claimHold, type HoldRow, holdStage, isHoldDue, lockHold, updateHold } from './hold-store.ts'
import { followHold } from './settle-hold.ts'

type Sending = { mayBePrivate: boolean; isStopping?: () => boolean }
const perRound = 20
const systemOf = (shopId: string) => ({ shopId, actor: { kind: 'system' as const } })

/**
 * Tells shops' systems which products to hold, each at least once under a key of its own: marked and committed, then
 * posted, then the answer is written down. Whoever dies in between leaves it marked, and after two minutes the same is
 * posted again under the same key. Returns how many were posted.
 */
export async function sendHolds(platform: Platform, sending: Sending): Promise<number> {
  return inEachShop(platform, { stage: holdStage }, (shopId) => sendOfShop(platform, sending, shopId))
}

async function sendOfShop(platform: Platform, sending: Sending, shopId: string): Promise<number> {
  let posted = 0
  while (posted < perRound && !sending.isStopping?.()) {
    const claimed = await claimInShop(platform, shopId)
    if (!claimed) break
    posted += 1
    const outcome = await handOver(platform, claimed, sending)
    await runInShop(platform, systemOf(shopId), (scope) => settle(scope, claimed.hold, outcome))
    if (outcome.kind === 'trouble') break
  }
  return posted
}

type Claimed = { hold: HoldRow; door: RemedyDoorRow | undefined; body: object; now: Date }

function claimInShop(platform: Platform, shopId: string): Promise<Claimed | undefined> {
  return runInShop(platform, systemOf(shopId), async (scope) => {
    if (!(await isHoldDue(scope))) return undefined
    const door = await findRemedyDoor(scope)
    if (door?.pausedUntil && door.pausedUntil > scope.now) return undefined
    const hold = await claimHold(scope)
    return hold && { hold, door, body: await packHold(scope, hold), now: scope.now }
  })
}

/** What the shop's system is told; the same for each repeat, and nothing about any customer. */
async function packHold(scope: Scope, hold: HoldRow): Promise<object> {
  const incident = await readIncidentRow(scope, hold.incidentId)
  const product = await scope.db
    .selectFrom('product')
    .select(['sku', 'name'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', hold.productId)
    .executeTakeFirst()
  return {
    type: hold.action === 'hold' ? 'product.hold' : 'product.release',
    timestamp: hold.orderedAt.toISOString(),
    data: {
      id: toPublicId('productHold', hold.id),
      shop: toPublicId('shop', scope.shopId),
      product: {
        id: toPublicId('product', hold.productId),
        sku: product?.sku ?? null,
        name: product?.name ?? '',
      },
      incident: {
        id: toPublicId('incident', incident.id),
        number: incident.number,
        kind: incident.kind,
      },
      orderedBy: hold.orderedBy,
    },
  }
}

async function handOver(
  platform: Platform,
  { hold, door, body, now }: Claimed,
  { mayBePrivate }: Sending,
): Promise<Posted> {
  if (!door) return { kind: 'trouble', reason: 'no-door' }
  const key = toPublicId('productHold', hold.id)
  return postOrder({ keys: platform.keys, door, key, body, now, mayBePrivate })
}

async function settle(scope: Scope, claimed: HoldRow, outcome: Posted): Promise<void> {
  const hold = await lockHold(scope, claimed.id)
  if (!hold) return
  if (outcome.kind === 'answered') {
    await noteRemedyDoorGood(scope)
    await followHold(scope, hold, outcome.answer)
    return
  }
  await pauseRemedyDoor(scope, outcome.reason)
  // It was told meanwhile, or another worker has taken it since.
  if (hold.state !== 'ordered' || hold.attempts !== claimed.attempts) return
  await tryLater(scope, hold, outcome.reason)
}

async function tryLater(scope: Scope, hold: HoldRow, lastTrouble: string): Promise<void> {
  const { attempts, orderedAt, action } = hold
  const nextTryAt = nextOrderTry({ attempts, orderedAt, now: scope.now }) ?? null
  await updateHold(scope, hold.id, {
    nextTryAt,
    claimedAt: null,
    lastTrouble,
    ...(nextTryAt ? {} : { state: 'failed', endedAt: scope.now }),
  })
  // Said once, not with each of a hundred tries.
  if (nextTryAt && hold.lastTrouble !== null) return
  const kind = nextTryAt ? 'hold-delayed' : 'hold-failed'
  await noteEntry(scope, hold.incidentId, { kind, detail: { action, trouble: lastTrouble } })
}
