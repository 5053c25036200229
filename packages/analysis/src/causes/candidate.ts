import type { Cause, CauseSide, Effect } from './cause.ts'
import { type Contrast, contrastValues, type Tally } from './contrast.ts'
import { exactTail } from './exact-tail.ts'
import type { FactColumn } from './fact-column.ts'
import { type MeasuredEffect, measureEffect } from './measure-effect.ts'
import type { Strata } from './strata.ts'
import { upperTail } from './upper-tail.ts'

/** A value of a fact with its test. `id` stays the same when the strata change. */
export type Candidate = {
  id: string
  column: FactColumn
  code: number
  contrast: Contrast
  /** Whether both sides are there to compare, judged without a look at the outcomes. */
  isTestable: boolean
  pValue: number
}

/** Tests every value of a column within strata, for more complaints inside than outside. */
export function testValues(task: {
  column: FactColumn
  place: number
  isComplaint: Uint8Array
  strata: Strata
  leastInside: number
}): Candidate[] {
  const { column, place } = task
  return contrastValues(column, task.isComplaint, task.strata).map((contrast, code) => {
    const isTestable = contrast.weight > 0 && contrast.inside.rows >= task.leastInside
    const pValue = isTestable ? testContrast(contrast) : 1
    return { id: `${place}:${code}`, column, code, contrast, isTestable, pValue }
  })
}

const doubtful = 0.05

/** The smooth tail errs towards caution where complaints are rare, so what it finds unlikely is counted out exactly. */
function testContrast(contrast: Contrast): number {
  // Counts are whole numbers, the distribution is smooth: half a complaint is taken off.
  const value = contrast.score - 0.5
  const smooth = upperTail({ ...contrast, value })
  const isCountable = smooth < doubtful && contrast.tables.length > 0
  return isCountable ? exactTail(contrast.tables) : smooth
}

/** A candidate with its effects measured; the adjusted p-value is still the plain one. */
export function describeCause(
  { column, code, contrast, pValue }: Candidate,
  from: { isComplaint: Uint8Array; stars: Float64Array; strata: Strata; confidence: number },
): Cause {
  const { strata, confidence } = from
  const measure = (outcome: Float64Array) =>
    measureEffect({ codes: column.codes, code, outcome, strata, confidence })
  const difference = measure(Float64Array.from(from.isComplaint))?.effect
  const stars = measure(from.stars)
  const estimate = contrast.weight > 0 ? contrast.score / contrast.weight : 0
  return {
    fact: column.fact,
    value: column.values[code],
    inside: sideOf(contrast.inside, stars?.inside),
    outside: sideOf(contrast.outside, stars?.outside),
    difference: { estimate, interval: withinShares(difference) },
    ...withStars(stars),
    excess: contrast.inside.rows * estimate,
    pValue,
    adjustedP: pValue,
  }
}

function sideOf({ rows, complaints }: Tally, stars: number | undefined): CauseSide {
  return stars === undefined ? { rows, complaints } : { rows, complaints, stars }
}

function withinShares(effect: Effect | undefined): Effect['interval'] {
  const { low, high } = effect?.interval ?? { low: -1, high: 1 }
  return { low: Math.max(-1, low), high: Math.min(1, high) }
}

/** An endless interval tells nothing and is no number in JSON. */
function withStars(stars: MeasuredEffect | undefined): { stars?: Effect } {
  if (stars === undefined) return {}
  const { low, high } = stars.effect.interval
  return Number.isFinite(low) && Number.isFinite(high) ? { stars: stars.effect } : {}
}
