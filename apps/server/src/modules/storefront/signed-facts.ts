import { attestationSchema, certificateFileSchema } from '@echoloop/contract'
import type { ShownCertificate, SignedAttestation } from '@echoloop/storefront'
import { z } from 'zod'

export const attestationRowSchema = z.object({ body: z.string(), publicKey: z.string() })

export const certificateRowSchema = z.object({
  id: z.string(),
  body: z.string(),
  publicKey: z.string(),
  pinnedAt: z.string(),
  addedAt: z.string(),
  fileType: z.string().nullable(),
  fileBytes: z.number().nullable(),
})

/** The signed text as it was handed in, and what it says. */
export function attestationOf(
  { body, publicKey }: z.infer<typeof attestationRowSchema>,
  shop: string,
): SignedAttestation {
  const attestation = attestationSchema.parse(JSON.parse(body))
  return { attestation, body, publicKey: urlSafe(publicKey), shop }
}

export function certificateOf(row: z.infer<typeof certificateRowSchema>, shop: string): ShownCertificate {
  const url = `/v1/transparency/certificates/${row.id}/file?shop=${shop}`
  const { fileType, fileBytes } = row
  return {
    id: row.id,
    shop,
    body: row.body,
    certificate: certificateFileSchema.parse(JSON.parse(row.body)),
    publicKey: urlSafe(row.publicKey),
    pinnedAt: row.pinnedAt,
    addedAt: row.addedAt,
    file: fileType !== null && fileBytes !== null ? { url, mediaType: fileType, byteSize: fileBytes } : null,
    revokedAt: null,
    revokeReason: null,
    productName: '',
  }
}

function urlSafe(base64: string): string {
  return base64.replaceAll('\n', '').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
