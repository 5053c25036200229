import { chooseLocale } from '@echoloop/locales'
import { type RenderedMail, renderAskedLinkMail } from '@echoloop/storefront'
import type { Scope } from '../../../platform/scope.ts'
import { type OrderLineFacts, readOrderLine } from '../../catalogue/index.ts'
import type { MessageKind } from '../../outreach/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { readReviewRules } from '../change-review-rules.ts'
import { findReviewOfLine } from '../review-queries.ts'
import { refusalOfLine } from '../review-rules.ts'
import { signLink } from '../signed-link.ts'
import { type AskedLinkRow, findAskedLink } from './asked-link-store.ts'

export const askedLinkPurpose = 'review-link'

/** The letter with a review link that its reader asked for. `publicUrl`: where buyers reach this server. */
export function askedLinkMessage({ publicUrl }: { publicUrl: string }): MessageKind {
  return {
    purpose: askedLinkPurpose,
    clock: 'answer',
    async prepare(scope, { subjectId }) {
      const link = await findAskedLink(scope, subjectId)
      const line = link && (await readOrderLine(scope, link))
      if (!line) return { kind: 'drop', reason: 'gone' }
      const reason = await reasonAgainst(scope, { link, line })
      if (reason) return { kind: 'drop', reason }
      return { kind: 'send', ...(await writeMail(scope, { link, line, publicUrl })) }
    },
  }
}

type Asked = { link: AskedLinkRow; line: OrderLineFacts }

/** Everything may have changed since it was asked for. */
async function reasonAgainst(scope: Scope, { link, line }: Asked): Promise<string | undefined> {
  if (link.expiresAt <= scope.now) return 'expired'
  if (await findReviewOfLine(scope, link)) return 'reviewed'
  const refusal = refusalOfLine(line, { rules: await readReviewRules(scope), now: scope.now })
  if (refusal === undefined) return undefined
  return refusal === 'review/order-refunded' ? 'refunded' : 'expired'
}

async function writeMail(
  scope: Scope,
  { link, line, publicUrl }: Asked & { publicUrl: string },
): Promise<RenderedMail & { language: string }> {
  const shop = await readShopRow(scope)
  const language = chooseLocale(link.language ?? shop.language)
  const token = signLink(scope.keys, { purpose: 'review', shopId: scope.shopId, id: link.id })
  const mail = renderAskedLinkMail(
    { language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
    {
      product: language === 'en' ? (line.productNameEn ?? line.productName) : line.productName,
      order: line.number,
      url: `${publicUrl}/r/${token}?lang=${language}`,
      expiresAt: link.expiresAt,
    },
  )
  return { ...mail, language }
}
