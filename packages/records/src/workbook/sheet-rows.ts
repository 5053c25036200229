import { columnOf } from './column-of.ts'
import type { ZipPart } from './open-zip.ts'
import { parseXml, type XmlSink } from './parse-xml.ts'
import { unescapeText } from './read-strings.ts'
import { spreadsheetMoment } from './spreadsheet-moment.ts'
import type { StringShelf } from './string-shelf.ts'

/** A row as it stands in a sheet: texts by column from 0. `share` tells how far it is through the sheet, 0 to 1. */
export type SheetRow = {
  line: number
  byteOffset: number
  share: number
  cells: string[]
  fault?: { code: 'row/too-long' | 'row/broken-cell'; detail: string }
}

export type SheetFacts = {
  strings: StringShelf
  dateStyles: boolean[]
  uses1904: boolean
  rowLengthMax: number
}

const columnsMax = 16_384

/** The rows of a sheet that hold anything, piece by piece. */
export async function* sheetRows(part: ZipPart, facts: SheetFacts): AsyncGenerator<SheetRow[], void, void> {
  const collected: SheetRow[] = []
  const place = { bytes: 0, share: 0 }
  for await (const bytes of parseXml(await part.open(), rowSink({ facts, collected, place }))) {
    if (collected.length > 0) yield collected.splice(0)
    place.bytes = bytes
    place.share = part.size > 0 ? Math.min(1, bytes / part.size) : 1
  }
  if (collected.length > 0) yield collected.splice(0)
}

type Cell = { column: number; type: string; style: number; text: string }
type Collecting = {
  facts: SheetFacts
  collected: SheetRow[]
  place: { bytes: number; share: number }
}

function rowSink({ facts, collected, place }: Collecting): XmlSink {
  let row: SheetRow = { line: 0, byteOffset: 0, share: 0, cells: [] }
  let cell: Cell | undefined
  let column = -1
  let length = 0
  let isInValue = false
  let isInHint = false

  function open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      const line = Number(attributes.r ?? row.line + 1)
      row = { line, byteOffset: place.bytes, share: place.share, cells: [] }
      column = -1
      length = 0
    } else if (name === 'c') {
      column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
      cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), text: '' }
    } else if (name === 'v' || name === 't') isInValue = !isInHint
    else if (name === 'rPh') isInHint = true
  }

  function close(name: string): void {
    if (name === 'v' || name === 't') isInValue = false
    else if (name === 'rPh') isInHint = false
    else if (name === 'c' && cell !== undefined) {
      put(row, cell, facts)
      cell = undefined
    } else if (name === 'row' && (row.cells.some((text) => text.trim() !== '') || row.fault))
      collected.push(row)
  }

  function text(piece: string): void {
    if (!isInValue || cell === undefined) return
    length += piece.length
    if (length <= facts.rowLengthMax) cell.text += piece
    else row.fault = { code: 'row/too-long', detail: `more than ${facts.rowLengthMax} characters` }
  }

  return { open, close, text }
}

function put(row: SheetRow, cell: Cell, facts: SheetFacts): void {
  if (cell.column < 0 || cell.column >= columnsMax) return
  const text = textOf(cell, facts)
  if (text === undefined) row.fault = { code: 'row/broken-cell', detail: `column ${cell.column + 1}` }
  if (!text) return
  while (row.cells.length < cell.column) row.cells.push('')
  row.cells[cell.column] = text
}

/** What a cell shows, as a CSV file would hold it; undefined for a shared text that is not there. */
function textOf(cell: Cell, facts: SheetFacts): string | undefined {
  const { type, text } = cell
  if (type === 's') return text === '' ? '' : facts.strings.get(Number(text))
  if (type === 'inlineStr' || type === 'str') return unescapeText(text)
  if (type === 'b') return text === '' ? '' : text === '1' || text === 'true' ? 'TRUE' : 'FALSE'
  if (type === 'e') return ''
  if (type === 'd') return text
  const value = text.trim()
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  if (facts.dateStyles[cell.style]) return spreadsheetMoment(number, facts.uses1904) ?? plainNumber(value)
  return plainNumber(value)
}

/** Whole numbers as they stand, others with the 15 digits that a spreadsheet shows. */
function plainNumber(value: string): string {
  return /^-?\d{1,20}$/.test(value) ? value : String(Number(Number(value).toPrecision(15)))
}
