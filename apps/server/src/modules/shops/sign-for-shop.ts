import { isSignedText, newSigningPair, signText } from '../../platform/crypto/signing-pair.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from './audit.ts'
import { findActiveKey, insertSigningKey, listPublicKeys, retireActiveKey } from './signing-key-store.ts'

export type ShopSigner = { keyId: string; sign(text: string): string }

/** Signs with the shop's key, which is made at first need: once, however many need it at the same moment. */
export async function signerOfShop(scope: Scope): Promise<ShopSigner> {
  if (!(await findActiveKey(scope))) await insertSigningKey(scope, newSigningPair())
  const key = await findActiveKey(scope)
  if (!key?.sealedPrivate) throw new Error('the shop has no key to sign with')
  const privateKey = scope.keys.open(key.sealedPrivate)
  return { keyId: key.id, sign: (text) => signText(privateKey, text) }
}

/** True when a text was signed with that key of the shop, active or retired. */
export async function isSignedByShop(
  scope: Scope,
  signed: { keyId: string; text: string; signature: string },
): Promise<boolean> {
  const key = (await listPublicKeys(scope)).find(({ id }) => id === signed.keyId)
  return key !== undefined && isSignedText(key.publicKey, signed.text, signed.signature)
}

/** Signs with a new key from now on. What was signed before stays provable: public halves are kept. */
export async function rotateSigningKey(scope: Scope): Promise<void> {
  await retireActiveKey(scope)
  const { keyId } = await signerOfShop(scope)
  await audit(scope, { action: 'signing-key.rotated', detail: { keyId } })
}
