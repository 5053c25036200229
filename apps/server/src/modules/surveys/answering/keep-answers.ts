import type { AnswerReading, SurveyAnswer, SurveyAnswers } from '@echoloop/contract'
import { type AnswerState, answersOnPath, checkAnswer, isAnswered } from '@echoloop/survey'
import { AppError, type FieldProblem } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { personKey } from '../../customers/index.ts'
import { type KeptAnswer, partsOf } from './answer-parts.ts'
import { type KnownAnswers, readKnownAnswers, upsertAnswers } from './answer-store.ts'
import { askedNext } from './asked-next.ts'
import { finishResponse, isHelpOffered } from './end-response.ts'
import { isDecided } from './is-decided.ts'
import { readOpenAnswer } from './read-open-answer.ts'
import { refuseGoingOn } from './refuse-answering.ts'
import { type LockedResponse, lockResponse, noteAnswered } from './response-store.ts'
import { partialAfterMs } from './start-response.ts'
import { isOpenQuestion, type KnownVersion, readKnownVersion } from './version-memory.ts'

export type AnsweringOutcome = {
  readings: Record<string, AnswerReading>
  isQuotaFull: boolean
  offersHelp: boolean
}

/**
 * Keeps answers of a begun response, all of them or, where one does not fit its question, none. When its answers say
 * that it belongs to a quota that is full, the response ends here, so that nobody answers in vain.
 */
export async function keepAnswers(
  scope: Scope,
  { answers, ...whose }: { surveyId: string; responseId: string; answers: SurveyAnswers },
): Promise<AnsweringOutcome> {
  const response = await lockResponse(scope, whose)
  if (!response) throw new AppError('survey/response-not-found')
  const version = await readKnownVersion(scope, response)
  const given = Object.entries(answers)
  if (response.responseState === 'quota-full') return { readings: {}, isQuotaFull: true, offersHelp: false }
  if (response.responseState !== 'open') return repeatedAfterEnd(scope, { response, given })
  if (!response.isPaper) refuseGoingOn(response, scope.now)
  refuseUnfit(version, given)
  if (given.length === 0) return { readings: {}, isQuotaFull: false, offersHelp: false }
  const known = await readKnownAnswers(scope, response)
  const before = asksForState(version, given) ? known : undefined
  const kept = await partsToKeep(scope, { response, version, given, before })
  await upsertAnswers(scope, response, kept)
  await noteAnswered(scope, {
    ...response,
    voicesDueAt: voicesDueAt(scope, { response, version, given }),
    nextQuestion: askedNext(version, stateAfter({ response, before: known, kept })),
  })
  return before ? judge(scope, { response, version, before, kept }) : nothingToTell
}

const nothingToTell: AnsweringOutcome = { readings: {}, isQuotaFull: false, offersHelp: false }

type Given = [question: string, answer: SurveyAnswer][]

/** Answers that came before the end and are sent once more are no change; others come too late. */
async function repeatedAfterEnd(
  scope: Scope,
  { response, given }: { response: LockedResponse; given: Given },
): Promise<AnsweringOutcome> {
  const { answers } = await readKnownAnswers(scope, response)
  const isSame = given.every(([question, answer]) => isEqual(answers[question], partsOf(answer).value))
  if (!isSame) throw new AppError('survey/response-ended')
  return nothingToTell
}

/** Answers as the database gives them back may have their fields in another order. */
function isEqual(left: SurveyAnswer | undefined, right: SurveyAnswer): boolean {
  return left !== undefined && sortedJson(left) === sortedJson(right)
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}

function refuseUnfit({ questions }: KnownVersion, given: Given): void {
  const fields = given.flatMap(([key, answer]): FieldProblem[] => {
    const question = questions.get(key)
    const code = question ? checkAnswer(question, answer) : 'survey/answer-unknown-question'
    return code === null ? [] : [{ path: `answers.${key}`, code }]
  })
  if (fields.length > 0) throw new AppError('survey/unfit-answer', {}, { fields })
}

/** Whether anything of this survey depends on the other answers of the response. */
function asksForState(version: KnownVersion, given: Given): boolean {
  const { definition, offersHelp, read } = version
  return offersHelp || definition.quotas.length > 0 || given.some(([key]) => read.has(key))
}

type Keeping = {
  response: LockedResponse
  version: KnownVersion
  given: Given
  before: KnownAnswers | undefined
}

async function partsToKeep(
  scope: Scope,
  { response, version, given, before }: Keeping,
): Promise<KeptAnswer[]> {
  const parts = given.map(([question, answer]) => ({ question, ...partsOf(answer) }))
  const isSealed = parts.some(({ original }) => original !== null)
  const key = isSealed && response.customerId ? await personKey(scope, response.customerId) : undefined
  return parts.map(({ original, ...part }) => ({
    ...part,
    sealed: original && scope.keys.seal(Buffer.from(JSON.stringify(original)), key),
    reading: readingOf({ part, version, before }),
  }))
}

type Reading = Pick<Keeping, 'version' | 'before'> & { part: { question: string; value: SurveyAnswer } }

/** Only where a rule asks; words that were read already are not read again. */
function readingOf({ part, version, before }: Reading): AnswerReading | null {
  const { question, value } = part
  if (!version.read.has(question) || !isAnswered(value) || !('text' in value)) return null
  const known = before?.readings[question]
  if (known && before && isEqual(before.answers[question], value)) return known
  return readOpenAnswer(value.text)
}

/** A response whose open answers were handed over while it was open gets another day for new ones. */
function voicesDueAt(scope: Scope, { response, version, given }: Omit<Keeping, 'before'>): Date | null {
  if (response.voicesDueAt !== null) return response.voicesDueAt
  const isOpen = given.some(([key]) => {
    const question = version.questions.get(key)
    return question !== undefined && isOpenQuestion(question)
  })
  return isOpen ? new Date(scope.now.getTime() + partialAfterMs) : null
}

type Judged = Pick<Keeping, 'response' | 'version'> & { before: KnownAnswers; kept: KeptAnswer[] }

async function judge(scope: Scope, { response, version, before, kept }: Judged): Promise<AnsweringOutcome> {
  const { definition } = version
  const state: AnswerState = {
    answers: {
      ...before.answers,
      ...Object.fromEntries(kept.map(({ question, value }) => [question, value])),
    },
    readings: { ...before.readings, ...readingsIn(kept) },
    hidden: response.hidden,
    seed: response.seed,
  }
  const known = { ...state, answers: answersOnPath(definition, state) }
  const isQuotaFull = definition.quotas.some(
    ({ key, when }) => before.full.includes(key) && isDecided(when, known),
  )
  if (isQuotaFull) await finishResponse(scope, { response, version, state: 'quota-full' })
  return { readings: readingsIn(kept), isQuotaFull, offersHelp: isHelpOffered(version, state) }
}

function stateAfter({ response, before, kept }: Omit<Judged, 'version'>): AnswerState {
  return {
    answers: {
      ...before.answers,
      ...Object.fromEntries(kept.map(({ question, value }) => [question, value])),
    },
    readings: { ...before.readings, ...readingsIn(kept) },
    hidden: response.hidden,
    seed: response.seed,
  }
}

function readingsIn(kept: readonly KeptAnswer[]): Record<string, AnswerReading> {
  return Object.fromEntries(kept.flatMap(({ question, reading }) => (reading ? [[question, reading]] : [])))
}
