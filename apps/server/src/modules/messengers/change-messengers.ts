import type { MessengerAccess } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { newKey, newSecret } from '../../platform/crypto/keys.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { readOutgoingUrl } from '../../platform/outgoing/read-outgoing-url.ts'
import { newWebhookSecret } from '../../platform/outgoing/webhook-secret.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { type DoorRow, findDoorRow, insertDoor, updateDoor } from './door-store.ts'
import { openAccess, sealAccess } from './kept-access.ts'

const formerSecretMs = 24 * 3_600_000

type Wish = {
  name: string
  access: MessengerAccess
  baseUrl: string | null
  departmentId: string | null
}

/**
 * Opens a door. The secret of a generic webhook is told this once. Refuses `messenger/refused-address` and
 * `messenger/unknown-department`.
 */
export async function createDoor(
  scope: Scope,
  { name, access, baseUrl, departmentId }: Wish,
  mayBePrivate: boolean,
): Promise<{ id: string; secret: string | null }> {
  const secret = newWebhookSecret()
  const kept = {
    access,
    // WeChat takes 3 to 32 letters and digits.
    token: newSecret()
      .replaceAll(/[^A-Za-z0-9]/g, '')
      .slice(0, 24),
    aesKey: newAesKey(),
    secret,
  }
  const id = await insertDoor(scope, {
    kind: access.kind,
    name,
    baseUrl: refuseAddress(baseUrl, mayBePrivate),
    sealedAccess: sealAccess(scope.keys, kept),
    departmentId: await departmentIn(scope, departmentId),
  })
  await audit(scope, { action: 'messenger.opened', subject: access.kind })
  await scope.tellLive({ kind: 'messenger.changed' })
  return { id, secret: access.kind === 'webhook' ? secret : null }
}

/** 32 bytes in base64 without padding; letters and digits alone, as the platforms' pages want it. */
function newAesKey(): string {
  for (;;) {
    const key = newKey().toString('base64').slice(0, 43)
    if (/^[A-Za-z0-9]{43}$/.test(key)) return key
  }
}

function refuseAddress(baseUrl: string | null, mayBePrivate: boolean): string | null {
  if (baseUrl === null) return null
  const url = readOutgoingUrl(baseUrl, mayBePrivate)
  if (url?.search !== '' || url.hash !== '') throw new AppError('messenger/refused-address')
  return url.href.replace(/\/+$/, '')
}

async function departmentIn(scope: Scope, publicId: string | null): Promise<string | null> {
  if (publicId === null) return null
  const row = await scope.db
    .selectFrom('department')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', uuidOf('department', publicId))
    .where('archivedAt', 'is', null)
    .executeTakeFirst()
  if (!row) throw new AppError('messenger/unknown-department')
  return row.id
}

/**
 * Changes what is given. Refuses keys of another platform, and another host without keys: those that are kept go to
 * the host that they were entered for and to no other.
 */
export async function changeDoor(
  scope: Scope,
  id: string,
  { changes, mayBePrivate }: { changes: Partial<Wish>; mayBePrivate: boolean },
): Promise<void> {
  const row = await readDoor(scope, id)
  const { name, access, baseUrl, departmentId } = changes
  if (access && access.kind !== row.kind) throw new AppError('messenger/other-kind')
  const address = baseUrl === undefined ? row.baseUrl : refuseAddress(baseUrl, mayBePrivate)
  if (!access && row.kind !== 'webhook' && originOf(address) !== originOf(row.baseUrl))
    throw new AppError('messenger/keys-needed')
  const kept = access && row.sealedAccess && { ...openAccess(scope.keys, row.sealedAccess), access }
  await updateDoor(scope, id, {
    ...(name === undefined ? {} : { name }),
    baseUrl: address,
    ...(departmentId === undefined ? {} : { departmentId: await departmentIn(scope, departmentId) }),
    // Tokens of the former keys are worth nothing, and a fault of theirs is mended.
    ...(kept
      ? {
          sealedAccess: sealAccess(scope.keys, kept),
          sealedToken: null,
          tokenUntil: null,
          pausedUntil: null,
          failures: 0,
        }
      : {}),
  })
  await audit(scope, {
    action: 'messenger.changed',
    subject: row.kind,
    detail: { keys: access !== undefined },
  })
  await scope.tellLive({ kind: 'messenger.changed' })
}

/** Null: the platform's own host. */
function originOf(baseUrl: string | null): string | null {
  return baseUrl && new URL(baseUrl).origin
}

/** A new secret of a generic webhook; the former one counts beside it for a day. Refuses `messenger/no-secret`. */
export async function rotateSecret(scope: Scope, id: string): Promise<string> {
  const row = await readDoor(scope, id)
  if (row.kind !== 'webhook' || !row.sealedAccess) throw new AppError('messenger/no-secret')
  const kept = openAccess(scope.keys, row.sealedAccess)
  const secret = newWebhookSecret()
  await updateDoor(scope, id, {
    sealedAccess: sealAccess(scope.keys, { ...kept, secret }),
    sealedFormerSecret: scope.keys.seal(Buffer.from(kept.secret)),
    formerUntil: new Date(scope.now.getTime() + formerSecretMs),
  })
  await audit(scope, { action: 'messenger.secret-changed', subject: row.kind })
  return secret
}

/** Closes a door and forgets its keys. What was said stays; nobody can be answered by it any more. */
export async function removeDoor(scope: Scope, id: string): Promise<void> {
  const row = await readDoor(scope, id)
  await updateDoor(scope, id, {
    removedAt: scope.now,
    sealedAccess: null,
    sealedFormerSecret: null,
    formerUntil: null,
    sealedToken: null,
    tokenUntil: null,
    sealedPullToken: null,
    pullWantedAt: null,
  })
  await audit(scope, { action: 'messenger.removed', subject: row.kind })
  await scope.tellLive({ kind: 'messenger.changed' })
}

/** Refuses `messenger/not-found`. */
export async function readDoor(scope: Scope, id: string): Promise<DoorRow> {
  const row = await findDoorRow(scope, id)
  if (!row || row.removedAt) throw new AppError('messenger/not-found')
  return row
}
