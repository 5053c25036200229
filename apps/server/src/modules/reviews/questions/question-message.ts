import { chooseLocale } from '@echoloop/locales'
import { type RenderedMail, renderQuestionMail } from '@echoloop/storefront'
import type { Scope } from '../../../platform/scope.ts'
import { findOrdersById } from '../../catalogue/index.ts'
import { readContacts } from '../../customers/index.ts'
import type { MessageKind } from '../../outreach/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { signLink } from '../signed-link.ts'
import { readQuestion } from './decide-question.ts'
import { findQuestionInvitation, type QuestionInvitation, type QuestionRow } from './question-queries.ts'

const askAgainMs = 3_600_000

/** Asks a buyer to answer a question. `publicUrl`: address under which shoppers reach this server. */
export function questionInvitation({ publicUrl }: { publicUrl: string }): MessageKind {
  return {
    purpose: 'question-invitation',
    clock: 'request',
    async prepare(scope, { subjectId }) {
      const invitation = await findQuestionInvitation(scope, subjectId)
      if (!invitation) return { kind: 'drop', reason: 'gone' }
      const question = await readQuestion(scope, invitation.questionId)
      // Publishing was taken back, and may come again.
      if (question.state === 'pending')
        return { kind: 'later', notBefore: new Date(scope.now.getTime() + askAgainMs) }
      const reason = await reasonAgainst(scope, { invitation, question })
      if (reason) return { kind: 'drop', reason }
      return { kind: 'send', ...(await writeMail(scope, { invitation, publicUrl })) }
    },
  }
}

/** Everything may have changed since the question was published. */
async function reasonAgainst(
  scope: Scope,
  { invitation, question }: { invitation: QuestionInvitation; question: QuestionRow },
): Promise<string | undefined> {
  if (invitation.answerId) return 'already-answered'
  if (invitation.expiresAt <= scope.now) return 'expired'
  if (question.state !== 'published') return 'question-closed'
  const order = (await findOrdersById(scope, [invitation.orderId])).get(invitation.orderId)
  return order === undefined || order.refundedAt !== null ? 'refunded' : undefined
}

async function writeMail(
  scope: Scope,
  { invitation, publicUrl }: { invitation: QuestionInvitation; publicUrl: string },
): Promise<RenderedMail> {
  const shop = await readShopRow(scope)
  const question = await readQuestion(scope, invitation.questionId)
  const buyer = await readContacts(scope, invitation.customerId)
  const language = chooseLocale(buyer?.language ?? shop.language)
  const token = signLink(scope.keys, { purpose: 'answer', shopId: scope.shopId, id: invitation.id })
  return renderQuestionMail(
    { language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
    {
      productName:
        language === 'en' ? (question.productNameEn ?? question.productName) : question.productName,
      name: buyer?.name ?? null,
      question: question.text ?? '',
      url: `${publicUrl}/a/${token}?lang=${language}`,
    },
  )
}
