import type { FeedbackFilter } from '@echoloop/contract'
import { stringifyPlainSearch } from '../app/plain-search.ts'

/** Address of the feedback list with exactly these filters. */
export function feedbackHref(filter: FeedbackFilter): string {
  return `/feedback${stringifyPlainSearch(filter)}`
}
