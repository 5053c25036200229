import { type Certificate, certificateFileSchema, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type CertificateRow, listCertificateRows } from './certificate-store.ts'

/** One certificate of the shop. */
export async function findCertificate(scope: Scope, id: string): Promise<CertificateRow> {
  const [row] = await listCertificateRows(scope, { id })
  if (!row) throw new AppError('certificate/not-found')
  return row
}

export type FileAddress = { publicUrl: string; shopId: string }

/** As everybody may see it: the signed words, and the key that they were signed by. */
export function presentCertificate(row: CertificateRow, { publicUrl, shopId }: FileAddress): Certificate {
  const id = toPublicId('certificate', row.id)
  const url = `${publicUrl}/v1/transparency/certificates/${id}/file?shop=${toPublicId('shop', shopId)}`
  const { fileType, fileBytes } = row
  return {
    id,
    certificate: certificateFileSchema.parse(JSON.parse(row.body)),
    publicKey: row.publicKey.toString('base64url'),
    pinnedAt: row.pinnedAt.toISOString(),
    addedAt: row.addedAt.toISOString(),
    file: fileType && fileBytes !== null ? { url, mediaType: fileType, byteSize: fileBytes } : null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    revokeReason: row.revokeReason,
    productName: row.productName,
  }
}
