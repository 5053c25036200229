import type { SurveyAnswer, SurveyQuestion } from '@echoloop/contract'
import { toPublicId } from '@echoloop/contract'
import { problemWords, readPostedAnswer } from '@echoloop/storefront'
import { answersOnPath, checkAnswer, holds, nextStep } from '@echoloop/survey'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import type { Files } from '../../../platform/files/open-files.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop, type Scope } from '../../../platform/scope.ts'
import { endResponse, keepAnswers, startResponse } from '../../surveys/index.ts'
import { type PageVisit, redirectTo } from '../page-visit.ts'
import { type AskedSurvey, begunOf, hiddenOf, readAskedSurvey } from './read-asked-survey.ts'
import { readSurveyForm } from './read-survey-form.ts'
import { pageGiven, sendNoSurvey, sendSurvey } from './show-survey-page.ts'
import { readSurveyAddress, type SurveyAddress, writeSurveyAddress } from './survey-address.ts'
import { drawFreshResponse, type FreshResponse, type StepAnswer } from './survey-page.ts'

const freshSchema = z.object({
  clientKey: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
  seed: z.coerce.number().int().min(0).max(2_147_483_647),
})

/** Where a posted form leads: on to an address, or to the same step with what has to be mended. */
type Outcome =
  | { kind: 'on'; address: SurveyAddress; question: string | undefined }
  | { kind: 'mend'; asked: AskedSurvey; address: SurveyAddress; answer: StepAnswer }

/** POST /survey/:surveyId?shop=…: one step of a page without a script, through the same doors as every answer. */
export async function takeSurveyForm(visit: PageVisit, files: Files): Promise<void> {
  const address = readSurveyAddress(visit)
  const who = { shopId: uuidOf('shop', address.shop), actor: { kind: 'author' as const } }
  try {
    const { fields, problem } = await readSurveyForm(visit, { address, files })
    const read = freshSchema.safeParse(Object.fromEntries(fields))
    const fresh = read.success ? read.data : drawFreshResponse()
    const outcome = await runInShop(visit.platform, who, (scope) =>
      takeStep({ visit, scope, address, fields, problem, fresh }),
    )
    if (outcome.kind === 'mend') sendSurvey(visit, { ...outcome, fresh })
    else
      redirectTo(
        visit,
        writeSurveyAddress(outcome.address, { language: languageIn(visit), question: outcome.question }),
      )
  } catch (error) {
    await sendNoSurvey(visit, { error, address })
  }
}

type Taking = {
  visit: PageVisit
  scope: Scope
  address: SurveyAddress
  fields: URLSearchParams
  /** A picture that could not be taken. */
  problem: string | undefined
  fresh: FreshResponse
}

async function takeStep(taking: Taking): Promise<Outcome> {
  const { visit, scope, address, fields, fresh } = taking
  const asked = await readAskedSurvey(scope, address)
  const here: Outcome = { kind: 'on', address, question: undefined }
  if (asked.begun && asked.begun.state !== 'open') return here
  if (address.question === 'help') return takeHelp(taking, asked)
  const { view } = pageGiven(visit, { asked, address, fresh })
  const key = fields.get('question') ?? address.question
  const question = asked.survey.definition.questions.find((one) => one.key === key)
  if (!question) return here
  const posted = readPostedAnswer(question, fields)
  const code = posted.kind === 'unreadable' ? posted.code : checkAnswer(question, posted.answer)
  const problem = code ? problemWords(view, { question, code }) : taking.problem
  if (problem || posted.kind === 'unreadable') {
    const answer = posted.kind === 'answer' ? { answer: posted.answer } : {}
    return { kind: 'mend', asked, address, answer: { question, problem: problem ?? '', ...answer } }
  }
  return keepStep({ ...taking, asked, question, answer: posted.answer })
}

type Keeping = Taking & { asked: AskedSurvey; question: SurveyQuestion; answer: SurveyAnswer }

/** Keeps one answer, in the response that it begins if it is the first, and leads to what follows. */
async function keepStep({
  scope,
  address,
  asked,
  question,
  answer,
  fresh,
  visit,
}: Keeping): Promise<Outcome> {
  const begun = address.begun ?? (await begin(scope, { address, asked, fresh, language: languageIn(visit) }))
  const whose = { surveyId: uuidOf('survey', address.survey), responseId: begunOf(begun).responseId }
  const kept = await keepAnswers(scope, { ...whose, answers: { [question.key]: answer } })
  const next = { ...address, begun }
  if (kept.isQuotaFull) return { kind: 'on', address: next, question: undefined }
  const after = await readAskedSurvey(scope, next)
  const { definition } = after.survey
  const state = after.begun?.answers
  if (!state) throw new AppError('survey/response-not-found')
  const step = nextStep(definition, state, question.key)
  if (step.kind === 'question') return { kind: 'on', address: next, question: step.question.key }
  const known = { ...state, answers: answersOnPath(definition, state) }
  const isWorrying = definition.questions.some(({ offerHelpIf }) => offerHelpIf && holds(offerHelpIf, known))
  if (isWorrying) return { kind: 'on', address: next, question: 'help' }
  await endResponse(scope, whose)
  return { kind: 'on', address: next, question: undefined }
}

type Beginning = { address: SurveyAddress; asked: AskedSurvey; fresh: FreshResponse; language: string }

async function begin(scope: Scope, { address, asked, fresh, language }: Beginning) {
  const { survey } = asked
  const { id, token } = await startResponse(scope, {
    surveyId: uuidOf('survey', address.survey),
    version: survey.version,
    language,
    channel: address.channel,
    hidden: hiddenOf(survey, address),
    context: {},
    ticket: address.ticket,
    ...fresh,
  })
  return { response: id.startsWith('rsp_') ? id : toPublicId('response', id), token }
}

const emailSchema = z.union([z.literal(''), z.string().trim().max(254).pipe(z.email())])

/** Whether help is wanted was the last question; what follows is the end. */
async function takeHelp(
  { visit, scope, address, fields, fresh }: Taking,
  asked: AskedSurvey,
): Promise<Outcome> {
  const isWanted = fields.get('help') === 'yes'
  const given = (fields.get('email') ?? '').trim()
  const email = emailSchema.safeParse(isWanted ? given : '')
  if (!email.success) {
    const { words } = pageGiven(visit, { asked, address, fresh }).view
    return { kind: 'mend', asked, address, answer: { problem: words.help.emailWrong, email: given } }
  }
  if (!address.begun) throw new AppError('survey/response-not-found')
  await endResponse(scope, {
    surveyId: uuidOf('survey', address.survey),
    responseId: begunOf(address.begun).responseId,
    help: isWanted ? { isWanted, email: email.data } : { isWanted },
  })
  if (isWanted) await readAskedSurvey(scope, address)
  return { kind: 'on', address, question: undefined }
}

function languageIn({ request, language }: PageVisit): string {
  const read = z.object({ lang: z.string().min(2).max(35) }).safeParse(request.query)
  return read.success ? read.data.lang : language
}
