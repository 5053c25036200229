import type { SurveyResultsFilter } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { type AskedQuestion, askedQuestions } from './asked-questions.ts'
import { readLifeOfSurvey, readPublishedVersions, readResultSurvey } from './result-queries.ts'
import type { ResponseChoice } from './results-filter.ts'

type Versions = Awaited<ReturnType<typeof readPublishedVersions>>

export type ChosenSurvey = {
  name: string
  versions: Versions
  questions: AskedQuestion[]
  choice: ResponseChoice
}

/** The survey, what its versions ask, and which of its responses a filter means. */
export async function chooseResponses(
  scope: Scope,
  publicSurveyId: string,
  filter: Omit<SurveyResultsFilter, 'partial'>,
): Promise<ChosenSurvey> {
  const survey = await readResultSurvey(scope, uuidOf('survey', publicSurveyId))
  if (!survey) throw new AppError('survey/not-found')
  const { timeZone } = await readShopRow(scope)
  const versions = await readPublishedVersions(scope, survey.id)
  const questions = askedQuestions(versions)
  const life = await readLifeOfSurvey(scope, { surveyId: survey.id, timeZone })
  const to = filter.to ?? life.today
  const from = filter.from ?? life.first ?? to
  return {
    name: survey.name,
    versions,
    questions,
    choice: {
      surveyId: survey.id,
      period: { from: from < to ? from : to, to, timeZone },
      isWholeLife: filter.from === undefined && filter.to === undefined,
      filter,
      asked: questions.find(({ key }) => key === filter.question),
    },
  }
}
