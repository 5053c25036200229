/** Where the bytes of a file come from: its path, or bytes as they come (a read stream, an async generator). */
export type RowSource = { path: string } | AsyncIterable<Uint8Array>

export type TableFormat = 'csv' | 'tsv' | 'jsonl' | 'xlsx'

export type RefusalCode =
  | 'row/not-json'
  | 'row/not-an-object'
  | 'row/too-long'
  | 'row/broken-quote'
  | 'row/column-count'
  | 'row/undecodable'
  | 'row/broken-cell'

/**
 * A row that could be read. `line` counts from 1, `byteOffset` is where the row starts in the file; in a sheet it
 * counts unpacked bytes, and `share` (0 to 1) tells how far the row is through the sheet.
 */
export type ReadRow = {
  kind: 'row'
  line: number
  byteOffset: number
  share?: number
  values: Record<string, unknown>
}

/**
 * A row that could not be read. `detail` states positions and counts, never content; `raw` is the
 * beginning of the line as it stood in the file, at most 1,000 UTF-16 units.
 */
export type RefusedRow = {
  kind: 'refused'
  line: number
  byteOffset: number
  share?: number
  code: RefusalCode
  detail?: string
  raw?: string
}

export type Row = ReadRow | RefusedRow

/** The longest row that is read unless the caller says otherwise: eleven mebibytes. */
export const rowBytesMaxDefault = 11 * 1024 * 1024

export const rawLengthMax = 1000
