import { type CsvLine, readCsvRecord } from './csv-record.ts'
import type { LineWindow } from './line-window.ts'

const linesMax = 100_000
const swallowedLinesMin = 3

export type LookAhead = {
  pull: () => CsvLine | undefined
  /** Whether the last pull failed only because the rest of the file has not arrived yet. */
  mayGrow: () => boolean
  /**
   * Whether a quoted cell took in at least three lines that are all whole rows by themselves: then two
   * broken quotes have met and the lines between them are rows, not text.
   */
  looksLikeRows: () => boolean
}

/** The lines below a record, bounded in bytes and in number, because an open quote may never be closed. */
export function createLookAhead(input: {
  window: LineWindow
  delimiter: string
  columnCount: number
  bytesMax: number
}): LookAhead {
  const { window, delimiter, columnCount } = input
  const from = window.mark().cursor
  let lines = 0
  let isStopped = false
  let inner: CsvLine | undefined
  let innerRows = 0
  let areInnerRows = columnCount >= 3

  function pull(): CsvLine | undefined {
    if (inner !== undefined && areInnerRows) {
      areInnerRows = isWholeRow(inner, { delimiter, columnCount })
      innerRows += 1
    }
    if (lines >= linesMax || window.mark().cursor - from > input.bytesMax) {
      isStopped = true
      return undefined
    }
    const line = window.next()
    if (line === undefined) return undefined
    if (line.kind === 'unreadable') {
      isStopped = true
      return undefined
    }
    lines += 1
    inner = line
    return line
  }

  return {
    pull,
    mayGrow: () => !isStopped && !window.isEnded,
    looksLikeRows: () => areInnerRows && innerRows >= swallowedLinesMin,
  }
}

function isWholeRow(line: CsvLine, table: { delimiter: string; columnCount: number }): boolean {
  const record = readCsvRecord({ first: line, delimiter: table.delimiter, pull: () => undefined })
  return record.kind === 'cells' && record.looseQuotes === 'none' && record.cells.length === table.columnCount
}
