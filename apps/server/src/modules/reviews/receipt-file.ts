import { canonicalJson, type ReceiptFile, toPublicId } from '@echoloop/contract'
import { sha256 } from '../../platform/crypto/keys.ts'
import type { Platform, Scope } from '../../platform/scope.ts'
import { signerOfShop } from '../shops/index.ts'
import { type OwnReviewState, withOwnReview } from './with-own-review.ts'

type Content = {
  rating: number | null
  dimensions: Record<string, number>
  title: string | null
  text: string | null
}

/** The signed receipt of the present words. `publicUrl`: where this server publishes its keys. */
export function readReceiptFile(
  platform: Platform,
  { token, publicUrl }: { token: string; publicUrl: string },
): Promise<ReceiptFile> {
  return withOwnReview(platform, token, (scope, own) => signReceipt(scope, own, publicUrl))
}

/** Signs what the shop took in, as it stands now. */
export async function signReceipt(
  scope: Scope,
  own: OwnReviewState,
  publicUrl: string,
): Promise<ReceiptFile> {
  const { keyId, sign } = await signerOfShop(scope)
  const content = {
    kind: 'echoloop-receipt',
    version: 1,
    shop: toPublicId('shop', scope.shopId),
    receipt: toPublicId('receipt', own.receiptId),
    feedback: toPublicId('feedback', own.feedbackId),
    edition: own.version,
    submittedAt: (own.editedAt ?? own.submittedAt).toISOString(),
    contentHash: contentHashOf(own),
    keyId,
    url: publicUrl,
  } as const
  return { ...content, signature: sign(canonicalJson(content)) }
}

/** SHA-256 of words and stars as they are kept. */
export function contentHashOf({ rating, dimensions, title, text }: Content): string {
  return sha256(canonicalJson({ rating, dimensions, title, text })).toString('hex')
}
