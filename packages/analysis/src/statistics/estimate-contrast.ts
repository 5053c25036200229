import type { Effect } from './interval.ts'
import { studentQuantile } from './student-quantile.ts'
import { studentUpperTail } from './student-upper-tail.ts'
import type { SampleSummary } from './summarise-sample.ts'

/** A weighted sum of the means of independent samples. */
export type Contrast = { parts: readonly { sample: SampleSummary; factor: number }[]; confidence?: number }

/**
 * The sum of `factor × mean` over independent samples with variances of their own; degrees of freedom after
 * Satterthwaite, "An approximate distribution of estimates of variance components", 1946. Where a sample has fewer
 * than two values nothing is known about its variance: an endless interval and a p-value of 1.
 */
export function estimateContrast({ parts, confidence = 0.95 }: Contrast): Effect {
  let estimate = 0
  let variance = 0
  let uncertainty = 0
  for (const { sample, factor } of parts) {
    const part = (factor * factor * sample.variance) / sample.count
    estimate += sample.count > 0 ? factor * sample.mean : 0
    variance += part
    uncertainty += (part * part) / (sample.count - 1)
  }
  if (parts.some(({ sample }) => !(sample.count > 1)))
    return {
      estimate,
      interval: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
      pValue: 1,
    }
  return studentEffect({
    estimate,
    error: Math.sqrt(variance),
    degrees: variance ** 2 / uncertainty,
    confidence,
  })
}

/**
 * An estimate with Student's interval and two-sided p-value. With a standard error of 0 the interval is the estimate
 * alone, and the p-value 1 for no effect and 0 for any.
 */
export function studentEffect(task: {
  estimate: number
  error: number
  degrees: number
  confidence: number
}): Effect {
  const { estimate, error, degrees, confidence } = task
  if (!(error > 0))
    return { estimate, interval: { low: estimate, high: estimate }, pValue: estimate === 0 ? 1 : 0 }
  const reach = error * studentQuantile({ p: (1 + confidence) / 2, degrees })
  return {
    estimate,
    interval: { low: estimate - reach, high: estimate + reach },
    pValue: Math.min(1, 2 * studentUpperTail({ value: Math.abs(estimate) / error, degrees })),
  }
}
