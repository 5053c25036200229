import { createReadStream } from 'node:fs'
import { createRowReader } from './create-row-reader.ts'
import type { Encoding } from './detect-encoding.ts'
import { LineWindow } from './line-window.ts'
import { type Row, type RowSource, rowBytesMaxDefault, type TableFormat } from './row.ts'
import { withFile } from './with-file.ts'
import { openWorkbook } from './workbook/open-workbook.ts'

export type ReadOptions = {
  format: TableFormat
  /** `detect`, the default, looks at the first 64 KiB. */
  encoding?: Encoding | 'detect'
  /** For CSV; by default the one that the header uses most. */
  delimiter?: string
  /** Longest row in bytes, 11 MiB by default; memory stays within a few times this. */
  rowBytesMax?: number
  /** For XLSX: the name of the sheet; by default the first with rows. */
  sheet?: string
}

const rowsMax = 1000
const openingBytes = 65_536

/**
 * Reads a file row by row, in arrays of at most 1,000 rows and in constant memory. Every row that is not
 * empty comes out once, either read or refused with its line and a code. A file of 0 bytes gives nothing.
 * Errors of the source are thrown as they are, SheetFault for a workbook that cannot be read (further); leaving the
 * loop early closes the source.
 */
export async function* readRows(source: RowSource, options: ReadOptions): AsyncGenerator<Row[], void, void> {
  if (options.format === 'xlsx') yield* readWorkbookRows(source, options)
  else yield* readTextRows('path' in source ? createReadStream(source.path) : source, options)
}

async function* readWorkbookRows(source: RowSource, options: ReadOptions): AsyncGenerator<Row[], void, void> {
  const file = await withFile(source)
  try {
    const open = await openWorkbook(file.path, options)
    try {
      yield* open.rows()
    } finally {
      await open.close()
    }
  } finally {
    await file.close()
  }
}

async function* readTextRows(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Row[], void, void> {
  const rowBytesMax = options.rowBytesMax ?? rowBytesMaxDefault
  const window = new LineWindow(rowBytesMax)
  const reader = createRowReader({ format: options.format, delimiter: options.delimiter, rowBytesMax })
  const chunks = source[Symbol.asyncIterator]()
  try {
    await fill({ window, chunks, bytesMin: openingBytes })
    window.open(options.encoding ?? 'detect', options.format)
    for (;;) {
      const rows = reader.take(window, rowsMax)
      if (rows.length > 0) yield rows
      else if (window.isEnded) return
      else await fill({ window, chunks, bytesMin: bytesWanted(window.pendingBytes, rowBytesMax) })
    }
  } finally {
    await chunks.return?.()
  }
}

/** As much again as waits already, so that a long row is scanned a few times and not once a chunk. */
function bytesWanted(pendingBytes: number, rowBytesMax: number): number {
  return Math.max(openingBytes, Math.min(pendingBytes, rowBytesMax))
}

async function fill(input: {
  window: LineWindow
  chunks: AsyncIterator<Uint8Array>
  bytesMin: number
}): Promise<void> {
  const added: Uint8Array[] = []
  let bytes = 0
  while (bytes < input.bytesMin) {
    const chunk = await input.chunks.next()
    if (chunk.done === true) {
      input.window.isEnded = true
      break
    }
    added.push(chunk.value)
    bytes += chunk.value.length
  }
  input.window.add(added)
}
