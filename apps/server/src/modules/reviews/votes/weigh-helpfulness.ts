import { wilsonInterval } from '@echoloop/analysis'

/**
 * By what "most helpful" is ordered: the lower end of the Wilson score interval at 95 % of the share of votes that say
 * helpful (Wilson, "Probable inference, the law of succession, and statistical inference", 1927; for lists: Miller,
 * "How not to sort by average rating", 2009). 0 without votes. Pure.
 */
export function weighHelpfulness({ helpful, voted }: { helpful: number; voted: number }): number {
  return voted === 0 ? 0 : wilsonInterval({ successes: helpful, trials: voted }).low
}
