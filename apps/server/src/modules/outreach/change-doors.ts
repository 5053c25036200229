import { AppError } from '../../platform/app-error.ts'
import { readOutgoingUrl } from '../../platform/outgoing/read-outgoing-url.ts'
import { newWebhookSecret } from '../../platform/outgoing/webhook-secret.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { deleteDoor, listDoors, saveDoor, saveSecret } from './door-store.ts'

type WebhookKind = 'messenger' | 'sms'

const formerSecretMs = 24 * 3_600_000

/**
 * Sets where short messages are posted. Returns the signing secret when the door is new, else null. Refuses
 * `door/refused-address`.
 */
export async function putDoor(
  scope: Scope,
  door: { kind: WebhookKind; url: string; mayBePrivate: boolean },
): Promise<string | null> {
  const url = readOutgoingUrl(door.url, door.mayBePrivate)
  if (!url) throw new AppError('door/refused-address')
  const known = (await listDoors(scope)).find(({ kind }) => kind === door.kind)
  const secret = newWebhookSecret()
  const sealedSecret = known?.sealedSecret ?? scope.keys.seal(Buffer.from(secret))
  await saveDoor(scope, { kind: door.kind, url: url.href, sealedSecret })
  await audit(scope, { action: 'door.saved', subject: door.kind, detail: { host: url.host } })
  return known ? null : secret
}

/** Makes a new signing secret; the former one signs beside it for a day. Refuses `door/not-found`. */
export async function rotateSecret(scope: Scope, kind: WebhookKind): Promise<string> {
  const known = (await listDoors(scope)).find((door) => door.kind === kind)
  if (!known) throw new AppError('door/not-found')
  const secret = newWebhookSecret()
  await saveSecret(scope, kind, {
    sealedSecret: scope.keys.seal(Buffer.from(secret)),
    sealedFormerSecret: known.sealedSecret,
    formerUntil: new Date(scope.now.getTime() + formerSecretMs),
  })
  await audit(scope, { action: 'door.secret-changed', subject: kind })
  return secret
}

/** Sends nothing that way any more. Refuses `door/not-found`. */
export async function removeDoor(scope: Scope, kind: WebhookKind): Promise<void> {
  if (!(await deleteDoor(scope, kind))) throw new AppError('door/not-found')
  await audit(scope, { action: 'door.removed', subject: kind })
}
