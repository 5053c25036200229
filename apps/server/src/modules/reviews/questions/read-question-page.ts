import type { Shop } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { readLink } from '../signed-link.ts'
import { readQuestion } from './decide-question.ts'
import { findQuestionInvitation, type QuestionRow } from './question-queries.ts'

export type QuestionOfPage = { shop: Shop; question: QuestionRow }

/** What the asker's own page shows. Refuses `question/link-invalid`. */
export async function readQuestionPage(platform: Platform, token: string): Promise<QuestionOfPage> {
  const link = readLink(platform.keys, { purpose: 'question', token })
  if (!link) throw new AppError('question/link-invalid')
  return inShopOf(platform, link.shopId, async (scope) => ({
    shop: await readShopRow(scope),
    question: await readQuestion(scope, link.id),
  }))
}

export type AnswerOfPage = QuestionOfPage & { state: 'open' | 'answered' | 'expired' | 'closed' }

/** What an invited buyer's page shows. Refuses `question/link-invalid`. */
export async function readAnswerPage(platform: Platform, token: string): Promise<AnswerOfPage> {
  const link = readLink(platform.keys, { purpose: 'answer', token })
  if (!link) throw new AppError('question/link-invalid')
  return inShopOf(platform, link.shopId, async (scope) => {
    const invitation = await findQuestionInvitation(scope, link.id)
    if (!invitation) throw new AppError('question/link-invalid')
    const question = await readQuestion(scope, invitation.questionId)
    const isOver = invitation.expiresAt <= scope.now
    const open = isOver ? ('expired' as const) : ('open' as const)
    const closed = question.state === 'published' ? open : ('closed' as const)
    return { shop: await readShopRow(scope), question, state: invitation.answerId ? 'answered' : closed }
  })
}

function inShopOf<T>(platform: Platform, shopId: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  return runInShop(platform, { shopId, actor: { kind: 'author' } }, work)
}
