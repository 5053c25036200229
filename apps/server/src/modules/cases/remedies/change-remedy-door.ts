import { AppError } from '../../../platform/app-error.ts'
import { newUuid } from '../../../platform/crypto/new-uuid.ts'
import { readOutgoingUrl } from '../../../platform/outgoing/read-outgoing-url.ts'
import { newWebhookSecret } from '../../../platform/outgoing/webhook-secret.ts'
import { type Actor, type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { type Posted, postOrder, testKeyOf } from './post-order.ts'
import {
  deleteRemedyDoor,
  findRemedyDoor,
  noteRemedyDoorGood,
  pauseRemedyDoor,
  saveRemedyDoor,
  saveRemedySecret,
} from './remedy-door-store.ts'
import { leaveToHands } from './remedy-store.ts'

const formerSecretMs = 24 * 3_600_000

/** Sets where remedies are ordered. Returns the signing secret when the door is new, else null. */
export async function putRemedyDoor(
  scope: Scope,
  { url: text, mayBePrivate }: { url: string; mayBePrivate: boolean },
): Promise<string | null> {
  const url = readOutgoingUrl(text, mayBePrivate)
  if (!url) throw new AppError('door/refused-address', {}, { fields: [{ path: 'url', code: 'refused' }] })
  const known = await findRemedyDoor(scope)
  const secret = newWebhookSecret()
  const sealedSecret = known?.sealedSecret ?? scope.keys.seal(Buffer.from(secret))
  await saveRemedyDoor(scope, { url: url.href, sealedSecret })
  await audit(scope, { action: 'remedy-door.saved', detail: { host: url.host } })
  return known ? null : secret
}

/** Makes a new signing secret; the former one signs beside it for a day. Refuses `remedy-door/not-set-up`. */
export async function rotateRemedySecret(scope: Scope): Promise<string> {
  const known = await findRemedyDoor(scope)
  if (!known) throw new AppError('remedy-door/not-set-up')
  const secret = newWebhookSecret()
  await saveRemedySecret(scope, {
    sealedSecret: scope.keys.seal(Buffer.from(secret)),
    sealedFormerSecret: known.sealedSecret,
    formerUntil: new Date(scope.now.getTime() + formerSecretMs),
  })
  await audit(scope, { action: 'remedy-door.secret-changed' })
  return secret
}

/** Orders nothing that way any more; what has not left is done by hand. Refuses `remedy-door/not-set-up`. */
export async function removeRemedyDoor(scope: Scope): Promise<void> {
  if (!(await deleteRemedyDoor(scope))) throw new AppError('remedy-door/not-set-up')
  await leaveToHands(scope)
  await audit(scope, { action: 'remedy-door.removed' })
}

/** Posts a signed `remedy.test`, which orders nothing. Refuses `remedy-door/not-set-up`. */
export async function testRemedyDoor(
  platform: Platform,
  caller: { shopId: string; actor: Actor },
  { mayBePrivate }: { mayBePrivate: boolean },
): Promise<{ isGood: boolean; trouble: string | null }> {
  const { door, now } = await runInShop(platform, caller, async (scope) => ({
    door: await findRemedyDoor(scope),
    now: scope.now,
  }))
  if (!door) throw new AppError('remedy-door/not-set-up')
  const key = testKeyOf(newUuid(now.getTime()))
  const body = { type: 'remedy.test', timestamp: now.toISOString(), data: { id: key } }
  const posted = await postOrder({ keys: platform.keys, door, key, body, now, mayBePrivate })
  await runInShop(platform, caller, (scope) => noteTest(scope, posted))
  return { isGood: posted.kind === 'answered', trouble: posted.kind === 'answered' ? null : posted.reason }
}

async function noteTest(scope: Scope, posted: Posted): Promise<void> {
  if (posted.kind === 'answered') await noteRemedyDoorGood(scope)
  else await pauseRemedyDoor(scope, posted.reason)
  await audit(scope, {
    action: 'remedy-door.tested',
    detail: posted.kind === 'answered' ? {} : { trouble: posted.reason },
  })
}
