type Share = { count: number; of: number; low: number; high: number }

export type ShareChange = 'rose' | 'fell' | 'unclear' | 'unknown'

/** Two-sided 5 % point of the normal distribution. */
const z95 = 1.96

/** Fewer expected cases than this on either side, and the normal approximation does not hold. */
const expectedMin = 5

/**
 * Whether a share truly moved: two-proportion z-test with pooled variance at the 5 % level (Fleiss, Levin & Paik,
 * Statistical Methods for Rates and Proportions, 2003). Where counts are too small for it, the change is sure only
 * when the two 95 % intervals do not overlap. `unknown` when one of the periods has nothing to count.
 */
export function changeOfShare(shares: { now: Share; before: Share }): ShareChange {
  const { now, before } = shares
  if (now.of === 0 || before.of === 0) return 'unknown'
  const difference = now.count / now.of - before.count / before.of
  if (!isSure({ now, before, difference })) return 'unclear'
  return difference > 0 ? 'rose' : 'fell'
}

function isSure({ now, before, difference }: { now: Share; before: Share; difference: number }): boolean {
  const pooled = (now.count + before.count) / (now.of + before.of)
  const expected = Math.min(pooled, 1 - pooled) * Math.min(now.of, before.of)
  if (expected < expectedMin) return now.low > before.high || now.high < before.low
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / now.of + 1 / before.of))
  return Math.abs(difference) > z95 * deviation
}
