import { canonicalJson, type ReceiptFile, toPublicId } from '@echoloop/contract'
import type { Platform, Scope } from '../../platform/scope.ts'
import { signerOfShop } from '../shops/index.ts'
import { contentHashOf, logByOf, readSalts } from '../transparency/index.ts'
import { type OwnReviewState, withOwnReview } from './with-own-review.ts'

/** The signed receipt of the present words. `publicUrl`: where this server publishes its keys. */
export function readReceiptFile(
  platform: Platform,
  { token, publicUrl }: { token: string; publicUrl: string },
): Promise<ReceiptFile> {
  return withOwnReview(platform, token, (scope, own) => signReceipt(scope, own, publicUrl))
}

/**
 * Signs what the shop took in, as it stands now. A review that the log knows gets its salt and the time by which its
 * entry is there; one from before the log gets a receipt without.
 */
export async function signReceipt(
  scope: Scope,
  own: OwnReviewState,
  publicUrl: string,
): Promise<ReceiptFile> {
  const { keyId, sign } = await signerOfShop(scope)
  const submittedAt = own.editedAt ?? own.submittedAt
  const facts = {
    kind: 'echoloop-receipt',
    shop: toPublicId('shop', scope.shopId),
    receipt: toPublicId('receipt', own.receiptId),
    feedback: toPublicId('feedback', own.feedbackId),
    edition: own.version,
    submittedAt: submittedAt.toISOString(),
    contentHash: contentHashOf(own),
    keyId,
    url: publicUrl,
  } as const
  const salt = (await readSalts(scope, [own.feedbackId])).get(own.feedbackId)
  const content = salt
    ? ({
        ...facts,
        version: 2,
        salt: salt.toString('hex'),
        logBy: logByOf(submittedAt).toISOString(),
      } as const)
    : ({ ...facts, version: 1 } as const)
  return { ...content, signature: sign(canonicalJson(content)) }
}
