/** What is kept of a sample: its size, mean and unbiased variance (0 below two values). */
export type SampleSummary = { count: number; mean: number; variance: number }

/** Sums up the values of a sample; without values the mean is 0. */
export function summariseSample(values: Iterable<number>): SampleSummary {
  let count = 0
  let mean = 0
  let squares = 0
  for (const value of values) {
    count++
    const gap = value - mean
    mean += gap / count
    squares += gap * (value - mean)
  }
  return { count, mean, variance: count > 1 ? squares / (count - 1) : 0 }
}
