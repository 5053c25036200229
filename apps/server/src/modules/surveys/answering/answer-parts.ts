import { maskPersonalData } from '@echoloop/analysis'
import type { AnswerReading, SurveyAnswer } from '@echoloop/contract'

/** One answer as its row holds it. `original`: as it came, where masking changed it. */
export type AnswerParts = {
  value: SurveyAnswer
  number: number | null
  choices: string[] | null
  text: string | null
  original: SurveyAnswer | null
}

export type KeptAnswer = Omit<AnswerParts, 'original'> & {
  question: string
  sealed: Buffer | null
  reading: AnswerReading | null
}

/** Takes an answer apart for counting, with personal data masked in words of one's own. Pure. */
export function partsOf(answer: SurveyAnswer): AnswerParts {
  const plain = { value: answer, number: null, choices: null, text: null, original: null }
  if ('number' in answer) return { ...plain, number: answer.number }
  if ('given' in answer) return { ...plain, number: answer.given ? 1 : 0 }
  if ('cells' in answer)
    return { ...plain, choices: Object.entries(answer.cells).map(([row, column]) => `${row}=${column}`) }
  if ('text' in answer) {
    const text = maskPersonalData(answer.text).text
    return { ...plain, value: { text }, text, original: text === answer.text ? null : answer }
  }
  if (!('choice' in answer || 'choices' in answer)) return plain
  const choices = 'choice' in answer ? [answer.choice] : answer.choices
  if (answer.other === undefined) return { ...plain, choices }
  const other = maskPersonalData(answer.other).text
  const original = other === answer.other ? null : answer
  return { ...plain, value: { ...answer, other }, choices, text: other, original }
}
