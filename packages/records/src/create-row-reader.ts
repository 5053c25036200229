import { createCsvReader } from './csv-reader.ts'
import { createJsonlReader } from './jsonl-reader.ts'
import type { TableFormat } from './row.ts'
import type { RowReader } from './row-reader.ts'

/** The reader for a format; a delimiter that is not given is tab for TSV and looked for in CSV. */
export function createRowReader(options: {
  format: TableFormat
  delimiter: string | undefined
  rowBytesMax: number
}): RowReader {
  const { format, rowBytesMax } = options
  if (format === 'jsonl') return createJsonlReader()
  return createCsvReader({
    delimiter: options.delimiter ?? (format === 'tsv' ? '\t' : undefined),
    rowBytesMax,
  })
}
