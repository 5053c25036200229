import type { LineWindow } from './line-window.ts'
import { refuseLine, refuseUnreadable } from './refuse-line.ts'
import type { Row } from './row.ts'
import type { RowReader } from './row-reader.ts'

/** Reads one JSON object a line; a line that is something else is refused and reading goes on. */
export function createJsonlReader(): RowReader {
  return { take: takeJsonRows }
}

function takeJsonRows(window: LineWindow, rowsMax: number): Row[] {
  const rows: Row[] = []
  while (rows.length < rowsMax) {
    const line = window.next()
    if (line === undefined) break
    if (line.kind === 'unreadable') rows.push(refuseUnreadable(line))
    else if (line.text.trim() !== '') rows.push(readJsonRow(line))
  }
  return rows
}

function readJsonRow(line: { text: string; number: number; byteOffset: number }): Row {
  const json = line.text.startsWith('\uFEFF') ? line.text.slice(1) : line.text
  const values = parseJson(json)
  if (values instanceof SyntaxError) {
    return refuseLine(line, { code: 'row/not-json', detail: placeOfFault(values) })
  }
  if (!isPlainObject(values)) return refuseLine(line, { code: 'row/not-an-object', detail: nameOf(values) })
  return { kind: 'row', line: line.number, byteOffset: line.byteOffset, values }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

/** The engine's message quotes the text, which may be personal: only the place is taken from it. */
function placeOfFault(fault: SyntaxError): string {
  const position = /position (\d+)/.exec(fault.message)?.[1]
  if (position !== undefined) return `character ${Number(position) + 1}`
  return fault.message.includes('end of JSON') ? 'the line ends early' : 'not JSON'
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
