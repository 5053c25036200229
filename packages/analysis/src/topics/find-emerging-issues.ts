import { adjustPValues, type Interval, normalQuantile } from '../statistics/index.ts'
import {
  type Baseline,
  type Dispersion,
  expectCount,
  fitRate,
  measureDispersion,
  type Rate,
} from './expect-count.ts'
import { negativeBinomialUpperTail } from './negative-binomial-upper-tail.ts'
import { steadyDispersions } from './steady-dispersions.ts'

/** How many texts spoke about a topic in each period, oldest first; `earlier` counts the same periods a year before. */
export type TopicSeries = {
  id: string
  counts: readonly number[]
  earlier?: readonly number[]
  exampleIds?: readonly string[]
}

/** What to look for surprising growth in. All series end with the same period, the newest. */
export type EmergingIssuesInput = {
  topics: readonly TopicSeries[]
  /** All texts of each period. */
  volumes: readonly number[]
  /** All texts of the same periods a year before. */
  earlierVolumes?: readonly number[]
  /** Periods after which a season repeats: 7 for days, 1 (no season) unless told. */
  season?: number
  /** Newest periods that are judged together; one season unless told. */
  window?: number
  /** Chance of any alarm while nothing grows, of all `runs` together; .05 unless told. */
  falseAlarms?: number
  /** How many looks share the chance of false alarms, such as 52 for a year of weeks; 1 unless told. */
  runs?: number
}

/** A topic that grew more than season, volume and its usual ups and downs explain. */
export type EmergingIssue = {
  id: string
  /** Texts from `since` on, and how many were to be expected. */
  observed: number
  expected: number
  ratio: number
  interval: Interval
  /** Adjusted over all topics and lengths (Benjamini–Hochberg). */
  pValue: number
  /** Index of the period in which the growth began. */
  since: number
  exampleIds: readonly string[]
}

/** The issues, most surprising first, or that the history is too short: fewer than `needed` periods. */
export type EmergingIssues =
  | { kind: 'judged'; issues: EmergingIssue[]; topics: number }
  | { kind: 'too-few'; periods: number; needed: number }

const baselineMin = 6
const countMin = 5
const countMax = 1e9
// Lengths that are judged, in windows, and the part of the chance of false alarms that each may spend.
const spans = [1, 2, 4]
const spending = [0.7, 0.2, 0.1]

/**
 * Finds topics that grow surprisingly: the newest one, two or four windows against a quasi-Poisson baseline of all
 * periods before (after Farrington et al. 1996 and Noufaily et al. 2013), given volume and season, with negative
 * binomial tails, corrected for the lengths tried and for the number of topics. Linear time; never throws.
 */
export function findEmergingIssues(input: EmergingIssuesInput): EmergingIssues {
  const setting = readSetting(input)
  const { volumes, season, window } = setting
  const needed = Math.max(baselineMin, 2 * season) + window
  if (volumes.length < needed || volumes.every((volume) => volume === 0))
    return { kind: 'too-few', periods: volumes.length, needed }
  const series = input.topics.map((topic) => readSeries(topic, setting))
  const lengths = spans
    .map((span) => span * window)
    .filter((length) => volumes.length - length >= needed - window)
  const length = lengths[lengths.length - 1]
  const dispersions = steadyDispersions(series.map((topic) => measureSeries(topic, { setting, length })))
  const judged = series.map((topic, index) =>
    judgeSeries(topic, { setting, lengths, dispersion: dispersions[index] }),
  )
  const adjusted = adjustPValues(judged.map(({ pValue }) => pValue))
  const issues = judged
    .map((issue, index) => ({ ...issue, pValue: adjusted[index] }))
    .filter(({ pValue, observed, ratio }) => pValue <= setting.level && observed >= countMin && ratio > 1)
    .sort((first, second) => first.pValue - second.pValue || (first.id < second.id ? -1 : 1))
  return { kind: 'judged', issues, topics: series.length }
}

type Setting = {
  volumes: readonly number[]
  earlierVolumes: readonly number[] | undefined
  season: number
  window: number
  level: number
}

function readSetting(input: EmergingIssuesInput): Setting {
  const season = wholeNumber(input.season ?? 1, { least: 1, most: 400 })
  const runs = wholeNumber(input.runs ?? 1, { least: 1, most: 100_000 })
  const chance = input.falseAlarms ?? 0.05
  return {
    volumes: input.volumes.map(readCount),
    earlierVolumes: input.earlierVolumes?.map(readCount),
    season,
    window: wholeNumber(input.window ?? season, { least: 1, most: 400 }),
    level: (chance > 0 && chance < 1 ? chance : 0.05) / runs,
  }
}

function wholeNumber(value: number, { least, most }: { least: number; most: number }): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : least
}

function readCount(value: number): number {
  return value > 0 ? Math.min(countMax, Math.round(value)) : 0
}

type Series = { id: string; counts: number[]; lifts: number[]; exampleIds: readonly string[] }

// Series that are shorter than the volumes lack their oldest periods.
function readSeries(topic: TopicSeries, { volumes, earlierVolumes }: Setting): Series {
  const counts = alignEnd(topic.counts.map(readCount), volumes.length)
  const earlier =
    topic.earlier === undefined ? undefined : alignEnd(topic.earlier.map(readCount), volumes.length)
  const lifts =
    earlier === undefined || earlierVolumes === undefined
      ? volumes.map(() => 1)
      : earlierLifts(earlier, alignEnd(earlierVolumes, volumes.length))
  return { id: topic.id, counts, lifts, exampleIds: topic.exampleIds ?? [] }
}

function alignEnd(values: readonly number[], length: number): number[] {
  const last = values.slice(-length)
  return [...new Array<number>(length - last.length).fill(0), ...last]
}

const earlierPrior = 20
const earlierReach = 2

// How much the topic stood above its own year a year ago, around the same period, drawn towards one by twenty counts.
function earlierLifts(counts: readonly number[], volumes: readonly number[]): number[] {
  const { rate } = fitRate({ counts, volumes, season: 1 })
  return counts.map((_, period) => {
    let observed = 0
    let expected = 0
    for (let near = period - earlierReach; near <= period + earlierReach; near++) {
      observed += counts[near] ?? 0
      expected += rate * (volumes[near] ?? 0)
    }
    return (observed + earlierPrior) / (expected + earlierPrior)
  })
}

function measureSeries(topic: Series, { setting, length }: { setting: Setting; length: number }): Dispersion {
  const baseline = baselineOf(topic, { setting, length })
  const rate = fitRate(baseline)
  const single = measureDispersion(baseline, { rate, block: 1 })
  const whole = measureDispersion(baseline, { rate, block: setting.window })
  return whole.degrees >= 4 && whole.dispersion > single.dispersion ? whole : single
}

function baselineOf(
  { counts, lifts }: Series,
  { setting, length }: { setting: Setting; length: number },
): Baseline {
  const end = counts.length - length
  return {
    counts: counts.slice(0, end),
    volumes: setting.volumes.slice(0, end).map((volume, period) => volume * lifts[period]),
    season: setting.season,
  }
}

type Judging = { setting: Setting; lengths: readonly number[]; dispersion: number }
type Judged = EmergingIssue

function judgeSeries(topic: Series, { setting, lengths, dispersion }: Judging): Judged {
  let smallest = 1
  let widest = lengths[0]
  for (const [index, length] of lengths.entries()) {
    const rate = fitRate(baselineOf(topic, { setting, length }))
    const { observed, expected } = sumFrom(topic, { setting, rate, from: topic.counts.length - length })
    // Restless counts tell less about their mean, so one such burst is taken as given.
    const evidence = rate.total + dispersion - 0.5
    const mean = (expected * evidence) / (rate.total + 0.5)
    const variance = dispersion * (mean + mean ** 2 / evidence)
    const tail = negativeBinomialUpperTail({ count: observed, mean, variance })
    const chance = lengths.length === 1 ? tail : tail / spending[index]
    if (chance >= smallest) continue
    smallest = chance
    widest = length
  }
  const rate = fitRate(baselineOf(topic, { setting, length: widest }))
  const since = findStart(topic, { setting, rate, from: topic.counts.length - lengths[lengths.length - 1] })
  const { observed, expected } = sumFrom(topic, { setting, rate, from: since })
  const spread =
    normalQuantile(0.975) * Math.sqrt(dispersion * (1 / Math.max(1, observed) + 1 / (rate.total + 0.5)))
  const ratio = observed / expected
  return {
    id: topic.id,
    observed,
    expected,
    ratio,
    interval: { low: ratio * Math.exp(-spread), high: ratio * Math.exp(spread) },
    pValue: smallest,
    since,
    exampleIds: topic.exampleIds,
  }
}

type Stretch = { setting: Setting; rate: Rate; from: number }

function sumFrom(
  { counts, lifts }: Series,
  { setting, rate, from }: Stretch,
): { observed: number; expected: number } {
  let observed = 0
  let expected = 0
  for (let period = from; period < counts.length; period++) {
    observed += counts[period]
    expected += expectCount(rate, { period, volume: setting.volumes[period] * lifts[period] })
  }
  return { observed, expected: Math.max(expected, 1e-9) }
}

// The start which makes the growth since then likeliest: the greatest Poisson likelihood ratio (Kulldorff 1997).
function findStart(topic: Series, { setting, rate, from }: Stretch): number {
  let best = -1
  let start = from
  for (let period = from; period < topic.counts.length; period++) {
    const { observed, expected } = sumFrom(topic, { setting, rate, from: period })
    const gain = observed > expected ? observed * Math.log(observed / expected) - (observed - expected) : 0
    if (gain <= best) continue
    best = gain
    start = period
  }
  return start
}
