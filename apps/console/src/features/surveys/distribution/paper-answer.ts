import type { SurveyAnswer, SurveyQuestion } from '@echoloop/contract'
import { checkAnswer } from '@echoloop/survey'

export type PaperReading = { kind: 'answer'; answer: SurveyAnswer } | { kind: 'none' } | { kind: 'unfit' }

/**
 * What was typed for a question on paper: digits for choices in the order of the form, plain numbers, words. Full-width
 * signs count like narrow ones. Empty: nothing stands on the paper. Pure.
 */
export function readPaperAnswer(question: SurveyQuestion, typed: string): PaperReading {
  const text = typed.trim()
  if (text === '') return { kind: 'none' }
  const answer = answerOf(question, text)
  if (answer === undefined || checkAnswer(question, answer) !== null) return { kind: 'unfit' }
  return { kind: 'answer', answer }
}

function answerOf(question: SurveyQuestion, text: string): SurveyAnswer | undefined {
  const plain = text.normalize('NFKC')
  switch (question.kind) {
    case 'short-text':
    case 'long-text':
      return { text }
    case 'date':
      return { date: plain }
    case 'consent':
      return plain === '1' || plain === '0' ? { given: plain === '1' } : undefined
    case 'single': {
      const [choice, more] = choicesOf(question, plain) ?? []
      return choice === undefined || more !== undefined ? undefined : { choice }
    }
    case 'multiple':
    case 'ranking': {
      const choices = choicesOf(question, plain)
      return choices && { choices }
    }
    case 'matrix':
      return cellsOf(question, plain)
    case 'picture':
    case 'statement':
      return undefined
    default:
      return Number.isFinite(Number(plain)) ? { number: Number(plain) } : undefined
  }
}

function choicesOf({ choices = [] }: SurveyQuestion, text: string): string[] | undefined {
  const keys = numbersIn(text).map((number) => choices[number - 1]?.key)
  return keys.every((key) => key !== undefined) ? keys.filter((key) => key !== undefined) : undefined
}

/** One number a row, in their order; 0 where nothing is marked. */
function cellsOf({ rows = [], choices = [] }: SurveyQuestion, text: string): SurveyAnswer | undefined {
  const numbers = numbersIn(text)
  if (numbers.length !== rows.length) return undefined
  const cells: [string, string][] = []
  for (const [at, row] of rows.entries()) {
    const number = numbers[at] ?? 0
    const column = choices[number - 1]?.key
    if (number !== 0 && column === undefined) return undefined
    if (column !== undefined) cells.push([row.key, column])
  }
  return { cells: Object.fromEntries(cells) }
}

function numbersIn(text: string): number[] {
  return text
    .split(/[\s,，、;]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : Number.NaN))
}

/** The same answer as it would be typed. Pure. */
export function writePaperAnswer(question: SurveyQuestion, answer: SurveyAnswer | null): string {
  if (answer === null) return ''
  const numberOf = (key: string | undefined) =>
    (question.choices ?? []).findIndex((choice) => choice.key === key) + 1
  if ('number' in answer) return String(answer.number)
  if ('text' in answer) return answer.text
  if ('date' in answer) return answer.date
  if ('given' in answer) return answer.given ? '1' : '0'
  if ('choice' in answer) return String(numberOf(answer.choice))
  if ('choices' in answer) return answer.choices.map(numberOf).join(' ')
  if ('cells' in answer) return (question.rows ?? []).map(({ key }) => numberOf(answer.cells[key])).join(' ')
  return ''
}
