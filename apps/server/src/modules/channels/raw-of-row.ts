import type { Row, TableFormat } from '@echoloop/records'

const lengthMax = 1000

/** The beginning of a row as it may have stood in the file, at most 1,000 UTF-16 units, storable as text. */
export function rawOfRow(row: Row, format: TableFormat): string {
  const raw = row.kind === 'refused' ? (row.raw ?? '') : textOf(row.values, format)
  return raw.slice(0, lengthMax).replaceAll('\0', '\uFFFD').toWellFormed()
}

function textOf(values: Record<string, unknown>, format: TableFormat): string {
  if (format === 'jsonl') return JSON.stringify(values)
  const delimiter = format === 'tsv' ? '\t' : ','
  return Object.values(values)
    .map((value) => cellOf(String(value)))
    .join(delimiter)
}

function cellOf(value: string): string {
  return /[",\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
