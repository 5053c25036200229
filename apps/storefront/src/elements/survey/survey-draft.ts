import type { AnswerReading, SurveyAnswer, SurveyDefinition } from '@echoloop/contract'
import type { AnswerState } from '@echoloop/survey'
import type { SurveyData } from '../../surveys/render-survey.ts'

/** Where in a shop's page somebody came upon the survey, as its element says. */
export type SurveyFound = { touchpoint: string; page?: string; words?: string; signed?: string }

/** One person's answers as the browser keeps them until the shop has them all. */
export type SurveyDraft = {
  format: 1
  survey: string
  shop: string
  version: number
  /** The version that was begun: it is finished whatever is published meanwhile. */
  definition: SurveyDefinition
  language: string
  channel: SurveyData['channel']
  hidden: Record<string, string>
  ticket?: string | undefined
  found?: SurveyFound | undefined
  /** Makes every repetition the same response. */
  clientKey: string
  seed: number
  answers: Record<string, SurveyAnswer>
  readings: Record<string, AnswerReading>
  /** Moment of each answer, so that of two tabs the later one counts. */
  answeredAt: Record<string, number>
  /** Keys that the shop has not got yet. */
  unsent: string[]
  response?: { id: string; token: string } | undefined
  /** The question that is open, with what stands in its fields. */
  at: string | null
  typing?: { key: string; answer: SurveyAnswer } | undefined
  offersHelp?: boolean
  help?: { wanted: boolean; email: string } | undefined
  /** Where the answer to it will stand, as the shop said; null: nowhere but with the shop. */
  helpAt?: HelpAt | null | undefined
  end?: 'complete' | 'screen-out' | undefined
  /** What the shop said about the end. */
  ended?: 'complete' | 'screened-out' | 'quota-full' | undefined
}

export type HelpAt = { number: string; url: string }

/**
 * What is left when the shop has everything: that it was answered, where an answer to a wish for help will stand, and
 * nothing of what was said.
 */
export type SurveyOver = {
  format: 1
  clientKey: string
  over: NonNullable<SurveyDraft['ended']>
  helpAt?: HelpAt | undefined
}

export function beginDraft(data: SurveyData): SurveyDraft {
  const { survey, shop, version, definition, language, channel, hidden, ticket } = data
  const drawn = crypto.getRandomValues(new Uint32Array(5))
  return {
    format: 1,
    survey,
    shop,
    version,
    definition,
    language,
    channel,
    hidden,
    ticket,
    clientKey: Array.from(drawn.slice(0, 4), (part) => part.toString(36).padStart(7, '0')).join(''),
    seed: (drawn[4] ?? 1) >>> 1,
    answers: {},
    readings: {},
    answeredAt: {},
    unsent: [],
    at: null,
  }
}

export function stateOf({ answers, readings, hidden, seed }: SurveyDraft): AnswerState {
  return { answers, readings, hidden, seed }
}

/** Something was said: before that, nothing is kept in the browser. */
export function hasBegun({ answers, typing, response }: SurveyDraft): boolean {
  if (Object.keys(answers).length > 0 || response !== undefined) return true
  return typing !== undefined && !('skipped' in typing.answer)
}

/** Nothing is left to send. */
export function isSent(draft: SurveyDraft): boolean {
  const { unsent, end, ended } = draft
  return ended === undefined ? unsent.length === 0 && end === undefined : !isHelpUnsent(draft)
}

/** What was read in the last answer came after the end: help is offered all the same. */
export function isHelpDue({ offersHelp, help, ended, at }: SurveyDraft): boolean {
  return offersHelp === true && help === undefined && (at === null || ended !== undefined)
}

/** Help was asked for, and the shop has not said that it knows. */
export function isHelpUnsent({ help, helpAt }: SurveyDraft): boolean {
  return help?.wanted === true && helpAt === undefined
}
