import { type LocaleName, locales } from '@echoloop/locales'
import type { AppError } from '../../platform/app-error.ts'
import { sentenceOf } from '../../platform/http/problem-reply.ts'

/** What is wrong with the fields of a form that was posted, in the reader's language. */
export function fieldProblems(language: LocaleName, error: AppError): { field: string; message: string }[] {
  const { title } = locales[language].problems[error.code]
  return error.fields.map(({ path, code, message }) => {
    if (path === 'rating') return { field: path, message: sentenceOf('review/rating-needed', language) }
    return {
      field: path.startsWith('attachmentIds') ? 'files' : path,
      message: message ?? (code === error.code ? sentenceOf(code, language) : title),
    }
  })
}
