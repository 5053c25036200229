import type { StratumTable } from './exact-tail.ts'
import type { FactColumn } from './fact-column.ts'
import type { Strata } from './strata.ts'

/** Rows of one side and how many of them complain. */
export type Tally = { rows: number; complaints: number }

/**
 * One value of a fact against the other values, summed over the strata. With n rows inside and m outside of a stratum,
 * `weight` sums nm / (n + m), and `score` the inside's complaints beyond their expectation, as Mantel and Haenszel
 * (1959) do; `score / weight` is the difference of the shares held within strata.
 */
export type Contrast = {
  inside: Tally
  outside: Tally
  weight: number
  score: number
  /** Variance and third central moment of the score when the complaints are dealt out at random within strata. */
  variance: number
  skew: number
  /** The strata that tell something, where the inside is small enough for an exact test; otherwise none. */
  tables: StratumTable[]
}

/** Inside rows up to which the single strata are kept. */
const smallInside = 500

/**
 * A contrast for every value of a column. Linear in the rows, whatever the number of values and strata: the cells of
 * one stratum are counted, spent and cleared before the next.
 */
export function contrastValues(column: FactColumn, isComplaint: Uint8Array, strata: Strata): Contrast[] {
  const count = column.values.length
  const contrasts = Array.from({ length: count }, emptyContrast)
  const whole = { rows: 0, complaints: 0 }
  const rows = new Int32Array(count + 1)
  const complaints = new Int32Array(count + 1)
  for (let stratum = 0; stratum < strata.count; stratum++) {
    const seen: number[] = []
    const total = { rows: 0, complaints: 0 }
    for (let at = strata.starts[stratum]; at < strata.starts[stratum + 1]; at++) {
      const row = strata.order[at]
      const code = column.codes[row]
      if (code < 0) continue
      if (rows[code]++ === 0) seen.push(code)
      complaints[code] += isComplaint[row]
      total.rows++
      total.complaints += isComplaint[row]
    }
    for (const code of seen) {
      const inside = { rows: rows[code], complaints: complaints[code] }
      if (code < count) addStratum(contrasts[code], inside, total)
      rows[code] = complaints[code] = 0
    }
    whole.rows += total.rows
    whole.complaints += total.complaints
  }
  for (const { inside, outside } of contrasts) {
    outside.rows = whole.rows - inside.rows
    outside.complaints = whole.complaints - inside.complaints
  }
  return contrasts
}

function emptyContrast(): Contrast {
  return {
    inside: { rows: 0, complaints: 0 },
    outside: { rows: 0, complaints: 0 },
    weight: 0,
    score: 0,
    variance: 0,
    skew: 0,
    tables: [],
  }
}

/** Adds the moments of the hypergeometric distribution, which the inside's complaints follow when chance deals. */
function addStratum(contrast: Contrast, inside: Tally, total: Tally): void {
  contrast.inside.rows += inside.rows
  contrast.inside.complaints += inside.complaints
  const all = total.rows
  const outsideRows = all - inside.rows
  if (outsideRows === 0) return
  const share = total.complaints / all
  if (contrast.inside.rows > smallInside) contrast.tables = []
  else if (share > 0 && share < 1)
    contrast.tables.push({
      rows: all,
      inside: inside.rows,
      complaints: total.complaints,
      complaintsInside: inside.complaints,
    })
  const weight = (inside.rows * outsideRows) / all
  const spread = share * (1 - share)
  contrast.weight += weight
  contrast.score += inside.complaints - inside.rows * share
  contrast.variance += (weight * spread * all) / (all - 1)
  if (all < 3) return
  const lopsided = (outsideRows - inside.rows) * (1 - 2 * share)
  contrast.skew += (weight * spread * lopsided * all) / ((all - 1) * (all - 2))
}
