import type { FeedbackItem } from '@echoloop/contract'

/**
 * Title and text as they are shown. A voice that came with a title alone has it as its text: that is what was
 * analysed, and what the offsets of its aspects mean.
 */
export function wordsOf(voice: Pick<FeedbackItem, 'title' | 'text'>): { title: string; text: string } {
  if (voice.text === null) return { title: '', text: voice.title ?? '' }
  return { title: voice.title ?? '', text: voice.text }
}
