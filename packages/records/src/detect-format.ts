import { detectDelimiter } from './csv-columns.ts'
import { decodeRaw } from './decode-line.ts'
import { detectEncoding } from './detect-encoding.ts'
import type { TableFormat } from './row.ts'

const formatByEnding: Record<string, TableFormat> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'jsonl',
}

/**
 * The format by the ending of the file's name, otherwise by its first line; CSV where nothing tells. A workbook is
 * known by its first bytes whatever its name, and one that is called so and is text is read as the text it is.
 */
export function detectFormat(name: string | undefined, firstBytes: Uint8Array): TableFormat {
  if (isZip(firstBytes)) return 'xlsx'
  const ending = /\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(formatByEnding, ending) ? formatByEnding[ending] : formatByContent(firstBytes)
}

/** Whether a file begins as every workbook of XML does. */
export function isZip(firstBytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => firstBytes[index] === byte)
}

/** The format that was asked for, unless the first bytes show that it cannot be. */
export function settleFormat(
  wanted: TableFormat | undefined,
  file: { name: string | undefined; firstBytes: Uint8Array },
): TableFormat {
  const isBook = isZip(file.firstBytes)
  if (wanted === undefined || isBook || wanted === 'xlsx') return detectFormat(file.name, file.firstBytes)
  return wanted
}

function formatByContent(firstBytes: Uint8Array): TableFormat {
  const bytes = Buffer.from(firstBytes.buffer, firstBytes.byteOffset, Math.min(firstBytes.length, 4096))
  const text = decodeRaw(bytes, detectEncoding(firstBytes)).replace(/^\uFEFF/, '')
  const start = text.trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return 'jsonl'
  const header = start.split(/[\r\n]/, 1)[0]
  return detectDelimiter(header) === '\t' ? 'tsv' : 'csv'
}
