/** The kinds, the most particular first: what several of them say at once is one surge, told by the first. */
export const surgeKinds = ['batch', 'product', 'urgent', 'aspect', 'channel', 'negative', 'volume'] as const
export type SurgeKind = (typeof surgeKinds)[number]

/**
 * `windows`: hours looked at together, up to the one judged. `historyHours`: the rhythm is learnt from eight weeks.
 * `settlingHours`: before a shop is known so long, nothing is judged. `alarmsPerMonth`: what chance alone may raise, for
 * each kind and shop, spread evenly over the hours of a month and the members of the kind. `eachChanceMax`: neither the
 * count nor its share of the voices may be likelier than this by itself; both together meet the bar. `rateChanceMin`:
 * however small, a count's chance says no more than this, because the rhythm of a part that is hardly ever heard of is a
 * guess; the rest the share must bring. The share must be `shareTimesMin` times the usual one as well, because with
 * thousands of voices a small difference is certain and still no crisis. `learnsHours`: for so long after an alarm that
 * nobody needed the bar of its kind is raised: the least multiple `raisedTimes` as high, chance `raisedChance` as large.
 * What brings `muchLargerTimes` as much beyond the usual as that alarm meets the ordinary bar.
 */
export const surgeSettings = {
  windows: [1, 2, 3, 6],
  guardHours: 6,
  historyHours: 56 * 24,
  shareHours: 28 * 24,
  latelyHours: 3 * 24,
  settlingHours: 7 * 24,
  hoursPerMonth: 730,
  alarmsPerMonth: 0.02,
  eachChanceMax: 0.05,
  rateChanceMin: 3e-6,
  shareTimesMin: 1.5,
  learnsHours: 30 * 24,
  raisedTimes: 1.5,
  raisedChance: 0.1,
  muchLargerTimes: 2,
} as const

/** Fewer than this many voices are nobody's surge, and neither is less than so many times what is usual. */
export const surgeSizes: Readonly<Record<SurgeKind, { countMin: number; timesMin: number }>> = {
  batch: { countMin: 5, timesMin: 3 },
  product: { countMin: 5, timesMin: 3 },
  urgent: { countMin: 3, timesMin: 4 },
  aspect: { countMin: 5, timesMin: 3 },
  channel: { countMin: 5, timesMin: 3 },
  negative: { countMin: 5, timesMin: 2.5 },
  volume: { countMin: 20, timesMin: 5 },
}
