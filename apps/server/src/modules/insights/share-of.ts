import { wilsonInterval } from '@echoloop/analysis'
import type { Overview } from '@echoloop/contract'

/** A share with its Wilson interval at 95 %; 0–0 when `of` is 0, as nothing is known then. */
export function shareOf(count: number, of: number): Overview['negativeShare'] {
  if (of === 0) return { count, of, low: 0, high: 0 }
  return { count, of, ...wilsonInterval({ successes: count, trials: of }) }
}
