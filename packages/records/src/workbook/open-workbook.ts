import { type Row, rawLengthMax, rowBytesMaxDefault } from '../row.ts'
import { findHeader, type Header, headerRowsMax } from './find-header.ts'
import { openZip, type Zip } from './open-zip.ts'
import { readMerges } from './read-merges.ts'
import { type Outline, readOutline, type SheetPlace } from './read-outline.ts'
import { readStrings } from './read-strings.ts'
import { SheetFault } from './sheet-fault.ts'
import { type SheetFacts, type SheetRow, sheetRows } from './sheet-rows.ts'

export type WorkbookOptions = {
  /** Name of the sheet; by default the first that can be seen and has rows below a header. */
  sheet?: string
  rowBytesMax?: number
}

/** A sheet that is open: its columns are known, its rows come once. */
export type OpenSheet = {
  sheet: string
  /** All sheets with something to see, in their order. */
  sheets: string[]
  columns: string[]
  rows: () => AsyncGenerator<Row[], void, void>
  close: () => Promise<void>
}

const rowsMax = 1000
const sheetsTried = 50

/** Opens a workbook of XML (.xlsx, .xlsm). Throws SheetFault. Memory: shared texts beyond 16 MiB lie on disk. */
export async function openWorkbook(path: string, options: WorkbookOptions = {}): Promise<OpenSheet> {
  const zip = await openZip(path)
  try {
    const outline = await readOutline(zip)
    const strings = await readStrings(zip, outline.stringsPart)
    const rowLengthMax = options.rowBytesMax ?? rowBytesMaxDefault
    const facts: SheetFacts = { ...outline, strings, rowLengthMax }
    try {
      const begun = await chooseSheet({ zip, outline, facts, wanted: options.sheet })
      return openSheetOf(begun, {
        header: await readHeader(zip, begun),
        sheets: outline.sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name),
        close: () => {
          strings.close()
          zip.close()
        },
      })
    } catch (error) {
      strings.close()
      throw error
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

type Begun = { place: SheetPlace; first: SheetRow[]; rest: AsyncGenerator<SheetRow[], void, void> }
type Choice = { zip: Zip; outline: Outline; facts: SheetFacts; wanted: string | undefined }

async function chooseSheet(choice: Choice): Promise<Begun> {
  const { outline, wanted } = choice
  if (wanted !== undefined) {
    const place = outline.sheets.find(({ name }) => name.trim() === wanted.trim())
    if (place === undefined) throw new SheetFault('no-such-sheet')
    return beginSheet(choice, place)
  }
  let fallback: SheetPlace | undefined
  for (const place of outline.sheets.filter(({ isHidden }) => !isHidden).slice(0, sheetsTried)) {
    const begun = await beginSheet(choice, place)
    if (begun.first.length > 1) return begun
    await begun.rest.return()
    if (begun.first.length === 1) fallback ??= place
  }
  if (fallback === undefined) throw new SheetFault('no-rows')
  return beginSheet(choice, fallback)
}

async function beginSheet({ zip, facts }: Choice, place: SheetPlace): Promise<Begun> {
  const part = zip.part(place.part)
  if (part === undefined) throw new SheetFault('broken')
  const rest = sheetRows(part, facts)
  const first: SheetRow[] = []
  while (first.length < headerRowsMax) {
    const next = await rest.next()
    if (next.done === true) break
    first.push(...next.value)
  }
  return { place, first, rest }
}

/** Merged cells stand behind all rows, so they are asked for only where names are missing. */
async function readHeader(zip: Zip, { first, place }: Begun): Promise<Header> {
  const header = findHeader(first)
  const part = zip.part(place.part)
  return header.hasGaps && part !== undefined ? findHeader(first, await readMerges(part)) : header
}

function openSheetOf(begun: Begun, book: { header: Header; sheets: string[]; close: () => void }): OpenSheet {
  const { columns, rowsAbove } = book.header
  return {
    sheet: begun.place.name,
    sheets: book.sheets,
    columns,
    async *rows() {
      yield* inPortions(begun.first.slice(rowsAbove), columns)
      for await (const some of begun.rest) yield* inPortions(some, columns)
    },
    async close() {
      await begun.rest.return()
      book.close()
    },
  }
}

function* inPortions(rows: SheetRow[], columns: string[]): Generator<Row[], void, void> {
  for (let start = 0; start < rows.length; start += rowsMax) {
    yield rows.slice(start, start + rowsMax).map((row) => readRow(row, columns))
  }
}

function readRow({ line, byteOffset, share, cells, fault }: SheetRow, columns: string[]): Row {
  if (fault) {
    return {
      kind: 'refused',
      line,
      byteOffset,
      share,
      ...fault,
      raw: cells.join('\t').slice(0, rawLengthMax),
    }
  }
  const values: Record<string, unknown> = {}
  const width = Math.max(columns.length, cells.length)
  for (let column = 0; column < width; column += 1) {
    const name = columns[column] ?? `column_${column + 1}`
    const text = cells[column] ?? ''
    if (column < columns.length || text !== '') values[name] = text
  }
  return { kind: 'row', line, byteOffset, share, values }
}
