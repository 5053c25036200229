import type { Scope } from '../../platform/scope.ts'
import { nextTry } from './back-off.ts'
import { noteDoorError, noteDoorGood, pauseDoor } from './door-store.ts'
import type { HandedOver } from './handed-over.ts'
import { markEnded, putBack } from './message-store.ts'
import type { Parcel } from './parcel.ts'
import type { Identities } from './sender-identity.ts'
import type { TalkWay } from './talk-way.ts'

/** Writes down what came of handing over: the message's state, and how its door does. */
export async function settleMessage(
  scope: Scope,
  parcel: Parcel,
  { outcome, identities, talks }: { outcome: HandedOver; identities?: Identities; talks?: TalkWay },
): Promise<void> {
  if (parcel.identity?.connect && parcel.destination.door === 'mail')
    return settleOwn(scope, parcel, { outcome, identities })
  const { claim, destination } = parcel
  const { door } = destination
  const talk = destination.door === 'mail' ? undefined : destination.talk
  if (talk) await talks?.settle(scope, { talk, messageId: claim.id, outcome })
  const health = talk?.isByPlatform ? ownHealth : doorHealth
  if (outcome.kind === 'sent') {
    await markEnded(scope, claim, { state: 'sent', reason: null })
    return health.good(scope, door)
  }
  if (outcome.kind === 'fault') {
    await health.paused(scope, door, outcome.reason)
    return putBack(scope, claim, {
      notBefore: scope.now,
      attempts: parcel.attempts,
      reason: outcome.reason,
    })
  }
  await health.error(scope, door, outcome.reason)
  if (outcome.kind === 'later') return tryLater(scope, parcel, outcome.reason)
  await markEnded(scope, claim, { state: outcome.kind, reason: outcome.reason })
}

/** A letter by a server of its own: what is wrong with that server is noted there. */
async function settleOwn(
  scope: Scope,
  parcel: Parcel,
  { outcome, identities }: { outcome: HandedOver; identities?: Identities },
): Promise<void> {
  const { claim, identity } = parcel
  const reason = outcome.kind === 'sent' ? null : outcome.reason
  const isOfServer = reason !== null && !/^\d{3}/.test(reason) && outcome.kind === 'later'
  if (identity && (outcome.kind === 'sent' || isOfServer))
    await identities?.noteSent(scope, identity.id, reason)
  if (outcome.kind === 'sent') return void (await markEnded(scope, claim, { state: 'sent', reason: null }))
  if (outcome.kind === 'later' || outcome.kind === 'fault') return tryLater(scope, parcel, outcome.reason)
  await markEnded(scope, claim, { state: outcome.kind, reason })
}

const doorHealth = { good: noteDoorGood, paused: pauseDoor, error: noteDoorError }
/** An account of a messenger keeps its own. */
const ownHealth = { good: async () => {}, paused: async () => {}, error: async () => {} }

async function tryLater(scope: Scope, parcel: Parcel, reason: string): Promise<void> {
  const attempts = parcel.attempts + 1
  const notBefore = nextTry({ attempts, firstTriedAt: parcel.firstTriedAt, now: scope.now })
  if (notBefore) return putBack(scope, parcel.claim, { notBefore, attempts, reason })
  await markEnded(scope, parcel.claim, { state: 'failed', reason })
}
