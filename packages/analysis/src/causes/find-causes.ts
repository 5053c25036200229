import { adjustPValues } from '../statistics/index.ts'
import { type Candidate, describeCause, testValues } from './candidate.ts'
import type { Cause, CauseFindings, CauseRow, ExplainedCause } from './cause.ts'
import { type FactColumn, readFactColumns } from './fact-column.ts'
import { partByName, partFurther, type Strata } from './strata.ts'

/** What to look for; every number has a default. */
export type CauseQuestion = {
  rows: readonly CauseRow[]
  /** Stars up to this count as a complaint where a row does not say. */
  lowStarsMax?: number
  /** The chance that rows without any cause yield one. */
  falseAlarms?: number
  /** Of the intervals. */
  confidence?: number
  /** Rows and complaints that a value must have; how much larger its share of complaints must be (0–1). */
  leastInside?: number
  leastComplaints?: number
  leastDifference?: number
  /** Strata with fewer rows form one together. */
  leastStratum?: number
  causesMax?: number
  factsMax?: number
  valuesMax?: number
}

const defaults = {
  lowStarsMax: 2,
  falseAlarms: 0.01,
  confidence: 0.95,
  leastInside: 10,
  leastComplaints: 5,
  leastDifference: 0.01,
  leastStratum: 10,
  causesMax: 8,
  factsMax: 60,
  valuesMax: 500,
} as const

const explainedMax = 20

/**
 * The values of facts that stand out among the complaints, strongest first. Every value of every fact is tested against
 * the fact's other values within strata (Cochran 1954; Mantel and Haenszel 1959), one-sided, and all tests together
 * are held to `falseAlarms` (Benjamini and Hochberg 1995; when nothing is a cause, that is the chance of any finding:
 * Simes 1986). The strongest value is taken, the strata are parted by it, and all others are tested again, so that what
 * merely goes along with a cause is told as explained by it, not as a second one.
 *
 * Rows are taken as independent: of a voice that is stored several times give one. Linear in rows × facts × causes but
 * for the sorting of numbers; never throws: with nothing to compare the lists are empty.
 */
export function findCauses(question: CauseQuestion): CauseFindings {
  const settings = settle(question)
  const rows = question.rows.filter((row) => complains(row, settings.lowStarsMax) !== undefined)
  const isComplaint = Uint8Array.from(rows, (row) => (complains(row, settings.lowStarsMax) ? 1 : 0))
  const strata = partByName(rows, settings.leastStratum)
  const columns = readFactColumns(rows, settings)
  const stars = Float64Array.from(rows, (row) => (isNumber(row.stars) ? row.stars : Number.NaN))
  const found = selectForward({ columns, outcomes: { isComplaint, stars }, strata, settings })
  return {
    ...found,
    rows: rows.length,
    complaints: isComplaint.reduce((sum, one) => sum + one, 0),
    strata: strata.count,
  }
}

type Settings = { [Name in keyof typeof defaults]: number }

function settle(question: CauseQuestion): Settings {
  const given = (value: number | undefined, fallback: number) =>
    value === undefined || Number.isNaN(value) ? fallback : value
  return {
    lowStarsMax: given(question.lowStarsMax, defaults.lowStarsMax),
    falseAlarms: given(question.falseAlarms, defaults.falseAlarms),
    confidence: given(question.confidence, defaults.confidence),
    leastInside: given(question.leastInside, defaults.leastInside),
    leastComplaints: given(question.leastComplaints, defaults.leastComplaints),
    leastDifference: given(question.leastDifference, defaults.leastDifference),
    leastStratum: given(question.leastStratum, defaults.leastStratum),
    causesMax: given(question.causesMax, defaults.causesMax),
    factsMax: given(question.factsMax, defaults.factsMax),
    valuesMax: given(question.valuesMax, defaults.valuesMax),
  }
}

function isNumber(value: number | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function complains(row: CauseRow, lowStarsMax: number): boolean | undefined {
  if (typeof row.isComplaint === 'boolean') return row.isComplaint
  return isNumber(row.stars) ? row.stars <= lowStarsMax : undefined
}

type Search = {
  columns: readonly FactColumn[]
  outcomes: { isComplaint: Uint8Array; stars: Float64Array }
  strata: Strata
  settings: Settings
}

function selectForward(search: Search): Omit<CauseFindings, 'rows' | 'complaints' | 'strata'> {
  const { settings } = search
  let strata = search.strata
  let candidates = judge({ ...search, strata })
  const tested = candidates.filter(({ isTestable }) => isTestable).length
  const standing = new Map<string, Cause>()
  for (const candidate of candidates)
    if (stands(candidate, settings)) standing.set(candidate.id, describe(candidate, { ...search, strata }))
  const causes: Cause[] = []
  const explained: ExplainedCause[] = []
  while (causes.length < settings.causesMax) {
    const strongest = chooseStrongest(candidates.filter((candidate) => stands(candidate, settings)))
    if (strongest === undefined) break
    const cause = describe(strongest, { ...search, strata })
    causes.push(cause)
    standing.delete(strongest.id)
    strata = partFurther(strata, { codes: strongest.column.codes, code: strongest.code })
    candidates = judge({ ...search, strata })
    const left = new Set(candidates.filter((one) => stands(one, settings)).map(({ id }) => id))
    for (const [id, formerly] of standing) {
      if (left.has(id)) continue
      standing.delete(id)
      explained.push({ ...formerly, explainedBy: { fact: cause.fact, value: cause.value } })
    }
  }
  explained.sort((a, b) => a.pValue - b.pValue)
  const leftOff = standing.size + Math.max(0, explained.length - explainedMax)
  return { causes, explained: explained.slice(0, explainedMax), leftOff, tested }
}

type Judged = Candidate & { adjustedP: number }

/** All values, tested within the strata; the adjusted p-values count those that the rows inside alone admit. */
function judge({ columns, outcomes, strata, settings }: Search): Judged[] {
  const candidates = columns.flatMap((column, place) =>
    testValues({
      column,
      place,
      isComplaint: outcomes.isComplaint,
      strata,
      leastInside: settings.leastInside,
    }),
  )
  const adjusted = adjustPValues(candidates.map(({ pValue }) => pValue))
  return candidates.map((candidate, index) => ({ ...candidate, adjustedP: adjusted[index] }))
}

function stands({ contrast, adjustedP, isTestable }: Judged, settings: Settings): boolean {
  return (
    isTestable &&
    adjustedP <= settings.falseAlarms &&
    contrast.inside.complaints >= settings.leastComplaints &&
    contrast.score >= settings.leastDifference * contrast.weight
  )
}

/** Below this all p-values are alike, and the number of standard deviations decides. */
const leastP = 1e-15

function chooseStrongest(candidates: readonly Judged[]): Judged | undefined {
  const strength = ({ contrast }: Judged) => contrast.score / Math.sqrt(contrast.variance)
  return candidates.reduce<Judged | undefined>((best, one) => {
    if (best === undefined) return one
    const gap = Math.max(leastP, best.pValue) - Math.max(leastP, one.pValue)
    return gap > 0 || (gap === 0 && strength(one) > strength(best)) ? one : best
  }, undefined)
}

function describe(candidate: Judged, { outcomes, strata, settings }: Search): Cause {
  const cause = describeCause(candidate, { ...outcomes, strata, confidence: settings.confidence })
  return { ...cause, adjustedP: candidate.adjustedP }
}
