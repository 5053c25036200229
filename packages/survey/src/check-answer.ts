import type { ProblemCode, SurveyAnswer, SurveyQuestion } from '@echoloop/contract'
import { checkChoices, checkOneChoice } from './check-choices.ts'
import { isAnswered } from './is-answered.ts'

export type AnswerProblem = Extract<ProblemCode, `survey/answer-${string}`>

/** Ends of the scales whose numbers are whole. */
export const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7], stars: [1, 5] } as const

const longest = { 'short-text': 500, 'long-text': 10_000 } as const
const picturesMax = 3

/**
 * What is wrong with an answer to this question, or null. Whether the question is asked at all is the path's business.
 * A required consent must be answered; no is an answer too. A statement only takes `skipped`.
 */
export function checkAnswer(question: SurveyQuestion, answer: SurveyAnswer): AnswerProblem | null {
  if (question.kind === 'statement') return 'skipped' in answer ? null : 'survey/answer-wrong-kind'
  if ('notApplicable' in answer) return question.mayNotApply ? null : 'survey/answer-not-offered'
  if ('skipped' in answer) return question.isRequired ? 'survey/answer-needed' : null
  const problem = checkKind(question, answer)
  if (problem !== null) return problem
  return question.isRequired && !isAnswered(answer) ? 'survey/answer-needed' : null
}

function checkKind(question: SurveyQuestion, answer: SurveyAnswer): AnswerProblem | null {
  const wrong = 'survey/answer-wrong-kind'
  switch (question.kind) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'stars':
      return 'number' in answer ? checkScale(question.kind, answer.number) : wrong
    case 'number':
      return 'number' in answer ? checkNumber(question, answer.number) : wrong
    case 'single':
      return 'choice' in answer ? checkOneChoice(question, answer) : wrong
    case 'multiple':
    case 'ranking':
      return 'choices' in answer ? checkChoices(question, answer) : wrong
    case 'matrix':
      return 'cells' in answer ? checkCells(question, answer.cells) : wrong
    case 'date':
      return 'date' in answer ? checkDate(question, answer.date) : wrong
    case 'short-text':
    case 'long-text':
      return 'text' in answer ? checkText(question.kind, answer.text) : wrong
    case 'consent':
      return 'given' in answer ? null : wrong
    case 'picture':
      return 'uploads' in answer ? checkUploads(question, answer.uploads) : wrong
    case 'statement':
      return wrong
  }
}

function checkScale(kind: keyof typeof scales, number: number): AnswerProblem | null {
  if (!Number.isInteger(number)) return 'survey/answer-not-whole'
  const [low, high] = scales[kind]
  return number < low || number > high ? 'survey/answer-out-of-range' : null
}

function checkNumber({ min, max }: SurveyQuestion, number: number): AnswerProblem | null {
  const isInside =
    Number.isFinite(number) && number >= (min ?? -1e12) && number <= (max ?? 1e12) && Math.abs(number) <= 1e12
  return isInside ? null : 'survey/answer-out-of-range'
}

function checkCells(question: SurveyQuestion, cells: Record<string, string>): AnswerProblem | null {
  const rows = new Set(question.rows?.map(({ key }) => key))
  const columns = new Set(question.choices?.map(({ key }) => key))
  const given = Object.entries(cells)
  if (given.some(([row, column]) => !rows.has(row) || !columns.has(column)))
    return 'survey/answer-unknown-choice'
  return question.isRequired && given.length < rows.size ? 'survey/answer-rows-missing' : null
}

function checkDate({ from, to }: SurveyQuestion, date: string): AnswerProblem | null {
  if (!isDay(date)) return 'survey/answer-wrong-kind'
  const isInside = (from === undefined || date >= from) && (to === undefined || date <= to)
  return isInside ? null : 'survey/answer-out-of-range'
}

/** A day that exists: not the 30th of February. */
function isDay(date: string): boolean {
  const moment = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === date
}

function checkText(kind: keyof typeof longest, text: string): AnswerProblem | null {
  return text.length > longest[kind] ? 'survey/answer-too-long' : null
}

function checkUploads({ least, most }: SurveyQuestion, uploads: readonly string[]): AnswerProblem | null {
  if (new Set(uploads).size < uploads.length) return 'survey/answer-repeated'
  if (uploads.length > (most ?? picturesMax)) return 'survey/answer-too-many'
  return uploads.length > 0 && uploads.length < (least ?? 1) ? 'survey/answer-too-few' : null
}
