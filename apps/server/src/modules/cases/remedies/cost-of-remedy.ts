import type { RemedyPolicy } from '@echoloop/contract'
import type { RemedyRow } from './remedy-queries.ts'

/**
 * What a remedy costs where nobody told: the amount, the price of what is sent once more, or the points at the shop's
 * own rate. A repair costs what the shop says, words cost nothing. Pure.
 */
export function costOf(
  remedy: Pick<RemedyRow, 'kind' | 'worth' | 'points'>,
  { hundredPointsCents }: Pick<RemedyPolicy, 'hundredPointsCents'>,
): number {
  if (remedy.kind === 'points') return Math.round(((remedy.points ?? 0) * hundredPointsCents) / 100)
  if (remedy.kind === 'repair') return 0
  return Number(remedy.worth)
}
