import type { CauseRow, CauseValue } from './cause.ts'
import { chooseCutPoints } from './choose-cut-points.ts'

/** One fact, or one cut of a numeric fact: a code per row. */
export type FactColumn = {
  fact: string
  /** The values to test; a code is a place in here. */
  values: readonly CauseValue[]
  /** −1: the row lacks the fact. `values.length`: one of the values that are too rare to be tested. */
  codes: Int32Array
}

/** How rare a value may be and how many facts and values of a fact are looked at. */
export type ColumnLimits = { leastInside: number; factsMax: number; valuesMax: number }

/**
 * The facts that most rows have, as columns, in the order of their names. What is left out is left out by how often it
 * occurs, never by its outcome. Linear in rows × facts, but for the sorting of numbers.
 */
export function readFactColumns(rows: readonly CauseRow[], limits: ColumnLimits): FactColumn[] {
  return chooseFacts(rows, limits).flatMap((fact) => {
    const cells = rows.map((row) => readCell(row.facts?.[fact]))
    const numbers = cells.filter((cell) => typeof cell === 'number').length
    const words = cells.filter((cell) => typeof cell === 'string').length
    return numbers > words ? numberColumns(fact, cells) : [wordColumn({ fact, cells }, limits)]
  })
}

type Cell = string | number | undefined

function readCell(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string') return undefined
  const word = value.trim()
  return word === '' ? undefined : word
}

function chooseFacts(rows: readonly CauseRow[], limits: ColumnLimits): string[] {
  const counts = new Map<string, number>()
  for (const row of rows)
    for (const [fact, value] of Object.entries(row.facts ?? {}))
      if (readCell(value) !== undefined) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  return mostFrequent(counts, { least: limits.leastInside, max: limits.factsMax }).sort()
}

function mostFrequent(
  counts: ReadonlyMap<string, number>,
  { least, max }: { least: number; max: number },
): string[] {
  const frequent = [...counts].filter(([, count]) => count >= least)
  frequent.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return frequent.slice(0, max).map(([name]) => name)
}

function wordColumn({ fact, cells }: { fact: string; cells: Cell[] }, limits: ColumnLimits): FactColumn {
  const words = cells.map((cell) => (cell === undefined ? undefined : String(cell)))
  const counts = new Map<string, number>()
  for (const word of words) if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1)
  const kept = mostFrequent(counts, { least: limits.leastInside, max: limits.valuesMax })
  const places = new Map(kept.map((word, place) => [word, place]))
  // A fact with one value only is a flag: rows without it are the other side.
  const lacking = counts.size === 1 ? kept.length : -1
  return {
    fact,
    values: kept.map((value) => ({ kind: 'is', value })),
    codes: Int32Array.from(words, (word) =>
      word === undefined ? lacking : (places.get(word) ?? kept.length),
    ),
  }
}

function numberColumns(fact: string, cells: Cell[]): FactColumn[] {
  const numbers = Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN))
  return chooseCutPoints(numbers).map((cut) => ({
    fact,
    values: [
      { kind: 'above', cut },
      { kind: 'atMost', cut },
    ],
    codes: Int32Array.from(numbers, (number) => (Number.isNaN(number) ? -1 : number > cut ? 0 : 1)),
  }))
}
