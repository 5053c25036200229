import {
  anonymousLeast,
  type FeedbackFilter,
  type OpenAnswer,
  responseStates,
  type SurveyResultsFilter,
} from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import { countVoices, listVoices, presentItem } from '../../cases/index.ts'
import { surveySource } from '../voices/voice-of-answers.ts'
import { chooseResponses } from './choose-responses.ts'
import { amongSpoken, countSpeakers, readQuestionsOf } from './open-answer-queries.ts'
import { isAnonymous, stateIsCounted } from './read-survey-results.ts'

type Wanted = SurveyResultsFilter &
  Pick<FeedbackFilter, 'sentiment' | 'aspect'> & {
    of?: string | undefined
    cursor?: string | undefined
    limit: number
    locale: LocaleName
  }

type OpenAnswers = { items: OpenAnswer[]; nextCursor: string | null; count: number }

/** A page of the open answers that the filter means; of an anonymous survey, not those of a few people alone. */
export async function listOpenAnswers(
  scope: Scope,
  publicSurveyId: string,
  wanted: Wanted,
): Promise<OpenAnswers> {
  const { of, sentiment, aspect, cursor, limit, locale } = wanted
  const survey = await chooseResponses(scope, publicSurveyId, wanted)
  const states = responseStates.filter(stateIsCounted(wanted.partial))
  const chosen = { choice: survey.choice, states, of }
  if (isAnonymous(survey)) {
    const speakers = await countSpeakers(scope, chosen)
    if (speakers > 0 && speakers < anonymousLeast) throw new AppError('survey/too-few-answers')
  }
  const among = amongSpoken(scope, chosen)
  const filter = { source: surveySource(survey.choice.surveyId), sentiment, aspect }
  const after = decodeCursor(cursor)
  const rows = await listVoices(scope, { filter, order: 'newest', after, limit: limit + 1, among })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const ids = shown.map(({ id }) => id)
  const questions = await readQuestionsOf(scope, ids)
  return {
    items: shown.map((row) => ({ ...presentItem(row, locale), question: questions.get(row.id) ?? '' })),
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.occurredAt, id: last.id }) : null,
    count: await countVoices(scope, filter, among),
  }
}
