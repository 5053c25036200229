import { type ReadOptions, type Row, type RowSource, readRows } from '@echoloop/records'

/** A row and its place among all rows of the file, from 1. */
export type NumberedRow = { number: number; row: Row }

const rowsMax = 1000
const bytesMax = 4 * 1024 * 1024

/** The rows of a file in chunks of at most 1,000 rows that stand within about 4 MiB of each other. */
export async function* rowChunks(
  source: RowSource,
  options: ReadOptions,
): AsyncGenerator<NumberedRow[], void, void> {
  let chunk: NumberedRow[] = []
  let number = 0
  for await (const rows of readRows(source, options)) {
    for (const row of rows) {
      if (isFull(chunk, row)) {
        yield chunk
        chunk = []
      }
      number += 1
      chunk.push({ number, row })
    }
  }
  if (chunk.length > 0) yield chunk
}

function isFull(chunk: NumberedRow[], next: Row): boolean {
  if (chunk.length === 0) return false
  return chunk.length >= rowsMax || next.byteOffset - chunk[0].row.byteOffset > bytesMax
}
