import { type Scored, type ShopScores, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { meanStars } from '../shown/mean-stars.ts'
import { countBuyers, type GivenStars, readGivenStars, readScorePeriod } from './score-rows.ts'

/** The arithmetic, in signs that every language shares; docs/scores.md and the page say it in words. */
const method = 'score = Σ ÷ n; interval = score ± t(0.975, n − 1) × s ÷ √n'

/**
 * Scores of a shop over the six months that end today in its time zone, after the arithmetic that Taobao publishes:
 * sum of stars ÷ number of ratings, of the first three trades of a buyer in a calendar month; no default.
 */
export async function readShopScores(scope: Scope): Promise<ShopScores> {
  const period = await readScorePeriod(scope)
  const given = await readGivenStars(scope, period)
  return {
    shopId: toPublicId('shop', scope.shopId),
    ...period,
    reviews: given.find(({ dimension }) => dimension === 'review')?.count ?? 0,
    buyers: await countBuyers(scope, period),
    dimensions: {
      quality: scoreOf(given, 'quality'),
      delivery: scoreOf(given, 'delivery'),
      service: scoreOf(given, 'service'),
    },
    method,
  }
}

function scoreOf(given: readonly GivenStars[], wanted: string): Scored | null {
  const own = given.filter(({ dimension }) => dimension === wanted)
  const counts = [1, 2, 3, 4, 5].map((stars) => own.find((row) => row.stars === stars)?.count ?? 0)
  const count = counts.reduce((sum, times) => sum + times, 0)
  return count === 0 ? null : { count, ...meanStars(counts) }
}
