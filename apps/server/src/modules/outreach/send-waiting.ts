import { inEachShop } from '../../platform/jobs/in-each-shop.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { claimMessage } from './claim-message.ts'
import { listDoors } from './door-store.ts'
import { areAllShut, type Doors } from './doors.ts'
import { handOver } from './hand-over.ts'
import type { HandedOver } from './handed-over.ts'
import type { MessageKind } from './message-kind.ts'
import { askForWork } from './message-queries.ts'
import { delayBroken, markForgottenUnknown } from './message-store.ts'
import type { Parcel } from './parcel.ts'
import { messageStage } from './queue-message.ts'
import { settleMessage } from './settle-message.ts'
import { tellEnded } from './tell-ended.ts'

/** What each round of sending is given. */
export type Sending = { kinds: readonly MessageKind[]; doors: Doors; isStopping?: () => boolean }

/** Messages of one shop in one round, so that a large shop does not keep the others waiting; and how many at once. */
const perRound = 60
const lanes = 3

/** Nothing takes nearly as long as this to hand over one message: whoever took it is gone. */
const forgottenAfterMs = 10 * 60_000

/**
 * Sends what is due in all shops, each message at most once: it is marked as being sent and committed, then handed
 * over, then its end is written down. Whoever dies in between leaves it marked, and after ten minutes it is called
 * unknown, which only a person can resolve. Any number of workers may run side by side. Returns how many were claimed.
 */
export async function sendWaiting(platform: Platform, sending: Sending): Promise<number> {
  const { isStopping } = sending
  return inEachShop(platform, { stage: messageStage, isStopping }, (shopId) =>
    sendInShop(platform, sending, shopId),
  )
}

async function sendInShop(platform: Platform, sending: Sending, shopId: string): Promise<number> {
  const work = await runInShop(platform, { shopId, actor: { kind: 'system' } }, (scope) =>
    lookAround(scope, sending),
  )
  const claimed = work.isDue && !work.isShut ? await sendInLanes(platform, sending, shopId) : 0
  if (claimed > 0 || work.isUntold) await tellEnded(platform, sending.kinds, shopId)
  return claimed
}

async function lookAround(
  scope: Scope,
  { kinds, doors }: Sending,
): Promise<{ isDue: boolean; isUntold: boolean; isShut: boolean }> {
  const claimedBefore = new Date(scope.now.getTime() - forgottenAfterMs)
  const purposes = kinds.map(({ purpose }) => purpose)
  const { isDue, isForgotten, isUntold } = await askForWork(scope, { purposes, claimedBefore })
  if (isForgotten) await markForgottenUnknown(scope, claimedBefore)
  const isShut =
    isDue &&
    areAllShut(await listDoors(scope), { hasMail: doors.mail !== undefined, now: scope.now }) &&
    (await doors.identities?.canSend(scope)) !== true &&
    !(await doors.talks?.isAnyOpen(scope))
  return { isDue, isUntold: isUntold || isForgotten, isShut }
}

async function sendInLanes(platform: Platform, sending: Sending, shopId: string): Promise<number> {
  let left = perRound
  let claimed = 0
  const lane = async (): Promise<void> => {
    while (left > 0 && !sending.isStopping?.()) {
      left -= 1
      const did = await sendOne(platform, sending, shopId)
      if (did === 'nothing') return
      claimed += 1
      // A door that failed fails for all behind it: the next round looks again.
      if (did === 'door failed') left = 0
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return claimed
}

async function sendOne(
  platform: Platform,
  sending: Sending,
  shopId: string,
): Promise<'nothing' | 'one' | 'door failed'> {
  const who = { shopId, actor: { kind: 'system' } } as const
  let inHand: string | undefined
  try {
    const claimed = await runInShop(platform, who, (scope) =>
      claimMessage(scope, {
        ...sending,
        onClaim: (id) => {
          inHand = id
        },
      }),
    )
    if (claimed.kind === 'none') return 'nothing'
    if (claimed.kind === 'settled') return 'one'
    const outcome = await send(platform, sending, claimed.parcel)
    return outcome.kind === 'fault' ? 'door failed' : 'one'
  } catch (error) {
    platform.log.warn({ err: error, messageId: inHand }, 'a message is tried again')
    const id = inHand
    if (id === undefined) return 'nothing'
    await runInShop(platform, who, (scope) => delayBroken(scope, id))
    return 'one'
  }
}

async function send(platform: Platform, { doors }: Sending, parcel: Parcel): Promise<HandedOver> {
  const who = { shopId: parcel.shopId, actor: { kind: 'system' } } as const
  const way = await runInShop(platform, who, async (scope) => ({
    rows: await listDoors(scope),
    now: scope.now,
  }))
  const outcome = await handOver(parcel, { keys: platform.keys, log: platform.log, doors, ...way }).catch(
    lostHandOver(platform, parcel),
  )
  await runInShop(platform, who, (scope) =>
    settleMessage(scope, parcel, { outcome, identities: doors.identities, talks: doors.talks }),
  )
  return outcome
}

/** A fault of our own while handing over: nobody knows how far it came. */
function lostHandOver(platform: Platform, parcel: Parcel): (error: unknown) => HandedOver {
  return (error) => {
    platform.log.error({ err: error, messageId: parcel.claim.id }, 'a message could not be handed over')
    return { kind: 'unknown', reason: 'interrupted' }
  }
}
