import { canonicalJson, toPublicId } from '@echoloop/contract'
import { sha256 } from '../../platform/crypto/keys.ts'

/** What of a review is committed to: its words and stars as they are kept. */
export type ReviewContent = {
  rating: number | null
  dimensions: Record<string, number>
  title: string | null
  text: string | null
}

/** SHA-256 (hex) of the canonical JSON of words and stars, as docs/receipts.md has it. */
export function contentHashOf({ rating, dimensions, title, text }: ReviewContent): string {
  return sha256(canonicalJson({ rating, dimensions, title, text })).toString('hex')
}

/** SHA-256 (hex) of what names an order. */
export function orderHashOf(orderId: string): string {
  return sha256(canonicalJson({ order: toPublicId('order', orderId) })).toString('hex')
}

/** SHA-256 (hex) of salt ‖ hash: says nothing to whoever has not the salt. */
export function commitmentOf(salt: Uint8Array, contentHash: string): string {
  return sha256(Buffer.concat([salt, Buffer.from(contentHash, 'hex')])).toString('hex')
}
