import { type ApiKey, type Role, toPublicId } from '@echoloop/contract'
import { newSecret, sha256 } from '../../platform/crypto/keys.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit, nameOfActor } from './audit.ts'
import { insertKey } from './shop-store.ts'

const dayMs = 86_400_000

/** Makes an API key. Its secret is in the answer and nowhere else; only the hash is kept. */
export async function createKey(
  scope: Scope,
  wanted: { name: string; role: Role; expiresInDays?: number },
): Promise<{ key: ApiKey; secret: string }> {
  const secret = `elk_${scope.shopId.replaceAll('-', '')}_${newSecret()}`
  const prefix = `elk_…${secret.slice(37, 43)}`
  const expiresAt = wanted.expiresInDays ? new Date(scope.now.getTime() + wanted.expiresInDays * dayMs) : null
  const { name, role } = wanted
  const id = await insertKey(scope, {
    name,
    role,
    secretHash: sha256(secret),
    prefix,
    createdBy: nameOfActor(scope.actor),
    expiresAt,
  })
  const publicId = toPublicId('key', id)
  await audit(scope, { action: 'key.created', subject: publicId, detail: { role } })
  return {
    secret,
    key: {
      id: publicId,
      name,
      role,
      prefix,
      createdAt: scope.now.toISOString(),
      expiresAt: expiresAt?.toISOString() ?? null,
      lastUsedAt: null,
      revokedAt: null,
    },
  }
}
