import { ProblemError } from '@echoloop/client'
import { App } from 'antd'
import { useWords } from '../words/use-words.ts'

/** Tells a refusal in passing, for actions that have no place of their own to show it. */
export function useProblemMessage(): (error: unknown) => void {
  const { message } = App.useApp()
  const words = useWords().shell.problem
  return (error) => {
    message.error(sentenceOf(error, words))
  }
}

type ProblemWords = { unexpected: string; unreachable: string; server: string }

function sentenceOf(error: unknown, words: ProblemWords): string {
  if (!(error instanceof ProblemError)) return words.unexpected
  const { status, title, detail } = error.problem
  if (status === 0) return words.unreachable
  return status >= 500 ? words.server : (detail ?? title)
}
