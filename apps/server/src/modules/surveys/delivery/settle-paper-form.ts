import type { PaperForm, SurveyAnswer } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import { readKnownVersion } from '../answering/version-memory.ts'
import { compareAnswers } from './compare-answers.ts'
import { readDelivered } from './delivery-queries.ts'
import { refuseUnfit } from './key-paper-form.ts'
import { lockForm, markStored } from './paper-store.ts'
import { readForm } from './read-paper-forms.ts'
import { storePaperForm } from './store-paper-form.ts'

type Settled = { surveyId: string; number: string; answers: Readonly<Record<string, SurveyAnswer | null>> }

/** Takes somebody's word for what stands on the paper where two people differ, and makes the form a response. */
export async function settlePaperForm(
  scope: Scope,
  { surveyId, number, answers }: Settled,
): Promise<PaperForm> {
  await readDelivered(scope, surveyId)
  const form = await lockForm(scope, { surveyId, number })
  if (!form) throw new AppError('survey/paper-not-found')
  if (form.state === 'stored') throw new AppError('survey/paper-stored')
  const { definition } = await readKnownVersion(scope, { surveyId, version: form.version })
  const keys = definition.questions.map(({ key }) => key)
  const pairs = compareAnswers(keys, { first: form.first ?? {}, second: form.second ?? {} })
  const missing = pairs.filter(({ question }) => answers[question] === undefined)
  if (form.state !== 'differs' || missing.length > 0) {
    const fields = missing.map(({ question }) => ({ path: `answers.${question}`, code: 'required' }))
    throw new AppError('survey/paper-unsettled', {}, { fields })
  }
  const disputed = new Set(pairs.map(({ question }) => question))
  const agreed = Object.entries(form.first ?? {}).filter(([key]) => !disputed.has(key))
  const decided = [...disputed].flatMap((key) => {
    const answer = answers[key]
    return answer ? [[key, answer] as const] : []
  })
  const whole = Object.fromEntries([...agreed, ...decided])
  refuseUnfit(definition, whole)
  const { language, version } = form
  const responseId = await storePaperForm(scope, { surveyId, number, language, version, answers: whole })
  await markStored(scope, { surveyId, number }, { responseId, settledBy: nameOfActor(scope.actor) })
  return readForm(scope, { surveyId, number })
}
