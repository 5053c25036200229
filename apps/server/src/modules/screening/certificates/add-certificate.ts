import { type CertificateFile, canonicalJson, signedTextOf, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { sha256 } from '../../../platform/crypto/keys.ts'
import { isSignedText, keyIdOf } from '../../../platform/crypto/signing-pair.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { findProductIds } from '../../catalogue/index.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { certificateChanged } from '../screening-events.ts'
import {
  type CertificateRow,
  ensureInstitution,
  insertCertificate,
  markRevoked,
} from './certificate-store.ts'
import { findCertificate } from './find-certificate.ts'

/**
 * Takes a certificate as the institution signed it. Its key is pinned with its first certificate: a later one of the
 * same name by another key is refused.
 */
export async function addCertificate(
  scope: Scope,
  { certificate, publicKey: given }: { certificate: CertificateFile; publicKey: string },
): Promise<CertificateRow> {
  const publicKey = Buffer.from(given, 'base64url')
  const keyId = keyIdOf(publicKey)
  const isSigned =
    certificate.keyId === keyId && isSignedText(publicKey, signedTextOf(certificate), certificate.signature)
  if (!isSigned) throw new AppError('certificate/not-signed')
  const validFrom = new Date(certificate.validFrom)
  const validUntil = new Date(certificate.validUntil)
  if (validFrom >= validUntil || validUntil <= scope.now) throw new AppError('certificate/expired')
  const productId = uuidOf('product', certificate.product)
  if (!(await findProductIds(scope, [productId])).has(productId)) throw new AppError('product/not-found')
  const addedBy = nameOfActor(scope.actor)
  const institution = await ensureInstitution(scope, {
    name: certificate.institution,
    keyId,
    publicKey,
    pinnedBy: addedBy,
  })
  if (institution.keyId !== keyId) throw new AppError('certificate/other-key')
  const id = scope.newId()
  const body = canonicalJson(certificate)
  const row = { id, institutionId: institution.id, productId, body, bodyHash: sha256(body), addedBy }
  if (!(await insertCertificate(scope, { ...row, validFrom, validUntil })))
    throw new AppError('certificate/exists')
  await scope.announce(certificateChanged, { productId })
  await audit(scope, {
    action: 'certificate.added',
    subject: toPublicId('certificate', id),
    detail: { keyId },
  })
  return findCertificate(scope, id)
}

/** The certificate leaves the product’s page at once and stays on record with the reason. */
export async function revokeCertificate(scope: Scope, id: string, reason: string): Promise<CertificateRow> {
  const found = await findCertificate(scope, id)
  if (found.revokedAt) throw new AppError('certificate/revoked')
  await markRevoked(scope, id, { by: nameOfActor(scope.actor), reason })
  await scope.announce(certificateChanged, { productId: found.productId })
  await audit(scope, { action: 'certificate.revoked', subject: toPublicId('certificate', id) })
  return findCertificate(scope, id)
}
