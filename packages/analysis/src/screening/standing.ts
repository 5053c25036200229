import type { Tally } from './rhythm.ts'
import type { Trace } from './trace.ts'

/** How a review stands to an order: bought and delivered, or in one of the ways that invented reviews often share. */
export type Standing = 'usual' | 'unordered' | 'fresh' | 'newborn' | 'undelivered' | 'early' | 'quick'

const earlyS = -3600
const quickS = 15 * 60
const youngS = 14 * 86_400
const newbornS = 2 * 86_400

type Timed = Pick<Trace, 'at' | 'deliveredAt'>
type Placed = Timed & Pick<Trace, 'order' | 'bornAt'>

/** `fresh` is without an order and from an account up to two weeks old, `newborn` from one up to two days old. */
export function standingOf(review: Placed): Standing {
  if (isEarly(review)) return 'early'
  if (isQuick(review)) return 'quick'
  if (review.order === 0) return ageStanding(review)
  return review.deliveredAt === 0 ? 'undelivered' : 'usual'
}

/** Written an hour or more before the parcel came. */
export function isEarly({ at, deliveredAt }: Timed): boolean {
  return deliveredAt !== 0 && at - deliveredAt < earlyS
}

/** Written within minutes of the delivery. */
export function isQuick({ at, deliveredAt }: Timed): boolean {
  return deliveredAt !== 0 && at - deliveredAt >= earlyS && at - deliveredAt <= quickS
}

function ageStanding({ at, bornAt }: Pick<Trace, 'at' | 'bornAt'>): Standing {
  if (bornAt === 0 || at - bornAt >= youngS) return 'unordered'
  return at - bornAt < newbornS ? 'newborn' : 'fresh'
}

const unorderedStandings = ['unordered', 'fresh', 'newborn'] as const

/** The share of reviews without a known order. */
export function shareWithoutOrder(tally: Tally): number {
  return unorderedStandings.reduce((sum, standing) => sum + shareOf(tally, standing), 0)
}

/** The share of reviews that stand so, from a tally of all; careful while the tally is small. */
export function shareOf(tally: Tally, standing: Exclude<Standing, 'usual'>): number {
  if (unorderedStandings.some((one) => one === standing)) return (tally[standing] + 1) / (tally.reviews + 6)
  return (tally[standing] + 0.5) / (tally.reviews + 20)
}

/** What is odd in a shop: not what half of its reviews are, be it that orders or deliveries are seldom known. */
export type Oddness = {
  /** Of all reviews. */
  share: number
  isOdd: (review: Placed & { id: string }) => boolean
}

const tellingMost = 0.5

export function oddnessIn(tally: Tally): Oddness {
  const odd = new Set<Standing>()
  const without = shareWithoutOrder(tally)
  if (without < tellingMost) odd.add('unordered').add('fresh')
  if (shareOf(tally, 'newborn') < tellingMost * without) odd.add('newborn')
  for (const standing of ['undelivered', 'early', 'quick'] as const) {
    if (shareOf(tally, standing) < tellingMost * Math.max(0.02, 1 - without)) odd.add(standing)
  }
  let share = 0
  for (const standing of odd) if (standing !== 'usual') share += shareOf(tally, standing)
  return { share: Math.min(0.95, share), isOdd: (review) => odd.has(standingOf(review)) }
}
