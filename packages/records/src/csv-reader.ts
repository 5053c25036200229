import { csvColumns, detectDelimiter } from './csv-columns.ts'
import { type CsvRecord, type LooseQuotes, readCsvRecord } from './csv-record.ts'
import type { Line, LineWindow } from './line-window.ts'
import { createLookAhead } from './look-ahead.ts'
import { refuseLine, refuseUnreadable } from './refuse-line.ts'
import type { Row } from './row.ts'
import type { RowReader } from './row-reader.ts'

type TextLine = Extract<Line, { kind: 'text' }>
type Table = { columns: string[]; delimiter: string; isRecovering: boolean }
type State = { delimiter: string | undefined; rowBytesMax: number; table: Table | undefined }

/**
 * Reads CSV with a header. A broken quote costs its own line only: when a record that runs over several
 * lines does not come out with the columns of the header, its first line is refused and reading starts
 * again at the line below, strictly until a clean row has been seen.
 */
export function createCsvReader(options: { delimiter: string | undefined; rowBytesMax: number }): RowReader {
  const state: State = { ...options, table: undefined }
  return {
    take: (window, rowsMax) => takeCsvRows({ state, window, rowsMax }),
    header: () => state.table && { columns: state.table.columns, delimiter: state.table.delimiter },
  }
}

function takeCsvRows(input: { state: State; window: LineWindow; rowsMax: number }): Row[] {
  const { state, window, rowsMax } = input
  const rows: Row[] = []
  while (rows.length < rowsMax) {
    const start = window.mark()
    const line = window.next()
    if (line === undefined) break
    if (line.kind === 'unreadable') rows.push(refuseUnreadable(line))
    else if (line.text.trim() !== '') {
      const outcome = readLine({ state, window, line })
      if (outcome === 'needs more') {
        window.reset(start)
        break
      }
      if (outcome !== undefined) rows.push(outcome)
    }
  }
  return rows
}

type Step = { state: State; window: LineWindow; line: TextLine }

function readLine(step: Step): Row | undefined | 'needs more' {
  const { table } = step.state
  return table === undefined ? readHeader(step) : readRecord({ ...step, table })
}

function readHeader(step: Step): undefined | 'needs more' {
  const { state, window, line } = step
  const declared = /^sep=(.)$/i.exec(line.text)?.[1]
  if (declared !== undefined) {
    state.delimiter ??= declared
    return undefined
  }
  const delimiter = state.delimiter ?? detectDelimiter(line.text)
  const afterLine = window.mark()
  const ahead = createLookAhead({ window, delimiter, columnCount: 0, bytesMax: state.rowBytesMax })
  const record = readCsvRecord({ first: line, delimiter, pull: ahead.pull })
  if (record.kind === 'unclosed' && ahead.mayGrow()) return 'needs more'
  if (record.kind !== 'cells') window.reset(afterLine)
  const cells = record.kind === 'cells' ? record.cells : line.text.replaceAll('"', '').split(delimiter)
  state.table = { columns: csvColumns(cells), delimiter, isRecovering: false }
  return undefined
}

function readRecord(step: Step & { table: Table }): Row | undefined | 'needs more' {
  const { state, window, line, table } = step
  const afterLine = window.mark()
  const ahead = createLookAhead({
    window,
    delimiter: table.delimiter,
    columnCount: table.columns.length,
    bytesMax: state.rowBytesMax,
  })
  const record = readCsvRecord({ first: line, delimiter: table.delimiter, pull: ahead.pull })
  if (record.kind === 'unclosed' && ahead.mayGrow()) return 'needs more'
  const judged = judge({ record, table, isSwallowing: ahead.looksLikeRows() })
  if (!Array.isArray(judged)) {
    window.reset(afterLine)
    table.isRecovering ||= judged.code === 'row/broken-quote'
    return refuseLine(line, judged)
  }
  if (judged.every(isBlank)) return undefined
  table.isRecovering = false
  const values = valuesOf(table.columns, judged)
  return { kind: 'row', line: line.number, byteOffset: line.byteOffset, values }
}

type Fault = { code: 'row/broken-quote' | 'row/column-count'; detail: string }

/** The cells of a record that may go in, or what is wrong with it; a record of blanks has no wrong count. */
function judge(input: { record: CsvRecord; table: Table; isSwallowing: boolean }): string[] | Fault {
  const { record, table } = input
  if (record.kind !== 'cells') {
    const words = record.kind === 'unclosed' ? 'is never closed' : 'is followed by more text'
    return { code: 'row/broken-quote', detail: `the quote in column ${record.column} ${words}` }
  }
  const { cells, lines, looseQuotes } = record
  const isMismatch = cells.length !== table.columns.length && !cells.every(isBlank)
  if (lines > 1 && (isMismatch || looseQuotes !== 'none' || input.isSwallowing)) {
    return { code: 'row/broken-quote', detail: `the quote runs over ${lines} lines` }
  }
  if (isStray(looseQuotes, table)) {
    return { code: 'row/broken-quote', detail: 'a stray quote within an unquoted cell' }
  }
  if (isMismatch) {
    return { code: 'row/column-count', detail: `${cells.length} columns instead of ${table.columns.length}` }
  }
  return cells
}

/**
 * Quotes around words in an unquoted cell are let through, but not below a broken quote. Where tabs part the
 * cells quotes are ordinary characters, as in inches.
 */
function isStray(looseQuotes: LooseQuotes, table: Table): boolean {
  if (looseQuotes === 'none') return false
  return table.isRecovering || (looseQuotes === 'unpaired' && table.delimiter !== '\t')
}

function isBlank(cell: string): boolean {
  return cell.trim() === ''
}

function valuesOf(columns: string[], cells: string[]): Record<string, string> {
  const values: Record<string, string> = {}
  for (let index = 0; index < columns.length; index += 1) values[columns[index]] = cells[index]
  return values
}
