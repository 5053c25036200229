import type { PaperForm, SurveyAnswers, SurveyDefinition } from '@echoloop/contract'
import { checkAnswer } from '@echoloop/survey'
import { AppError, type FieldProblem } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import { readKnownVersion } from '../answering/version-memory.ts'
import { compareAnswers } from './compare-answers.ts'
import { readDelivered } from './delivery-queries.ts'
import { insertForm, lockForm, markStored, type PaperRow, saveSecond, type Typed } from './paper-store.ts'
import { actorKey, readForm } from './read-paper-forms.ts'
import { storePaperForm } from './store-paper-form.ts'

type Keyed = { surveyId: string; number: string; language: string; answers: SurveyAnswers }

/**
 * Takes what somebody read on a form. The second of two people who read the same makes it a response; where they
 * differ, both wait for somebody to look at the paper again. Forms may be typed after the survey has closed.
 */
export async function keyPaperForm(scope: Scope, keyed: Keyed): Promise<PaperForm> {
  const { surveyId, number, answers } = keyed
  const survey = await readDelivered(scope, surveyId)
  if (survey.version === null) throw new AppError('survey/not-live')
  const typed = { by: nameOfActor(scope.actor), actor: actorKey(scope), answers }
  const form = await lockForm(scope, keyed)
  const version = form?.version ?? survey.version
  const { definition } = await readKnownVersion(scope, { surveyId, version })
  refuseUnfit(definition, answers)
  const isFirst =
    !form && (await insertForm(scope, { surveyId, number, language: keyed.language, version, typed }))
  const known = form ?? (isFirst ? undefined : await lockForm(scope, keyed))
  if (known) await typeAgain(scope, { keyed, form: known, definition, typed })
  return readForm(scope, { surveyId, number })
}

type Again = { keyed: Keyed; form: PaperRow; definition: SurveyDefinition; typed: Typed }

async function typeAgain(scope: Scope, { keyed, form, definition, typed }: Again): Promise<void> {
  if (form.state !== 'once') throw new AppError('survey/paper-stored')
  if (form.firstActor === typed.actor) throw new AppError('survey/paper-same-person')
  const first = form.first ?? {}
  const keys = definition.questions.map(({ key }) => key)
  const { length: differences } = compareAnswers(keys, { first, second: typed.answers })
  await saveSecond(scope, keyed, { typed, differences })
  if (differences > 0) return
  const responseId = await storePaperForm(scope, { ...keyed, version: form.version, answers: first })
  await markStored(scope, keyed, { responseId, settledBy: null })
}

export function refuseUnfit({ questions }: SurveyDefinition, answers: SurveyAnswers): void {
  const known = new Map(questions.map((question) => [question.key, question]))
  const fields = Object.entries(answers).flatMap(([key, answer]): FieldProblem[] => {
    const question = known.get(key)
    if (question && 'skipped' in answer) return []
    const code = question ? checkAnswer(question, answer) : 'survey/answer-unknown-question'
    return code === null ? [] : [{ path: `answers.${key}`, code }]
  })
  if (fields.length > 0) throw new AppError('survey/paper-unfit', {}, { fields })
}
