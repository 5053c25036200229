import type { Scope } from '../../platform/scope.ts'
import { nextTry } from './back-off.ts'
import { noteDoorError, noteDoorGood, pauseDoor } from './door-store.ts'
import { markEnded, putBack } from './message-store.ts'
import type { HandedOver, Parcel } from './parcel.ts'

/** Writes down what came of handing over: the message's state, and how its door does. */
export async function settleMessage(scope: Scope, parcel: Parcel, outcome: HandedOver): Promise<void> {
  const { claim, destination } = parcel
  const { door } = destination
  if (outcome.kind === 'sent') {
    await markEnded(scope, claim, { state: 'sent', reason: null })
    return noteDoorGood(scope, door)
  }
  if (outcome.kind === 'fault') {
    await pauseDoor(scope, door, outcome.reason)
    return putBack(scope, claim, {
      notBefore: scope.now,
      attempts: parcel.attempts,
      reason: outcome.reason,
    })
  }
  await noteDoorError(scope, door, outcome.reason)
  if (outcome.kind === 'later') return tryLater(scope, parcel, outcome.reason)
  await markEnded(scope, claim, { state: outcome.kind, reason: outcome.reason })
}

async function tryLater(scope: Scope, parcel: Parcel, reason: string): Promise<void> {
  const attempts = parcel.attempts + 1
  const notBefore = nextTry({ attempts, firstTriedAt: parcel.firstTriedAt, now: scope.now })
  if (notBefore) return putBack(scope, parcel.claim, { notBefore, attempts, reason })
  await markEnded(scope, parcel.claim, { state: 'failed', reason })
}
