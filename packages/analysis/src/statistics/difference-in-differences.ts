import { estimateContrast } from './estimate-contrast.ts'
import type { Effect } from './interval.ts'
import type { SampleSummary } from './summarise-sample.ts'

/** One side of the comparison, such as texts on the improved product, before and after. */
export type BeforeAndAfter = { before: SampleSummary; after: SampleSummary }

/** The effect in the unit of the values, or how many values each of the four groups needs. */
export type DifferenceInDifferences = ({ kind: 'estimated' } & Effect) | { kind: 'too-few'; needed: number }

/**
 * How much more the treated changed than the control: (after − before) of the treated minus that of the control (Card
 * and Krueger, "Minimum wages and employment", 1994), with variances of their own. Takes the values for independent of
 * each other; where they come in periods or units, `differenceOfSeries` and `differenceOfUnits` do not, and only they
 * can look whether both ran parallel before.
 */
export function differenceInDifferences(task: {
  treated: BeforeAndAfter
  control: BeforeAndAfter
  confidence?: number
}): DifferenceInDifferences {
  const { treated, control, confidence } = task
  const parts = [
    { sample: treated.after, factor: 1 },
    { sample: treated.before, factor: -1 },
    { sample: control.after, factor: -1 },
    { sample: control.before, factor: 1 },
  ]
  if (parts.some(({ sample }) => !(sample.count >= 2))) return { kind: 'too-few', needed: 2 }
  return { kind: 'estimated', ...estimateContrast({ parts, confidence }) }
}
