/** Steps per doubling of the time: neighbours are 9 % apart, so that a time read from its step is at most 4.5 % off. */
const stepsPerDoubling = 8

/** Longest time that is told apart, in minutes: eight years. */
const minutesMax = 2 ** 22

/** Place of a time on the scale: 0 for less than a minute, then eight steps for each doubling. */
export function timeStep(minutes: number): number {
  if (minutes < 1) return 0
  return 1 + Math.floor(stepsPerDoubling * Math.log2(Math.min(minutes, minutesMax)))
}

/** The times of a step in minutes: from the first one included to the last one excluded. */
export function minutesOfStep(step: number): { from: number; to: number } {
  if (step === 0) return { from: 0, to: 1 }
  return { from: 2 ** ((step - 1) / stepsPerDoubling), to: 2 ** (step / stepsPerDoubling) }
}

/** The time that stands for a step: the geometric middle of its bounds, in minutes. */
export function middleOfStep(step: number): number {
  if (step === 0) return 0
  const { from, to } = minutesOfStep(step)
  return Math.sqrt(from * to)
}

/**
 * The step at which a share of all is reached, by nearest rank: the smallest step with at least `share` of the
 * counts at or below it (`percentile_disc` of SQL). Null when there is nothing.
 */
export function stepAtShare(counts: readonly number[], share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  const rank = Math.max(1, Math.ceil(share * total))
  let reached = 0
  for (const [step, count] of counts.entries()) {
    reached += count
    if (reached >= rank) return step
  }
  return counts.length - 1
}
