import { csvColumns } from '../csv-columns.ts'
import type { Merge } from './read-merges.ts'
import type { SheetRow } from './sheet-rows.ts'

/** Rows that are looked at to find the header. */
export const headerRowsMax = 20

const fullnessMin = 0.6

export type Header = {
  columns: string[]
  /** How many of the rows stand above the first one of the table. */
  rowsAbove: number
  /** A column without a name may be one that shares the name of its neighbour in a header of two storeys. */
  hasGaps: boolean
}

/**
 * Finds the row of column names: the first that fills most of the columns, so that titles are passed over. Cells that
 * are merged there tell of a second storey; a name that stands only in the upper one is taken from it.
 */
export function findHeader(rows: SheetRow[], merges: readonly Merge[] = []): Header {
  const looked = rows.slice(0, headerRowsMax)
  const widest = Math.max(0, ...looked.map(filledCells))
  const found = looked.findIndex((row) => filledCells(row) >= Math.max(1, widest * fullnessMin))
  const top = Math.max(0, found)
  const lastLine = lastLineOf(looked[top]?.line ?? 0, merges)
  const storeys = looked.filter((row, index) => index >= top && row.line <= lastLine)
  const width = Math.max(0, ...looked.slice(top).map((row) => row.cells.length))
  const names = Array.from({ length: width }, (_, column) => nameOf(storeys, column))
  return { columns: csvColumns(names), rowsAbove: top + storeys.length, hasGaps: names.includes('') }
}

function filledCells(row: SheetRow): number {
  return row.cells.filter((text) => text.trim() !== '').length
}

/** Merged downwards, a cell tells how deep the header is; merged sideways, that another storey stands below. */
function lastLineOf(line: number, merges: readonly Merge[]): number {
  const here = merges.filter(({ fromLine }) => fromLine === line)
  const isShared = here.some(({ toLine, fromColumn, toColumn }) => toLine === line && toColumn > fromColumn)
  return Math.max(line + (isShared ? 1 : 0), ...here.map(({ toLine }) => Math.min(toLine, line + 3)))
}

function nameOf(storeys: SheetRow[], column: number): string {
  for (const row of storeys.toReversed()) {
    const name = row.cells[column]?.trim()
    if (name) return name
  }
  return ''
}
