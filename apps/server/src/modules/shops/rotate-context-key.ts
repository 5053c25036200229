import { newSecret } from '../../platform/crypto/keys.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from './audit.ts'
import { replaceContextKey } from './context-key-store.ts'

/** Makes the key that the shop's server signs contexts with. Returned once, kept sealed. */
export async function rotateContextKey(scope: Scope): Promise<string> {
  const key = `ctx_${newSecret()}`
  await replaceContextKey(scope, key)
  await audit(scope, { action: 'context-key.made' })
  return key
}
