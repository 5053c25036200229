import { chooseLocale } from '@echoloop/locales'
import { renderAppealMail } from '@echoloop/storefront'
import { readContacts } from '../../customers/index.ts'
import type { MessageKind } from '../../outreach/index.ts'
import { findReceiptOf, receiptUrl } from '../../reviews/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { listAppealRows } from './appeal-store.ts'

export const appealPurpose = 'appeal-outcome'

/** Tells an author what the second look came to. `publicUrl`: address under which shoppers reach this server. */
export function appealMessage({ publicUrl }: { publicUrl: string }): MessageKind {
  return {
    purpose: appealPurpose,
    clock: 'notice',
    async prepare(scope, { subjectId, customerId }) {
      const [appeal] = await listAppealRows(scope, { id: subjectId })
      if (!appeal || (appeal.state !== 'upheld' && appeal.state !== 'rejected'))
        return { kind: 'drop', reason: 'gone' }
      const receiptId = await findReceiptOf(scope, appeal.feedbackId)
      if (!receiptId) return { kind: 'drop', reason: 'gone' }
      const shop = await readShopRow(scope)
      const person = await readContacts(scope, customerId)
      const language = chooseLocale(person?.language ?? shop.language)
      const letter = renderAppealMail(
        { language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
        {
          isUpheld: appeal.state === 'upheld',
          productName: appeal.productName ?? shop.name,
          answer: appeal.answer ?? '',
          url: `${receiptUrl(scope, publicUrl, receiptId)}?lang=${language}`,
        },
      )
      return { kind: 'send', ...letter, language }
    },
  }
}
