import { ProblemError } from '@echoloop/client'
import { useWords } from './use-words.ts'

export type ProblemText = { title: string; detail: string | undefined; fields: string[] }

/** What happened, as sentences a person can read. */
export function useProblemText(error: unknown): ProblemText {
  const words = useWords().shell.problem
  if (!(error instanceof ProblemError)) return { title: words.unexpected, detail: words.reload, fields: [] }
  const { problem } = error
  if (problem.status === 0) return { title: words.unreachable, detail: words.unreachableDetail, fields: [] }
  if (problem.status >= 500)
    return { title: words.server, detail: requestNote(problem.requestId, words), fields: [] }
  const fields = problem.fields?.map((field) => field.message) ?? []
  return { title: problem.title, detail: problem.detail, fields }
}

function requestNote(id: string | undefined, words: { request: (id: string) => string }): string | undefined {
  return id ? words.request(id) : undefined
}
