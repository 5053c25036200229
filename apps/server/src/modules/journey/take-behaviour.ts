import { type behaviourBatchSchema, behaviourLimits } from '@echoloop/contract'
import type { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { countRecent, insertBehaviour, noteRefusal } from './behaviour-store.ts'
import { prepareBehaviour } from './prepare-behaviour.ts'
import { readSettings } from './setting-store.ts'
import type { ShopPace } from './shop-pace.ts'
import { signedPerson } from './signed-person.ts'
import { isSampled, visitorOfId } from './visitor-of-id.ts'

type Batch = z.output<typeof behaviourBatchSchema>

/** Keeps what a visitor did who agreed to it. What comes again is told as repeated and kept once. */
export async function takeBehaviour(
  scope: Scope,
  batch: Batch,
  pace: ShopPace,
): Promise<{ taken: number; repeated: number }> {
  const nothing = { taken: 0, repeated: 0 }
  const { takesEvents, sampling } = await readSettings(scope)
  if (!takesEvents) return nothing
  const visitor = visitorOfId(scope, batch.visitor)
  if (!isSampled(visitor, sampling)) return nothing
  const count = batch.events.length
  if (!pace(scope.shopId, count, scope.now.getTime())) {
    // Counted by the door itself: a flood must not lead to a write for each of its batches.
    throw new AppError('request/too-many')
  }
  if ((await countRecent(scope, visitor)) + count > behaviourLimits.perVisitorHour) {
    await noteRefusal(scope, 'visitor-flood', count)
    return nothing
  }
  const person = await signedPerson(scope, batch.signed)
  const events = batch.events.map((event) => prepareBehaviour(event, scope.now))
  const taken = await insertBehaviour(scope, events, { visitor, ...person })
  return { taken, repeated: count - taken }
}

/** Nothing of a visitor who has not agreed is looked at; that it came is counted. */
export async function refuseWithoutConsent(scope: Scope, count: number): Promise<void> {
  await noteRefusal(scope, 'no-consent', count)
}
