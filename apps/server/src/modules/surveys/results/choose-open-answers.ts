import { anonymousLeast, responseStates, type SurveyResultsFilter } from '@echoloop/contract'
import type { RawBuilder } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { surveySource } from '../voices/voice-of-answers.ts'
import { chooseResponses } from './choose-responses.ts'
import { amongSpoken, countSpeakers } from './open-answer-queries.ts'
import { isAnonymous, stateIsCounted } from './read-survey-results.ts'

type Wanted = SurveyResultsFilter & { of?: string | undefined }

/**
 * Which voices are open answers that the filter means: their source, and a condition on rows of `feedback`. Refuses
 * those of a few people of an anonymous survey.
 */
export async function chooseOpenAnswers(
  scope: Scope,
  publicSurveyId: string,
  wanted: Wanted,
): Promise<{ source: string; among: RawBuilder<unknown> }> {
  const survey = await chooseResponses(scope, publicSurveyId, wanted)
  const states = responseStates.filter(stateIsCounted(wanted.partial))
  const chosen = { choice: survey.choice, states, of: wanted.of }
  if (isAnonymous(survey)) {
    const speakers = await countSpeakers(scope, chosen)
    if (speakers > 0 && speakers < anonymousLeast) throw new AppError('survey/too-few-answers')
  }
  return { source: surveySource(survey.choice.surveyId), among: amongSpoken(scope, chosen) }
}
