import { certificateFileMax, certificateFileSchema } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { sha256 } from '../../../platform/crypto/keys.ts'
import type { Scope } from '../../../platform/scope.ts'
import { certificateChanged } from '../screening-events.ts'
import { type CertificateRow, insertFile } from './certificate-store.ts'
import type { CertificateFileType } from './certificate-tables.ts'
import { findCertificate } from './find-certificate.ts'

/** Bytes by which a kind of file begins. */
const starts: [CertificateFileType, Buffer][] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/png', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['image/jpeg', Buffer.from('ffd8ff', 'hex')],
]

/** Keeps the document whose hash the institution signed; nothing else can stand beside a certificate. */
export async function keepCertificateFile(
  scope: Scope,
  id: string,
  content: Buffer,
): Promise<CertificateRow> {
  const row = await findCertificate(scope, id)
  const { fileHash } = certificateFileSchema.parse(JSON.parse(row.body))
  if (fileHash === null) throw new AppError('certificate/no-file-named')
  if (row.revokedAt) throw new AppError('certificate/revoked')
  const type = starts.find(([, start]) => content.subarray(0, start.length).equals(start))?.[0]
  if (!type) throw new AppError('certificate/file-kind')
  if (sha256(content).toString('hex') !== fileHash) throw new AppError('certificate/other-file')
  await insertFile(scope, id, { content, type })
  await scope.announce(certificateChanged, { productId: row.productId })
  return findCertificate(scope, id)
}

/** Reads a body that is small by contract; refuses one that is not. */
export async function readSmallBody(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue
    size += chunk.length
    if (size > certificateFileMax) throw new AppError('request/too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
