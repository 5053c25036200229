import { type SurveyAnswers, toUuid } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { partsOf } from '../answering/answer-parts.ts'
import { upsertAnswers } from '../answering/answer-store.ts'
import { endResponse } from '../answering/end-response.ts'
import { keepAnswers } from '../answering/keep-answers.ts'
import { startResponse } from '../answering/start-response.ts'

type Form = { surveyId: string; number: string; version: number; language: string; answers: SurveyAnswers }

/**
 * Makes a form a response of channel paper, through the same steps as any other. What people left empty on paper is
 * kept as skipped, also where a screen would have insisted. Returns the response’s id.
 */
export async function storePaperForm(scope: Scope, form: Form): Promise<string> {
  const { surveyId, number, version, language } = form
  const answers = Object.fromEntries(
    Object.entries(form.answers).filter(([, answer]) => !('skipped' in answer)),
  )
  const begun = await startResponse(scope, {
    surveyId,
    version,
    language,
    channel: 'paper',
    clientKey: `paper ${number}`,
    hidden: {},
    context: {},
  })
  const responseId = toUuid('response', begun.id)
  if (responseId === undefined) throw new AppError('survey/response-not-found')
  const { isQuotaFull } = await keepAnswers(scope, { surveyId, responseId, answers })
  if (!isQuotaFull) await endWithGaps(scope, { surveyId, responseId })
  return responseId
}

/** Each round either ends the response or skips one question more. */
async function endWithGaps(scope: Scope, whose: { surveyId: string; responseId: string }): Promise<void> {
  const question = await openQuestionOf(scope, whose)
  if (question === undefined) return
  const { original: _, ...parts } = partsOf({ skipped: true })
  await upsertAnswers(scope, whose, [{ question, ...parts, sealed: null, reading: null }])
  await endWithGaps(scope, whose)
}

/** Ends the response, or tells the question that stands in the way. */
async function openQuestionOf(
  scope: Scope,
  whose: { surveyId: string; responseId: string },
): Promise<string | undefined> {
  try {
    await endResponse(scope, whose)
    return undefined
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'survey/not-finished') throw error
    const question = error.fields[0]?.path.replace(/^answers\./, '')
    if (question === undefined) throw error
    return question
  }
}
