import type { FeedbackItem } from '@echoloop/contract'
import { usePermission } from '../../session/session-context.ts'

/**
 * True while nobody has decided about a review and the reader may: the stars are kept back until the reader asks, so that
 * they do not decide. What the words say stays: it is read from nothing but them.
 */
export function useStarsHidden({
  publication,
  starsSeen = false,
}: Pick<FeedbackItem, 'publication'> & { starsSeen?: boolean }): boolean {
  const mayDecide = usePermission('feedback.decide')
  return mayDecide && !starsSeen && (publication === 'pending' || publication === 'held')
}
