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

/** The format by the ending of the file's name, otherwise by its first line; CSV where nothing tells. */
export function detectFormat(name: string | undefined, firstBytes: Uint8Array): TableFormat {
  const ending = /\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(formatByEnding, ending) ? formatByEnding[ending] : formatByContent(firstBytes)
}

function formatByContent(firstBytes: Uint8Array): TableFormat {
  const bytes = Buffer.from(firstBytes.buffer, firstBytes.byteOffset, Math.min(firstBytes.length, 4096))
  const text = decodeRaw(bytes, detectEncoding(firstBytes)).replace(/^\uFEFF/, '')
  const start = text.trimStart()
  if (start.startsWith('{') || start.startsWith('[')) return 'jsonl'
  const header = start.split(/[\r\n]/, 1)[0]
  return detectDelimiter(header) === '\t' ? 'tsv' : 'csv'
}
