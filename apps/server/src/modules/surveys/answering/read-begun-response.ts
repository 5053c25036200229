import type { ResponseState } from '@echoloop/contract'
import type { AnswerState } from '@echoloop/survey'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readKnownAnswers } from './answer-store.ts'
import { refuseWrongToken } from './response-token.ts'

/** A response as it stands, for a page that goes on where somebody left off. */
export type BegunSurvey = { version: number; state: ResponseState; answers: AnswerState }

/** Reads a response by its token. Refuses `survey/wrong-token` and `survey/response-not-found`. */
export async function readBegunResponse(
  scope: Scope,
  { surveyId, responseId, token }: { surveyId: string; responseId: string; token: string },
): Promise<BegunSurvey> {
  refuseWrongToken(scope, responseId, token)
  const row = await scope.db
    .selectFrom('surveyResponse')
    .select(['version', 'state', 'seed', 'hidden'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', responseId)
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
  if (!row) throw new AppError('survey/response-not-found')
  const { answers, readings } = await readKnownAnswers(scope, { surveyId, responseId })
  const { version, state, seed, hidden } = row
  return { version, state, answers: { answers, readings, hidden, seed } }
}
