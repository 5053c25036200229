import { type ResponseState, toPublicId } from '@echoloop/contract'
import { type AnswerState, answersOnPath, holds, isAnswered } from '@echoloop/survey'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { noteEndedResponse } from '../results/count-ended.ts'
import { surveyAnswered } from '../survey-events.ts'
import { voiceStage } from '../voices/voice-stage.ts'
import { countInQuotas, readKnownAnswers, removeAnswersOff } from './answer-store.ts'
import { refuseGoingOn } from './refuse-answering.ts'
import { endTicket } from './response-hooks.ts'
import { type LockedResponse, lockResponse, saveEnd, saveLateHelp } from './response-store.ts'
import { type KnownVersion, readKnownVersion } from './version-memory.ts'
import { walkToEnd } from './walk-to-end.ts'

export type EndState = Exclude<ResponseState, 'open'>
/** What somebody said to “shall we help?”; `email` is empty where none was given. */
export type HelpWish = { isWanted: true; email: string } | { isWanted: false }

/**
 * Whoever ended before the offer of help reached them may still take it: so long their words wait to become a voice,
 * that a late yes makes them a complaint. Later it becomes a voice beside them, for a day.
 */
const helpWaitsMs = 10 * 60_000
const lateHelpMs = 24 * 60 * 60_000

/**
 * Ends a response, once: a repeat tells how it ended. Where it ends is for the answers to say. It is counted in the
 * quotas it belongs to or, where one is full, in none, and ends as `quota-full`. Help may be asked for after the end.
 */
export async function endResponse(
  scope: Scope,
  { help, ...whose }: { surveyId: string; responseId: string; help?: HelpWish | undefined },
): Promise<EndState> {
  const response = await lockResponse(scope, whose)
  if (!response) throw new AppError('survey/response-not-found')
  if (response.responseState !== 'open') {
    if (help?.isWanted) await noteLateHelp(scope, response, help)
    return response.responseState
  }
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
  const finish = {
    response,
    version,
    help,
    isHelpOpen: !help && isHelpOffered(version, { answers, readings, hidden, seed }),
  }
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

/** Whether “shall we help?” is asked of whoever answered so. Pure. */
export function isHelpOffered({ definition, questions }: KnownVersion, state: AnswerState): boolean {
  const known = { ...state, answers: answersOnPath(definition, state) }
  return [...questions.values()].some(
    ({ key, offerHelpIf }) =>
      offerHelpIf !== undefined && isAnswered(known.answers[key]) && holds(offerHelpIf, known),
  )
}

async function noteLateHelp(
  scope: Scope,
  { responseId, endedAt, wantsHelp }: LockedResponse,
  { email }: { email: string },
): Promise<void> {
  const isTooLate = endedAt === null || scope.now.getTime() - endedAt.getTime() > lateHelpMs
  if (!wantsHelp && !isTooLate) await saveLateHelp(scope, { responseId, helpSealed: sealed(scope, email) })
}

function sealed(scope: Scope, email: string): Buffer | null {
  return email === '' ? null : scope.keys.seal(Buffer.from(email))
}

type Finish = {
  response: LockedResponse
  version: KnownVersion
  state: EndState
  quotas?: readonly string[]
  help?: HelpWish | undefined
  /** It was offered by the answers, and nobody said yes or no yet. */
  isHelpOpen?: boolean
}

/** Writes the end of a locked response and tells of it. */
export async function finishResponse(scope: Scope, finish: Finish): Promise<EndState> {
  const { response, version, state, quotas = [], help, isHelpOpen = false } = finish
  const { surveyId, responseId, startedAt } = response
  const hasVoices = help?.isWanted || version.hasOpenQuestions
  const waitMs = isHelpOpen && !response.isPaper ? helpWaitsMs : 0
  await saveEnd(scope, {
    responseId,
    state,
    startedAt,
    quotas,
    wantsHelp: help?.isWanted ?? false,
    helpSealed: help?.isWanted ? sealed(scope, help.email) : null,
    voicesDueAt: hasVoices ? new Date(scope.now.getTime() + waitMs) : null,
  })
  await endTicket(scope, { responseId, isAnonymous: version.definition.isAnonymous })
  await scope.announce(surveyAnswered, { surveyId, responseId, state })
  await scope.tellLive({ kind: 'survey.answered', id: toPublicId('survey', surveyId) })
  if (hasVoices) await scope.wakeWorkers(voiceStage)
  await noteEndedResponse(scope)
  return state
}
