import type { SurveyAnswer, SurveyAnswers } from '@echoloop/contract'

export type AnswerPair = { question: string; first: SurveyAnswer | null; second: SurveyAnswer | null }

/** Questions that two people read differently on one form, in the order given. Pure. */
export function compareAnswers(
  questions: readonly string[],
  { first, second }: Record<'first' | 'second', SurveyAnswers>,
): AnswerPair[] {
  return questions
    .map((question) => ({ question, first: first[question] ?? null, second: second[question] ?? null }))
    .filter(({ first: one, second: other }) => readingOf(one) !== readingOf(other))
}

/** Widths of signs and blanks are how somebody types, not what stands on the paper. */
function readingOf(answer: SurveyAnswer | null): string {
  if (answer === null || 'skipped' in answer) return ''
  if ('text' in answer) return plain(answer.text)
  if ('choices' in answer) return JSON.stringify([answer.choices, plain(answer.other ?? '')])
  if ('choice' in answer) return JSON.stringify([answer.choice, plain(answer.other ?? '')])
  if ('cells' in answer) return JSON.stringify(Object.entries(answer.cells).sort())
  return JSON.stringify(answer)
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}
