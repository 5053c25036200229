import type { AnswerProblem } from '@echoloop/survey'
import { useWords } from '../../../words/use-words.ts'

/** The words for what is wrong with an answer. */
export function useProblemTitle(): (code: AnswerProblem) => string {
  const { problems } = useWords()
  return (code) => problems[code].title
}
