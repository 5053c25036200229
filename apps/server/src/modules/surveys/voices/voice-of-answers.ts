import {
  type SurveyAnswers,
  type SurveyDefinition,
  type SurveyQuestion,
  toPublicId,
} from '@echoloop/contract'
import { chooseLocale, locales } from '@echoloop/locales'
import { type AnswerState, holds, textIn } from '@echoloop/survey'
import { isOpenQuestion } from '../answering/version-memory.ts'

/** A response whose open answers are handed over, with its answers as they came. */
export type SpokenResponse = {
  id: string
  surveyId: string
  surveyName: string
  definition: SurveyDefinition
  language: string
  touchpoint: string | null
  orderId: string | null
  productId: string | null
  answers: SurveyAnswers
  known: AnswerState
  answeredAt: Date
  /** Undefined: no help was asked for. `email` is empty where none was given. */
  help: { email: string; authorId: string } | undefined
  /** Somebody is known without the wish for help: by an invitation, or by what the shop signed. */
  isKnown: boolean
  /** Questions whose answers are voices already; help was asked for afterwards. */
  spoken: ReadonlySet<string>
  /** Stands in for the id where the voice must not lead to the answers. */
  alias: string | undefined
}

/** One voice, in the shape of `acceptFeedback`; `question` is null where help alone was asked for. */
export type SpokenVoice = {
  question: string | null
  record: Record<string, unknown> & { externalId: string }
}

/** Of a wish for help that is no answer's; no question's key begins so. */
export const helpKey = '-help'

export function surveySource(surveyId: string): string {
  return `survey:${toPublicId('survey', surveyId)}`
}

/** By which a voice of a response is known. Pure. */
export function externalIdOf({ id, alias }: Pick<SpokenResponse, 'id' | 'alias'>, key: string): string {
  return `${alias ?? toPublicId('response', id)}:${key}`
}

const factMax = 500
const titleMax = 200

/** The voices of one response: one for each open answer, and one complaint where help was asked for. Pure. */
export function voicesOf(response: SpokenResponse): SpokenVoice[] {
  const spoken = response.definition.questions.flatMap((question) => {
    const text = wordsOf(response.answers, question)
    return text === undefined || response.spoken.has(question.key) ? [] : [{ question, text }]
  })
  const isLate = response.spoken.size > 0
  const helped = response.help
    ? (spoken.find(({ question }) => offered(response, question)) ?? (isLate ? undefined : spoken[0]))
    : undefined
  const voices = spoken.map(({ question, text }) => ({
    question: question.key,
    record: recordOf(response, { question, text, isComplaint: question === helped?.question }),
  }))
  if (voices.length === 0 && !isLate) voices.push(...pictureVoice(response))
  if (!response.help || helped) return voices
  const text = isLate ? `${helpWords(response)}\n${lateWords(response)}` : helpWords(response)
  return [...voices, { question: null, record: recordOf(response, { text, isComplaint: true }) }]
}

/** Whoever is to help must know with what; the words stand a second time then. */
function lateWords(response: SpokenResponse): string {
  const { questions } = response.definition
  const asked = questions.find((question) => offered(response, question)) ?? questions.find(isOpenQuestion)
  return (asked && wordsOf(response.answers, asked)) ?? ''
}

function wordsOf(answers: SurveyAnswers, question: SurveyQuestion): string | undefined {
  const answer = answers[question.key]
  if (!isOpenQuestion(question) || answer === undefined || !('text' in answer)) return undefined
  return answer.text.trim() === '' ? undefined : answer.text
}

function offered({ known }: SpokenResponse, { offerHelpIf }: SurveyQuestion): boolean {
  return offerHelpIf !== undefined && holds(offerHelpIf, known)
}

function helpWords({ definition, language, surveyName }: SpokenResponse): string {
  const title = textIn(definition.title, definition.languages, language) || surveyName
  return locales[chooseLocale(language)].surveyVoices.helpAsked.replace('{title}', title)
}

/** Pictures without a word are a voice too: the staff sees them there. */
function pictureVoice(response: SpokenResponse): { question: string; record: SpokenVoice['record'] }[] {
  const { definition, answers, language, surveyName } = response
  const question = definition.questions.find(({ key, kind }) => {
    const answer = answers[key]
    return kind === 'picture' && answer && 'uploads' in answer && answer.uploads.length > 0
  })
  if (!question) return []
  const title = textIn(definition.title, definition.languages, language) || surveyName
  const text = locales[chooseLocale(language)].surveyVoices.picturesSent.replace('{title}', title)
  return [{ question: question.key, record: recordOf(response, { question, text, isComplaint: false }) }]
}

type Said = { question?: SurveyQuestion; text: string; isComplaint: boolean }

function recordOf(response: SpokenResponse, { question, text, isComplaint }: Said): SpokenVoice['record'] {
  const { id, surveyId, alias, orderId, productId, touchpoint, help } = response
  const author = isComplaint && help ? authorOf(response, help) : undefined
  return {
    kind: isComplaint ? 'complaint' : 'survey',
    source: surveySource(surveyId),
    externalId: externalIdOf({ id, alias }, question?.key ?? helpKey),
    occurredAt: response.answeredAt.toISOString(),
    text,
    language: response.language,
    facts: factsOf(response, question),
    ...(touchpoint ? { touchpoint } : {}),
    ...(productId ? { productId: toPublicId('product', productId) } : {}),
    ...(orderId ? { orderId: toPublicId('order', orderId) } : {}),
    ...(author ? { author } : {}),
  }
}

/** Whoever left no address is a person without a name, so that an answer on a page of their own has somebody to go to. */
function authorOf(
  { isKnown }: SpokenResponse,
  { email, authorId }: NonNullable<SpokenResponse['help']>,
): { externalId: string; email?: string } | undefined {
  if (email) return { externalId: authorId, email }
  return isKnown ? undefined : { externalId: authorId }
}

/** Which survey and question it was, and the scores beside it. */
function factsOf(
  { definition, answers, surveyName }: SpokenResponse,
  question: SurveyQuestion | undefined,
): Record<string, string | number> {
  const [first = ''] = definition.languages
  const asked = question ? textIn(question.text, definition.languages, first) || question.key : ''
  const facts: Record<string, string | number> = { survey: cut(surveyName, titleMax) }
  if (asked !== '') facts.question = cut(asked, factMax)
  for (const { key, kind } of definition.questions) {
    const answer = answers[key]
    const isScore = kind === 'nps' || kind === 'csat' || kind === 'ces' || kind === 'stars'
    if (isScore && answer && 'number' in answer) facts[kind] ??= answer.number
  }
  return facts
}

function cut(text: string, max: number): string {
  return text.slice(0, max).toWellFormed()
}
