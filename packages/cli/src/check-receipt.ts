import { createHash, createPublicKey, verify } from 'node:crypto'
import { type Client, ProblemError } from '@echoloop/client'
import { canonicalJson, endpoints, type ReceiptAnswer, type ReceiptFile } from '@echoloop/contract'

export type CheckedReceipt =
  | { kind: 'good'; answer: ReceiptAnswer }
  | { kind: 'failed'; check: 'key-unknown' | 'key-misnamed' | 'signature' | 'refused' }

/**
 * Checks a receipt without trusting the server more than needed: the key must be published under the name that is its
 * own hash, the signature must fit, and only then the server is asked what it decided. Rejects when it does not answer.
 */
export async function checkReceipt(client: Client, receipt: ReceiptFile): Promise<CheckedReceipt> {
  const { items } = await client.call(endpoints.listSigningKeys, { query: { shop: receipt.shop } })
  const published = items.find(({ keyId }) => keyId === receipt.keyId)
  if (!published) return { kind: 'failed', check: 'key-unknown' }
  const publicKey = Buffer.from(published.publicKey, 'base64url')
  const name = createHash('sha256').update(publicKey).digest('hex').slice(0, 32)
  if (name !== receipt.keyId) return { kind: 'failed', check: 'key-misnamed' }
  if (!isSigned(receipt, published.publicKey)) return { kind: 'failed', check: 'signature' }
  return ask(client, receipt)
}

/** Ed25519 (RFC 8032) over the canonical JSON of all members but the signature. */
function isSigned({ signature, ...content }: ReceiptFile, publicKey: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  return verify(null, Buffer.from(canonicalJson(content)), key, Buffer.from(signature, 'base64url'))
}

async function ask(client: Client, receipt: ReceiptFile): Promise<CheckedReceipt> {
  try {
    return { kind: 'good', answer: await client.call(endpoints.askAboutReceipt, { body: receipt }) }
  } catch (error) {
    const isRefused = error instanceof ProblemError && error.problem.code === 'receipt/not-ours'
    if (isRefused) return { kind: 'failed', check: 'refused' }
    throw error
  }
}
