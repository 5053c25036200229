import { questionLimits } from '@echoloop/contract'
import { renderAnswerPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { sentenceOf } from '../../platform/http/problem-reply.ts'
import { answerAsBuyer, readAnswerPage } from '../reviews/index.ts'
import { frameOf, type PageVisit, sendOn, sendPrivate } from './page-visit.ts'
import { pageFacts } from './show-question-page.ts'

type Written = { text: string; isAnonymous: boolean; problem: string }

/** GET /a/:token: where an invited buyer answers a question; with what was written when something is to mend. */
export async function showAnswerPage(visit: PageVisit, token: string, values?: Written): Promise<void> {
  const found = await readAnswerPage(visit.platform, token)
  const query = visit.languageQuery && `?${visit.languageQuery}`
  const body = renderAnswerPage(frameOf(visit, found.shop), {
    ...pageFacts(visit, found),
    state: found.state,
    action: `/a/${token}${query}`,
    values,
  })
  sendPrivate(visit, { status: values ? 422 : 200, body })
}

const fieldsSchema = z.object({
  text: z.string().max(questionLimits.answer * 2),
  isAnonymous: z.string().optional(),
})

/** POST /a/:token: keeps the answer and shows that it stands. */
export async function takeAnswerForm(visit: PageVisit, token: string, body: unknown): Promise<void> {
  const fields = fieldsSchema.safeParse(body)
  if (!fields.success) throw new AppError('request/wrong-content-type')
  const given = {
    text: fields.data.text.replaceAll('\r\n', '\n'),
    isAnonymous: fields.data.isAnonymous !== undefined,
  }
  try {
    await answerAsBuyer(visit.platform, { token, language: visit.language, ...given })
    sendOn(visit, `/a/${token}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    await showAnswerPage(visit, token, { ...given, problem: sentenceOf(error.code, visit.language) })
  }
}
