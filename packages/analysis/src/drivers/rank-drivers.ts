import {
  adjustPValues,
  compareMeans,
  type Interval,
  type SampleSummary,
  seededRandom,
} from '../statistics/index.ts'
import { resampleDriver } from './resample-driver.ts'
import { type DriverRow, type Tally, tallyTopics } from './tally-topics.ts'

/** An estimate in the unit of the values, with its interval. */
export type Estimate = { estimate: number; interval: Interval }

/**
 * What one topic does to the mean. `impact`: the mean of all texts less the mean without those that mention the topic,
 * so that volume counts; below 0 it costs, above 0 it earns. `perMention`: the mean with less the mean without, whatever
 * the volume. `share`: the share of texts that mention it, 0–1. `adjustedPValue` is corrected for all topics together.
 */
export type Driver = {
  topic: string
  mentions: number
  share: number
  meanWith: number
  meanWithout: number
  impact: Estimate
  perMention: Estimate
  pValue: number
  adjustedPValue: number
}

/** `count` texts with a value and their mean (0 without any), and the drivers, the costliest first. */
export type DriverRanking = {
  count: number
  mean: number
  /** Texts whose value is no number. */
  leftOut: number
  /** Topics that too few texts mention, or too few do not. */
  tooRare: number
  drivers: Driver[]
}

/** `minimumMentions`: 10 unless given and never below 2. `resamples`: 1,000 unless given. */
export type DriverSettings = {
  seed: number
  minimumMentions?: number
  resamples?: number
  confidence?: number
}

/**
 * Ranks topics by what they cost or earn: leave-one-out with bootstrap intervals over texts, tests by Welch's test,
 * corrected by Benjamini and Hochberg. A driver is an association: topics that are mentioned together share their blame.
 * Time grows with the mentions, not with the texts times the resamples; the order of the rows does not matter but for
 * rounding.
 */
export function rankDrivers(task: DriverSettings & { rows: readonly DriverRow[] }): DriverRanking {
  const { rows, seed, resamples = 1000, confidence = 0.95 } = task
  const minimum = Math.max(2, task.minimumMentions ?? 10)
  const { all, topics, leftOut } = tallyTopics(rows)
  const whole = summarise(all)
  const random = seededRandom(seed)
  const frequent = [...topics]
    .filter(([, tally]) => isBetween(summarise(tally).count, { low: minimum, high: whole.count - minimum }))
    .sort(([left], [right]) => (left < right ? -1 : 1))
  const drivers = frequent.map(([topic, mentioned]) =>
    describeDriver({ topic, mentioned, all, resamples, confidence, random }),
  )
  const adjusted = adjustPValues(drivers.map(({ pValue }) => pValue))
  return {
    count: whole.count,
    mean: whole.mean,
    leftOut,
    tooRare: topics.size - frequent.length,
    drivers: drivers
      .map((driver, index) => ({ ...driver, adjustedPValue: adjusted[index] }))
      .sort((left, right) => left.impact.estimate - right.impact.estimate),
  }
}

function describeDriver(task: {
  topic: string
  mentioned: Tally
  all: Tally
  resamples: number
  confidence: number
  random: () => number
}): Driver {
  const { topic, mentioned, all, resamples, confidence, random } = task
  const others = subtract(all, mentioned)
  const first = summarise(mentioned)
  const second = summarise(others)
  const { difference, pValue } = compareMeans({ first, second, confidence })
  const share = first.count / (first.count + second.count)
  const intervals = resampleDriver({
    mentioned,
    others,
    mentions: first.count,
    resamples,
    confidence,
    random,
  })
  return {
    topic,
    mentions: first.count,
    share,
    meanWith: first.mean,
    meanWithout: second.mean,
    // The mean of all less the mean without the topic is this product.
    impact: { estimate: share * difference, interval: intervals.impact },
    perMention: { estimate: difference, interval: intervals.perMention },
    pValue,
    adjustedPValue: pValue,
  }
}

function isBetween(value: number, { low, high }: Interval): boolean {
  return value >= low && value <= high
}

function subtract(all: Tally, part: Tally): Tally {
  return {
    counts: all.counts.map((count, level) => count - part.counts[level]),
    sums: all.sums.map((sum, level) => sum - part.sums[level]),
    squares: all.squares - part.squares,
  }
}

function summarise({ counts, sums, squares }: Tally): SampleSummary {
  const count = counts.reduce((total, value) => total + value, 0)
  const sum = sums.reduce((total, value) => total + value, 0)
  const mean = count > 0 ? sum / count : 0
  const variance = count > 1 ? Math.max(0, (squares - sum * mean) / (count - 1)) : 0
  return { count, mean, variance }
}
