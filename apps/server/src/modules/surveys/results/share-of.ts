import { wilsonInterval } from '@echoloop/analysis'
import type { SurveyShare } from '@echoloop/contract'

/** A share with its Wilson interval at 95 %; 0 to 0 when `of` is 0, as nothing is known then. */
export function shareOf(count: number, of: number): SurveyShare {
  if (of === 0) return { count, of, low: 0, high: 0 }
  return { count, of, ...wilsonInterval({ successes: count, trials: of }) }
}
