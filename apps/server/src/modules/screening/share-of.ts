import { wilsonInterval } from '@echoloop/analysis'
import type { FlagShare, ModerationShare } from '@echoloop/contract'

/** A share with its Wilson interval at 95 %; nothing is known of nothing. Pure. */
export function shareOf(count: number, of: number): ModerationShare {
  if (of === 0) return { count, of, share: null, low: null, high: null }
  return { count, of, share: count / of, ...wilsonInterval({ successes: count, trials: of }) }
}

/** The same to four places, as it is signed and published. Pure. */
export function roundedShareOf(numerator: number, denominator: number): FlagShare {
  const { share, low, high } = shareOf(numerator, denominator)
  return { numerator, denominator, share: toFour(share), low: toFour(low), high: toFour(high) }
}

function toFour(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 10_000
}
