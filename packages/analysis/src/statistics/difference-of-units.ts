import { estimateContrast } from './estimate-contrast.ts'
import type { Effect } from './interval.ts'
import { summariseSample } from './summarise-sample.ts'

/** One product, region or other unit with its values per period; every unit has the same periods. */
export type Unit = { isTreated: boolean; values: readonly number[] }

/**
 * `placebo` is the same comparison made of the earlier against the later half of the time before, where there was
 * nothing to find; absent when there is only one period before. `isParallel`: it found nothing at 5 %, which is no proof.
 */
export type DifferenceOfUnits =
  | ({ kind: 'estimated'; placebo?: Effect; isParallel?: boolean } & Effect)
  | { kind: 'too-few'; needed: { treated: number; control: number } }

/**
 * How much more treated units changed than the others from `interruption`, the index of the first period after, on.
 * Each unit counts once, with the mean of its periods before and after, so that periods resembling each other feign no
 * certainty (Bertrand, Duflo and Mullainathan, "How much should we trust differences-in-differences estimates?", 2004);
 * the two groups of changes are compared as Welch does. Units with no finite value on either side are left out.
 */
export function differenceOfUnits(task: {
  units: readonly Unit[]
  interruption: number
  confidence?: number
}): DifferenceOfUnits {
  const { units, interruption, confidence } = task
  const effect = compareChanges({ units, start: 0, middle: interruption, end: Infinity, confidence })
  if (effect === undefined) return { kind: 'too-few', needed: { treated: 2, control: 2 } }
  const middle = Math.floor(interruption / 2)
  const placebo = compareChanges({ units, start: 0, middle, end: interruption, confidence })
  if (placebo === undefined) return { kind: 'estimated', ...effect }
  return { kind: 'estimated', ...effect, placebo, isParallel: placebo.pValue >= 0.05 }
}

type Changes = { units: readonly Unit[]; start: number; middle: number; end: number; confidence?: number }

function compareChanges({ units, start, middle, end, confidence }: Changes): Effect | undefined {
  const changes = units.flatMap(({ isTreated, values }) => {
    const before = summariseSample(values.slice(start, middle).filter((value) => Number.isFinite(value)))
    const after = summariseSample(values.slice(middle, end).filter((value) => Number.isFinite(value)))
    if (before.count === 0 || after.count === 0) return []
    return [{ isTreated, change: after.mean - before.mean }]
  })
  const [treated, control] = [true, false].map((side) =>
    summariseSample(changes.filter(({ isTreated }) => isTreated === side).map(({ change }) => change)),
  )
  if (treated.count < 2 || control.count < 2) return undefined
  const parts = [
    { sample: treated, factor: 1 },
    { sample: control, factor: -1 },
  ]
  return estimateContrast({ parts, confidence })
}
