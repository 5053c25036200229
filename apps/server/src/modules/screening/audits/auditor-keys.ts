import { type AuditorKey, type AuditorKeyFile, signedTextOf, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { isSignedText, keyIdOf } from '../../../platform/crypto/signing-pair.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { appendToLog } from '../../transparency/index.ts'
import { insertKey, type KeyRow, lockKey, updateKey } from './auditor-key-store.ts'
import { actorOf } from './own-audit.ts'

/** Takes the public half of an auditor’s key, signed by the private half. The owner’s pin is still needed. */
export async function registerAuditorKey(scope: Scope, file: AuditorKeyFile): Promise<AuditorKey> {
  const publicKey = Buffer.from(file.publicKey, 'base64url')
  const isOurs = file.shop === toPublicId('shop', scope.shopId)
  if (!isOurs || !isSignedText(publicKey, signedTextOf(file), file.signature))
    throw new AppError('attestation/not-signed')
  const id = scope.newId()
  const { auditor } = file
  const isNew = await insertKey(scope, {
    id,
    keyId: keyIdOf(publicKey),
    publicKey,
    auditor,
    actor: actorOf(scope),
  })
  if (!isNew) throw new AppError('auditor-key/exists')
  await audit(scope, { action: 'auditor-key.registered', subject: toPublicId('auditorKey', id) })
  return presentKey(await findKey(scope, id))
}

/** The owner has compared the fingerprint; from now on everybody sees this key. Pinning twice changes nothing. */
export async function pinAuditorKey(scope: Scope, id: string): Promise<AuditorKey> {
  const key = await findKey(scope, id)
  if (key.revokedAt) throw new AppError('auditor-key/revoked')
  if (key.pinnedAt) return presentKey(key)
  const pinEntryId = scope.newId()
  await updateKey(scope, id, { pinnedAt: scope.now, pinnedBy: nameOfActor(scope.actor), pinEntryId })
  await note(scope, key, { code: 'pinned', entryId: pinEntryId })
  return presentKey({ ...key, pinnedAt: scope.now })
}

/** No further attestation by this key; what it signed stays. */
export async function revokeAuditorKey(scope: Scope, id: string): Promise<AuditorKey> {
  const key = await findKey(scope, id)
  if (key.revokedAt) return presentKey(key)
  await updateKey(scope, id, { revokedAt: scope.now })
  await note(scope, key, { code: 'revoked', entryId: scope.newId() })
  return presentKey({ ...key, revokedAt: scope.now })
}

export function presentKey(key: KeyRow): AuditorKey {
  return {
    id: toPublicId('auditorKey', key.id),
    keyId: key.keyId,
    publicKey: key.publicKey.toString('base64url'),
    auditor: key.auditor,
    registeredAt: key.registeredAt.toISOString(),
    pinnedAt: key.pinnedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
  }
}

/** The log knows which keys counted when, without a name. */
async function note(
  scope: Scope,
  key: KeyRow,
  { code, entryId: id }: { code: 'pinned' | 'revoked'; entryId: string },
): Promise<void> {
  await appendToLog(scope, [{ kind: 'auditor-key', id, code, facts: { key: key.keyId } }])
  const subject = toPublicId('auditorKey', key.id)
  await audit(scope, { action: `auditor-key.${code}`, subject, detail: { keyId: key.keyId } })
}

async function findKey(scope: Scope, id: string): Promise<KeyRow> {
  const key = await lockKey(scope, id)
  if (!key) throw new AppError('auditor-key/not-found')
  return key
}
