import { chiSquareUpperTail } from './chi-square-upper-tail.ts'
import { drawHypergeometric } from './draw-hypergeometric.ts'
import { fisherExact } from './fisher-exact.ts'
import { seededRandom } from './seeded-random.ts'

const tablesDrawn = 2000

/** Whether what two questions were answered goes together. `effect`: Cramér's V, 0 (nothing) to 1. */
export type Independence =
  | {
      kind: 'tested'
      method: 'chi-square' | 'fisher' | 'drawn'
      count: number
      statistic: number
      degrees: number
      pValue: number
      effect: number
    }
  /** Fewer than two answers on either side were given. */
  | { kind: 'too-few'; count: number }

/**
 * Tests whether rows and columns of a table of counts are independent. Pearson's chi-square where it may be used: no
 * expected count below 1 and four fifths of them at least 5 (Cochran, "Some methods for strengthening the common χ²
 * tests", 1954). Else Fisher's exact test for two by two, and for larger tables the share of 2,000 drawn tables with
 * the same margins that stray at least as far (Patefield, "Algorithm AS 159", 1981); they depend on `seed` alone. The
 * effect is Cramér's V without its bias (Bergsma, "A bias-correction for Cramér's V and Tschuprow's T", 2013).
 */
export function testIndependence(table: readonly (readonly number[])[], seed = 1): Independence {
  const counts = withoutEmpty(table)
  const rows = counts.map(sum)
  const columns = (counts[0] ?? []).map((_, at) => sum(counts.map((row) => row[at])))
  const count = sum(rows)
  if (rows.length < 2 || columns.length < 2) return { kind: 'too-few', count }
  const margins = { rows, columns, count }
  const statistic = chiSquareOf(counts, margins)
  const degrees = (rows.length - 1) * (columns.length - 1)
  const shared = { kind: 'tested' as const, count, statistic, degrees, effect: effectOf(statistic, margins) }
  if (isLargeEnough(margins))
    return { ...shared, method: 'chi-square', pValue: chiSquareUpperTail({ value: statistic, degrees }) }
  if (degrees === 1) {
    const [[a, b], [c, d]] = counts
    return { ...shared, method: 'fisher', pValue: fisherExact({ a, b, c, d }) }
  }
  return { ...shared, method: 'drawn', pValue: shareOfDrawn({ statistic, margins, seed }) }
}

type Margins = { rows: readonly number[]; columns: readonly number[]; count: number }

function withoutEmpty(table: readonly (readonly number[])[]): number[][] {
  const rows = table.filter((row) => sum(row) > 0)
  return rows.map((row) => row.filter((_, at) => rows.some((other) => other[at] > 0)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function chiSquareOf(counts: readonly (readonly number[])[], { rows, columns, count }: Margins): number {
  let statistic = 0
  for (const [at, row] of counts.entries()) {
    for (const [across, cell] of row.entries()) {
      const expected = (rows[at] * columns[across]) / count
      statistic += (cell - expected) ** 2 / expected
    }
  }
  return statistic
}

function isLargeEnough({ rows, columns, count }: Margins): boolean {
  const expected = rows.flatMap((row) => columns.map((column) => (row * column) / count))
  const small = expected.filter((one) => one < 5).length
  return expected.every((one) => one >= 1) && small <= expected.length / 5
}

function effectOf(statistic: number, { rows, columns, count }: Margins): number {
  if (count < 2) return 0
  const degrees = (rows.length - 1) * (columns.length - 1)
  const square = Math.max(0, statistic / count - degrees / (count - 1))
  const size = (groups: number) => groups - (groups - 1) ** 2 / (count - 1)
  const most = Math.min(size(rows.length), size(columns.length)) - 1
  return most > 0 ? Math.min(1, Math.sqrt(square / most)) : 0
}

function shareOfDrawn(task: { statistic: number; margins: Margins; seed: number }): number {
  const { statistic, margins, seed } = task
  const random = seededRandom(seed)
  // Tables that differ in rounding alone stray equally far.
  const edge = statistic * (1 - 1e-9)
  let far = 0
  for (let drawn = 0; drawn < tablesDrawn; drawn++)
    if (chiSquareOf(drawTable(margins, random), margins) >= edge) far++
  return (far + 1) / (tablesDrawn + 1)
}

/** A random table with the given margins, cell by cell. */
function drawTable({ rows, columns }: Margins, random: () => number): number[][] {
  const left = [...columns]
  return rows.map((row) => {
    let drawn = row
    let all = sum(left)
    return left.map((marked, at) => {
      const cell = drawHypergeometric({ marked, drawn, all, random })
      left[at] -= cell
      drawn -= cell
      all -= marked
      return cell
    })
  })
}
