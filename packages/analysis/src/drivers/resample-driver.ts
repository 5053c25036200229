import { type Interval, normalCdf, sortedQuantile, studentQuantile } from '../statistics/index.ts'
import { drawPoisson } from './draw-poisson.ts'
import type { Tally } from './tally-topics.ts'

/** The texts with and without a topic, and how often to draw them anew. */
export type Resampling = {
  mentioned: Tally
  others: Tally
  mentions: number
  resamples: number
  confidence: number
  random: () => number
}

/**
 * Percentile bootstrap intervals of a topic's impact and of its effect per mention. Drawing each text a Poisson number
 * of times (Hanley and MacGibbon, "Creating non-parametric bootstrap samples using Poisson frequencies", 2006) needs one
 * draw per level instead of one per text. The levels are widened for few mentions (Hesterberg, "What teachers should know
 * about the bootstrap", 2015).
 */
export function resampleDriver(task: Resampling): { impact: Interval; perMention: Interval } {
  const { mentioned, others, mentions, resamples, confidence, random } = task
  const impacts = new Float64Array(resamples)
  const differences = new Float64Array(resamples)
  for (let draw = 0; draw < resamples; draw++) {
    const inside = drawTally(mentioned, random)
    const outside = drawTally(others, random)
    const difference = inside.sum / inside.count - outside.sum / outside.count
    differences[draw] = difference
    impacts[draw] = (difference * inside.count) / (inside.count + outside.count)
  }
  const reach =
    Math.sqrt(mentions / (mentions - 1)) * studentQuantile({ p: (1 + confidence) / 2, degrees: mentions - 1 })
  const level = normalCdf(-reach)
  return { impact: percentiles(impacts, level), perMention: percentiles(differences, level) }
}

function drawTally({ counts, sums }: Tally, random: () => number): { count: number; sum: number } {
  let count = 0
  let sum = 0
  for (let level = 0; level < counts.length; level++) {
    if (counts[level] === 0) continue
    const drawn = drawPoisson(counts[level], random)
    count += drawn
    sum += (drawn * sums[level]) / counts[level]
  }
  return { count, sum }
}

function percentiles(draws: Float64Array, level: number): Interval {
  const sorted = draws.filter((value) => Number.isFinite(value)).sort()
  return { low: sortedQuantile(sorted, level), high: sortedQuantile(sorted, 1 - level) }
}
