import { writeZip, type ZipPart } from './write-zip.ts'

/** A cell: text inline, a number, a truth value, or one that stands apart. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { shared: number }
  | { day: number; format?: 'date' | 'moment' | 'own' }
  | { formula: string; value: string | number }
  | { rich: string[] }
  | { error: string }

export type TestSheet = { name: string; rows: (TestCell[] | null)[]; isHidden?: boolean; rest?: string }

export type TestWorkbook = {
  sheets: TestSheet[]
  /** XML of each shared text, without `<si>`. */
  strings?: string[]
  uses1904?: boolean
  isPacked?: boolean
  /** Parts beside or instead of those that are made. */
  parts?: ZipPart[]
}

const styles = { date: 1, moment: 2, own: 3 }

/** A small workbook of XML as spreadsheet programs write it. A row of null is left out. */
export function writeWorkbook(book: TestWorkbook): Buffer {
  const made = partsOf(book).filter(({ name }) => !book.parts?.some((part) => part.name === name))
  return writeZip([...made, ...(book.parts ?? [])].map((part) => ({ isPacked: book.isPacked, ...part })))
}

function partsOf(book: TestWorkbook): ZipPart[] {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = book.sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const sheets = book.sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${isHidden ? ' state="hidden"' : ''}/>`,
  )
  return [
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      bytes: `<?xml version="1.0"?><workbook xmlns:r="${office}"><workbookPr${book.uses1904 ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `<Relationships>${relations.join('')}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      bytes:
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    },
    {
      name: 'xl/sharedStrings.xml',
      bytes: `<sst>${(book.strings ?? []).map((text) => `<si>${text}</si>`).join('')}</sst>`,
    },
    ...book.sheets.map(({ rows, rest }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      bytes: `<worksheet><sheetData>${rows.map(rowXml).join('')}</sheetData>${rest ?? ''}</worksheet>`,
    })),
  ]
}

function rowXml(cells: TestCell[] | null, index: number): string {
  if (cells === null) return ''
  const line = index + 1
  return `<row r="${line}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${line}`)).join('')}</row>`
}

function cellXml(cell: TestCell, reference: string): string {
  const at = `<c r="${reference}"`
  if (cell === null) return ''
  if (typeof cell === 'number') return `${at}><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `${at} t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'string') return `${at} t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`
  if ('shared' in cell) return `${at} t="s"><v>${cell.shared}</v></c>`
  if ('day' in cell) return `${at} s="${styles[cell.format ?? 'date']}"><v>${cell.day}</v></c>`
  if ('error' in cell) return `${at} t="e"><v>${cell.error}</v></c>`
  if ('rich' in cell) {
    return `${at} t="inlineStr"><is>${cell.rich.map((run) => `<r><t>${escapeXml(run)}</t></r>`).join('')}<rPh sb="0" eb="1"><t>hint</t></rPh></is></c>`
  }
  const isText = typeof cell.value === 'string'
  return `${at}${isText ? ' t="str"' : ''}><f>${escapeXml(cell.formula)}</f><v>${escapeXml(String(cell.value))}</v></c>`
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
