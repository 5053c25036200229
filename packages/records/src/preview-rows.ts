import { createRowReader } from './create-row-reader.ts'
import type { Encoding } from './detect-encoding.ts'
import { detectFormat } from './detect-format.ts'
import { flattenValues } from './flatten-values.ts'
import { LineWindow } from './line-window.ts'
import { rowBytesMaxDefault, type TableFormat } from './row.ts'

export type PreviewOptions = {
  /** The file's name, for its ending. */
  name?: string
  format?: TableFormat
  encoding?: Encoding | 'detect'
  delimiter?: string
  /** Whether the bytes are the whole file; by default yes when they are fewer than 256 KiB. */
  isWholeFile?: boolean
}

export type Preview = {
  format: TableFormat
  encoding: Encoding
  delimiter?: string
  columns: string[]
  /** The first rows that could be read, at most 20, with nested objects flattened to dotted columns. */
  rows: Record<string, unknown>[]
  /** Rows refused within the given bytes. */
  refused: number
}

export const previewBytesMax = 262_144
const previewRowsMax = 20

/** Shows how a file will be read, from its first bytes (up to 256 KiB). A row cut at their end is left out. */
export function previewRows(bytes: Uint8Array, options: PreviewOptions = {}): Preview {
  const sample = bytes.subarray(0, previewBytesMax)
  const format = options.format ?? detectFormat(options.name, sample)
  const window = new LineWindow(rowBytesMaxDefault)
  window.isEnded = options.isWholeFile ?? bytes.length < previewBytesMax
  window.add([sample])
  window.open(options.encoding ?? 'detect', format)
  const reader = createRowReader({
    format,
    delimiter: options.delimiter,
    rowBytesMax: rowBytesMaxDefault,
  })
  const all = reader.take(window, Number.POSITIVE_INFINITY)
  const rows = all
    .flatMap((row) => (row.kind === 'row' ? [row.values] : []))
    .slice(0, previewRowsMax)
    .map((values) => (format === 'jsonl' ? flattenValues(values) : values))
  const header = reader.header?.()
  return {
    format,
    encoding: window.encoding,
    ...(header === undefined ? {} : { delimiter: header.delimiter }),
    columns: header?.columns ?? [...new Set(rows.flatMap((row) => Object.keys(row)))],
    rows,
    refused: all.filter((row) => row.kind === 'refused').length,
  }
}
