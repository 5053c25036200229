import { type LocaleName, locales } from '@echoloop/locales'
import { renderReceiptPage } from '@echoloop/storefront'
import { type Receipt, readReceipt } from '../reviews/index.ts'
import { frameOf, nameIn, type PageVisit, sendPrivate } from './page-visit.ts'

/** GET /receipt/:token: the author's own page. */
export async function showReceiptPage(visit: PageVisit, token: string): Promise<void> {
  const receipt = await readReceipt(visit.platform, token)
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  const body = renderReceiptPage(frameOf(visit, receipt.shop), {
    product: { name: nameIn(visit.language, receipt.product) },
    state: receipt.state,
    submittedAt: receipt.submittedAt,
    decidedAt: receipt.decidedAt,
    reason: reasonIn(visit.language, receipt),
    review: receipt.review,
    receiptId: receipt.id,
    pageUrl: `/p/${receipt.product.id}?shop=${receipt.shop.id}${chosen}`,
  })
  sendPrivate(visit, { status: 200, body })
}

/** The published rule that a refusal rests on; what staff noted beside it stays with the staff. */
function reasonIn(language: LocaleName, { reasonCode }: Receipt): { code: string; text: string } | null {
  if (reasonCode === null) return null
  const policies: Record<string, string> = locales[language].codes.policies
  const text = Object.hasOwn(policies, reasonCode) ? policies[reasonCode] : undefined
  return { code: reasonCode, text: text ?? reasonCode }
}
