import { type ResponseState, toPublicId } from '@echoloop/contract'
import { type AnswerState, answersOnPath, holds } from '@echoloop/survey'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { noteEndedResponse } from '../results/count-ended.ts'
import { surveyAnswered } from '../survey-events.ts'
import { voiceStage } from '../voices/voice-stage.ts'
import { countInQuotas, readKnownAnswers, removeAnswersOff } from './answer-store.ts'
import { refuseGoingOn } from './refuse-answering.ts'
import { endTicket } from './response-hooks.ts'
import { type LockedResponse, lockResponse, saveEnd } from './response-store.ts'
import { type KnownVersion, readKnownVersion } from './version-memory.ts'
import { walkToEnd } from './walk-to-end.ts'

export type EndState = Exclude<ResponseState, 'open'>
/** An answer was wished for; `email` is empty where none was given. */
export type WantedHelp = { email: string }

/**
 * Ends a response, once: a repeat tells how it ended. Where it ends is for the answers to say. It is counted in the
 * quotas it belongs to or, where one is full, in none, and ends as `quota-full`.
 */
export async function endResponse(
  scope: Scope,
  { help, ...whose }: { surveyId: string; responseId: string; help?: WantedHelp | undefined },
): Promise<EndState> {
  const response = await lockResponse(scope, whose)
  if (!response) throw new AppError('survey/response-not-found')
  if (response.responseState !== 'open') return response.responseState
  if (!response.isPaper) refuseGoingOn(response, scope.now)
  const version = await readKnownVersion(scope, response)
  const { answers, readings } = await readKnownAnswers(scope, response)
  const { hidden, seed } = response
  const walk = walkToEnd(version, { answers, readings, hidden, seed })
  if (walk.kind === 'open') {
    const field = { path: `answers.${walk.question}`, code: 'survey/answer-needed' }
    throw new AppError('survey/not-finished', {}, { fields: [field] })
  }
  await removeAnswersOff(scope, response.responseId, walk.path)
  const finish = { response, version, help }
  if (walk.end === 'screen-out') return finishResponse(scope, { ...finish, state: 'screened-out' })
  const quotas = quotasOf(version, { answers, readings, hidden, seed })
  const isCounted = await countInQuotas(scope, response.surveyId, quotas)
  return isCounted
    ? finishResponse(scope, { ...finish, state: 'complete', quotas })
    : finishResponse(scope, { ...finish, state: 'quota-full' })
}

function quotasOf({ definition }: KnownVersion, state: AnswerState): string[] {
  const known = { ...state, answers: answersOnPath(definition, state) }
  return definition.quotas.filter(({ when }) => holds(when, known)).map(({ key }) => key)
}

type Finish = {
  response: LockedResponse
  version: KnownVersion
  state: EndState
  quotas?: readonly string[]
  help?: WantedHelp | undefined
}

/** Writes the end of a locked response and tells of it. */
export async function finishResponse(scope: Scope, finish: Finish): Promise<EndState> {
  const { response, version, state, quotas = [], help } = finish
  const { surveyId, responseId, startedAt } = response
  const hasVoices = help !== undefined || version.hasOpenQuestions
  await saveEnd(scope, {
    responseId,
    state,
    startedAt,
    quotas,
    wantsHelp: help !== undefined,
    helpSealed: help?.email ? scope.keys.seal(Buffer.from(help.email)) : null,
    voicesDueAt: hasVoices ? scope.now : null,
  })
  await endTicket(scope, { responseId, isAnonymous: version.definition.isAnonymous })
  await scope.announce(surveyAnswered, { surveyId, responseId, state })
  await scope.tellLive({ kind: 'survey.answered', id: toPublicId('survey', surveyId) })
  if (hasVoices) await scope.wakeWorkers(voiceStage)
  await noteEndedResponse(scope)
  return state
}
