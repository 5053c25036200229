import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A cell: numbers stay numbers; text is text and never a formula. */
export type Cell = string | number | null

const cellLengthMax = 32_767
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const parts = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * An XLSX file with one sheet (ECMA-376), row by row in constant memory. Sheets end at 1,048,576 rows; what a cell
 * cannot hold is cut at 32,767 characters. Sizes stand behind each part, as its length is not known before.
 */
export async function* writeWorkbook(task: {
  sheet: string
  rows: AsyncIterable<readonly Cell[]>
}): AsyncGenerator<Buffer, void, void> {
  const files: { name: string; text: AsyncIterable<string> | Iterable<string> }[] = [
    { name: '[Content_Types].xml', text: [contentTypes] },
    { name: '_rels/.rels', text: [relationsOf('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', text: [workbookOf(task.sheet)] },
    { name: 'xl/_rels/workbook.xml.rels', text: [relationsOf('worksheet', 'worksheets/sheet1.xml')] },
    { name: 'xl/worksheets/sheet1.xml', text: sheetOf(task.rows) },
  ]
  const entries: Entry[] = []
  let offset = 0
  for (const { name, text } of files) {
    const entry: Entry = { name: Buffer.from(name), offset, crc: 0, size: 0, packed: 0 }
    entries.push(entry)
    for await (const bytes of packEntry(entry, text)) {
      offset += bytes.length
      yield bytes
    }
  }
  const directory = Buffer.concat(entries.map(centralHeader))
  yield directory
  yield endRecord({ entries: entries.length, size: directory.length, offset })
}

const contentTypes = `${xmlHead}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${parts}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${parts}.worksheet+xml"/></Types>`

function relationsOf(kind: string, target: string): string {
  return `${xmlHead}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`
}

function workbookOf(sheet: string): string {
  // Excel refuses these in the name of a sheet, and names above 31 characters.
  const name =
    sheet
      .replaceAll(/[[\]:*?/\\']/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet1'
  return `${xmlHead}<workbook xmlns="${namespace}" xmlns:r="${relations}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

async function* sheetOf(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string, void, void> {
  yield `${xmlHead}<worksheet xmlns="${namespace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`
  for await (const row of rows) yield `<row>${row.map(cellOf).join('')}</row>`
  yield '</sheetData></worksheet>'
}

function cellOf(cell: Cell): string {
  if (cell === null || cell === '') return '<c/>'
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c><v>${cell}</v></c>` : '<c/>'
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, cellLengthMax))}</t></is></c>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 knows no control characters but tab and line ends, and no half of a pair. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (mark) => entities[mark] ?? mark)
}

type Entry = { name: Buffer; offset: number; crc: number; size: number; packed: number }

async function* packEntry(
  entry: Entry,
  text: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Buffer, void, void> {
  yield Buffer.concat([numbers([0x04034b50, 4], shared(entry), [0, 2]), entry.name])
  const source = Readable.from(counted(entry, text), { objectMode: false })
  const packer = createDeflateRaw()
  source.on('error', (error) => packer.destroy(error))
  for await (const bytes of source.pipe(packer)) {
    entry.packed += bytes.length
    yield bytes
  }
  yield numbers([0x08074b50, 4], [entry.crc, 4], [entry.packed, 4], [entry.size, 4])
}

async function* counted(
  entry: Entry,
  text: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Buffer, void, void> {
  for await (const piece of text) {
    const bytes = Buffer.from(piece)
    entry.crc = crc32(bytes, entry.crc)
    entry.size += bytes.length
    yield bytes
  }
}

type Field = readonly [value: number, bytes: 2 | 4]

/** Little-endian fields of the format's records (PKWARE APPNOTE 6.3.10). */
function numbers(...fields: (Field | readonly Field[])[]): Buffer {
  const flat = fields.flatMap((field) => (isField(field) ? [field] : field))
  const bytes = Buffer.alloc(flat.reduce((sum, [, length]) => sum + length, 0))
  let at = 0
  for (const [value, length] of flat) {
    bytes.writeUIntLE(value, at, length)
    at += length
  }
  return bytes
}

function isField(field: Field | readonly Field[]): field is Field {
  return typeof field[0] === 'number'
}

// Deflated, names in UTF-8, sizes behind the data; the day is 1 January 1980, so that equal rows give equal bytes.
const version: Field = [20, 2]
const flags: Field = [0x0808, 2]

function shared({ name }: Entry): Field[] {
  return [version, flags, [8, 2], [0, 2], [0x21, 2], [0, 4], [0, 4], [0, 4], [name.length, 2]]
}

function centralHeader({ name, offset, crc, size, packed }: Entry): Buffer {
  const sizes: Field[] = [
    [crc, 4],
    [packed, 4],
    [size, 4],
    [name.length, 2],
  ]
  const rest: Field[] = [
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [offset, 4],
  ]
  const head = numbers([0x02014b50, 4], version, version, flags, [8, 2], [0, 2], [0x21, 2], sizes, rest)
  return Buffer.concat([head, name])
}

function endRecord({ entries, size, offset }: { entries: number; size: number; offset: number }): Buffer {
  return numbers([0x06054b50, 4], [0, 2], [0, 2], [entries, 2], [entries, 2], [size, 4], [offset, 4], [0, 2])
}
