import { normaliseText } from '@echoloop/analysis'
import { caseReplyLimits } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'

/** The words as they are kept. Refuses `reply/empty`, and `reply/too-long` before anything else looks at them. */
export function replyText(words: string): string {
  if (words.length > caseReplyLimits.text * 2) throw new AppError('reply/too-long', { length: words.length })
  const text = normaliseText(words).trim()
  if (text === '') throw new AppError('reply/empty')
  if (text.length > caseReplyLimits.text) throw new AppError('reply/too-long', { length: text.length })
  return text
}
