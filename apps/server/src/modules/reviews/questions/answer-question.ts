import { maskPersonalData, normaliseText } from '@echoloop/analysis'
import { type FeedbackRecord, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { readContacts } from '../../customers/index.ts'
import { acceptFeedback } from '../../feedback/index.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { readLink } from '../signed-link.ts'
import { readQuestion } from './decide-question.ts'
import { questionChanged } from './question-events.ts'
import { findQuestionInvitation, type QuestionInvitation } from './question-queries.ts'
import { insertAnswer } from './question-store.ts'

/** The shop's own answer. Everybody can read it, so that personal data in it is masked. */
export async function answerAsShop(scope: Scope, questionId: string, words: string): Promise<void> {
  await readQuestion(scope, questionId)
  const text = maskPersonalData(normaliseText(words)).text
  if (text.trim() === '') throw new AppError('reply/empty')
  await insertAnswer(scope, {
    questionId,
    givenBy: 'shop',
    invitationId: null,
    feedbackId: null,
    text,
    authorName: nameOfActor(scope.actor),
  })
  await audit(scope, { action: 'answer.written', subject: toPublicId('question', questionId) })
  await tell(scope, questionId)
}

export type BuyerAnswer = { token: string; text: string; isAnonymous: boolean; language: string }

/**
 * A buyer's answer by the signed link, once: the link sent again with an answer given changes nothing. Returns the
 * question's id. Refuses `question/link-invalid`, `question/link-expired`, `question/closed`.
 */
export async function answerAsBuyer(platform: Platform, given: BuyerAnswer): Promise<void> {
  const link = readLink(platform.keys, { purpose: 'answer', token: given.token })
  if (!link) throw new AppError('question/link-invalid')
  await runInShop(platform, { shopId: link.shopId, actor: { kind: 'author' } }, async (scope) => {
    const invitation = await findQuestionInvitation(scope, link.id)
    if (!invitation) throw new AppError('question/link-invalid')
    if (invitation.answerId) return
    if (invitation.expiresAt <= scope.now) throw new AppError('question/link-expired')
    const question = await readQuestion(scope, invitation.questionId)
    if (question.state !== 'published') throw new AppError('question/closed')
    const feedbackId = await acceptAnswer(scope, { invitation, productId: question.productId, given })
    // Two taps at once: the second finds the voice there already and leaves the answer to the first.
    if (feedbackId === undefined) return
    const buyer = given.isAnonymous ? undefined : await readContacts(scope, invitation.customerId)
    await insertAnswer(scope, {
      questionId: question.id,
      givenBy: 'buyer',
      invitationId: invitation.id,
      feedbackId,
      text: null,
      authorName: buyer?.name ?? null,
    })
    await tell(scope, question.id)
  })
}

type AnswerToAccept = { invitation: QuestionInvitation; productId: string; given: BuyerAnswer }

async function acceptAnswer(
  scope: Scope,
  { invitation, productId, given }: AnswerToAccept,
): Promise<string | undefined> {
  const record: FeedbackRecord = {
    kind: 'message',
    source: 'answer-page',
    externalId: invitation.id,
    occurredAt: scope.now.toISOString(),
    text: given.text,
    productId: toPublicId('product', productId),
    orderId: toPublicId('order', invitation.orderId),
    touchpoint: 'answer-page',
    language: given.language,
    facts: { question: toPublicId('question', invitation.questionId) },
  }
  const options = { channel: 'link' as const, isSingle: true, isAnonymous: given.isAnonymous }
  const [result] = await acceptFeedback(scope, [record], options)
  if (result?.status === 'accepted') return uuidOf('feedback', result.id)
  if (result?.status === 'repeated') return undefined
  const code = result?.code ?? 'feedback/invalid-value'
  throw new AppError(code, {}, { fields: [{ path: 'text', code }] })
}

async function tell(scope: Scope, questionId: string): Promise<void> {
  await scope.announce(questionChanged, { questionId })
  await scope.tellLive({ kind: 'question.changed', id: toPublicId('question', questionId) })
}
