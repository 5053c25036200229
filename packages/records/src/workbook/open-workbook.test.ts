import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestCell, type TestWorkbook, writeWorkbook } from '../../test/write-workbook.ts'
import { writeZip } from '../../test/write-zip.ts'
import { previewFile } from '../preview-file.ts'
import { readRows } from '../read-rows.ts'
import type { Row } from '../row.ts'
import { createStringShelf } from './string-shelf.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbooks-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
async function save(bytes: Buffer): Promise<string> {
  files += 1
  const path = join(folder, `${files}.xlsx`)
  await writeFile(path, bytes)
  return path
}

async function rowsOf(bytes: Buffer, sheet?: string): Promise<Row[]> {
  const rows: Row[] = []
  for await (const some of readRows({ path: await save(bytes) }, { format: 'xlsx', sheet }))
    rows.push(...some)
  return rows
}

async function valuesOf(book: TestWorkbook, sheet?: string): Promise<Record<string, unknown>[]> {
  return (await rowsOf(writeWorkbook(book), sheet)).map((row) => (row.kind === 'row' ? row.values : { row }))
}

function one(rows: (TestCell[] | null)[], more: Partial<TestWorkbook> = {}): TestWorkbook {
  return { sheets: [{ name: 'Sheet1', rows }], ...more }
}

describe('a sheet is read as a CSV file of the same table would be', () => {
  it('gives texts, numbers, truth values, formulas and rich text as what is seen', async () => {
    const book = one(
      [
        ['id', 'text', 'stars', 'seen', 'sum', 'rich', 'shared', 'error', 'long'],
        [
          1,
          'a < b & "c"',
          4.5,
          true,
          { formula: 'A2*2', value: 2 },
          { rich: ['good ', '茶壶'] },
          { shared: 1 },
          { error: '#N/A' },
          { formula: 'A1', value: 7012345678 },
        ],
        [
          '02',
          null,
          0.1 + 0.2,
          false,
          { formula: 'B2', value: 'x_x000D_y' },
          null,
          { shared: 0 },
          null,
          1e-7,
        ],
      ],
      {
        strings: [
          '<t>plain</t>',
          '<r><t xml:space="preserve">two </t></r><r><t>runs</t></r><rPh><t>no</t></rPh>',
        ],
      },
    )
    expect(await valuesOf(book)).toEqual([
      {
        id: '1',
        text: 'a < b & "c"',
        stars: '4.5',
        seen: 'TRUE',
        sum: '2',
        rich: 'good 茶壶',
        shared: 'two runs',
        error: '',
        long: '7012345678',
      },
      {
        id: '02',
        text: '',
        stars: '0.3',
        seen: 'FALSE',
        sum: 'x\ry',
        rich: '',
        shared: 'plain',
        error: '',
        long: '1e-7',
      },
    ])
  })

  it('reads days by their number format, in the system of 1900 and of 1904', async () => {
    const rows: TestCell[][] = [
      ['day', 'moment', 'chinese', 'number', 'time', 'early'],
      [
        { day: 45296 },
        { day: 45296.5569444, format: 'moment' },
        { day: 45296, format: 'own' },
        45296,
        { day: 0.75 },
        { day: 59 },
      ],
    ]
    expect(await valuesOf(one(rows))).toEqual([
      {
        day: '2024-01-05',
        moment: '2024-01-05 13:22:00',
        chinese: '2024-01-05',
        number: '45296',
        time: '18:00:00',
        early: '1900-02-28',
      },
    ])
    const [apple] = await valuesOf(
      one(
        [
          ['day', 'n'],
          [{ day: 45296 - 1462 }, 1],
        ],
        { uses1904: true },
      ),
    )
    expect(apple).toEqual({ day: '2024-01-05', n: '1' })
  })

  it('passes over blank rows, a title above the header, and takes names from both storeys of a header', async () => {
    const rows: (TestCell[] | null)[] = [
      null,
      ['评价导出 2024'],
      null,
      ['编号', '商品', null, '评价'],
      [null, 'SKU', '名称', '内容'],
      null,
      ['1', 'POT-1', '茶壶', '很好'],
    ]
    expect(
      await rowsOf(
        writeWorkbook({
          sheets: [
            {
              name: '评价',
              rows,
              rest: '<mergeCells count="3"><mergeCell ref="A2:D2"/><mergeCell ref="A4:A5"/><mergeCell ref="B4:C4"/></mergeCells>',
            },
          ],
        }),
      ),
    ).toMatchObject([
      { kind: 'row', line: 7, values: { 编号: '1', SKU: 'POT-1', 名称: '茶壶', 内容: '很好' } },
    ])
  })

  it('names unnamed columns by their place and keeps what stands beyond the header', async () => {
    const book = one([
      ['a', null, 'a'],
      ['1', '2', '3'],
      ...Array.from({ length: 25 }, () => ['1', '2', '3']),
      ['1', '2', '3', null, '5'],
    ])
    const values = await valuesOf(book)
    expect(values[0]).toEqual({ a: '1', column_2: '2', a_2: '3' })
    expect(values.at(-1)).toEqual({ a: '1', column_2: '2', a_2: '3', column_5: '5' })
  })

  it('takes the first sheet that can be seen and has rows, or the one that is named', async () => {
    const book: TestWorkbook = {
      sheets: [
        { name: '说明', rows: [['只有一行']] },
        { name: 'secret', isHidden: true, rows: [['text'], ['hidden']] },
        { name: 'empty', rows: [] },
        { name: 'Reviews', rows: [['text'], ['first']] },
        { name: 'More', rows: [['text'], ['second']] },
      ],
    }
    expect(await valuesOf(book)).toEqual([{ text: 'first' }])
    expect(await valuesOf(book, 'More')).toEqual([{ text: 'second' }])
    await expect(valuesOf(book, 'Nothing')).rejects.toMatchObject({ code: 'no-such-sheet' })
    const preview = await previewFile(await save(writeWorkbook(book)), { name: 'looks-like.csv' })
    expect(preview).toMatchObject({
      format: 'xlsx',
      sheet: 'Reviews',
      sheets: ['说明', 'empty', 'Reviews', 'More'],
      columns: ['text'],
      rows: [{ text: 'first' }],
    })
  })

  it('refuses one broken row and gives those around it', async () => {
    const book = one([
      ['id', 'text'],
      ['1', 'before'],
      ['2', { shared: 99 }],
      ['3', 'after'],
    ])
    expect(await rowsOf(writeWorkbook(book))).toMatchObject([
      { kind: 'row', values: { text: 'before' } },
      { kind: 'refused', line: 3, code: 'row/broken-cell', detail: 'column 2' },
      { kind: 'row', values: { text: 'after' } },
    ])
  })

  it('gives packed and unpacked files alike, and bytes that only stream', async () => {
    const book = one([['text'], ['streamed']], { isPacked: true })
    const bytes = writeWorkbook(book)
    const rows: Row[] = []
    async function* chunks() {
      for (let start = 0; start < bytes.length; start += 100) yield bytes.subarray(start, start + 100)
    }
    for await (const some of readRows(chunks(), { format: 'xlsx' })) rows.push(...some)
    expect(rows).toMatchObject([{ values: { text: 'streamed' } }])
  })
})

describe('a workbook that cannot be read is refused with a code', () => {
  const rows: TestCell[][] = [['text'], ['fine']]

  it('an archive that is no workbook, and one that is cut off', async () => {
    await expect(rowsOf(writeZip([{ name: 'a.txt', bytes: 'a' }]))).rejects.toMatchObject({
      code: 'not-a-workbook',
    })
    await expect(rowsOf(writeWorkbook(one(rows)).subarray(0, 700))).rejects.toMatchObject({ code: 'broken' })
  })

  it('a workbook without any row', async () => {
    await expect(rowsOf(writeWorkbook(one([])))).rejects.toMatchObject({ code: 'no-rows' })
  })

  it('entities that would swell are never expanded', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
    const parts = [{ name: 'xl/worksheets/sheet1.xml', bytes: bomb }]
    await expect(rowsOf(writeWorkbook(one(rows, { parts })))).rejects.toMatchObject({ code: 'broken' })
  })

  it('a part that swells more than two hundredfold, and one that lies about its size', async () => {
    const bytes = Buffer.alloc(150 * 1024 * 1024, ' ')
    const parts = [{ name: 'xl/worksheets/sheet1.xml', bytes, isPacked: true }]
    await expect(rowsOf(writeWorkbook(one(rows, { parts })))).rejects.toMatchObject({ code: 'too-large' })
    const lying = [{ ...parts[0], bytes: bytes.subarray(0, 1_000_000), claimedSize: 10 }]
    await expect(rowsOf(writeWorkbook(one(rows, { parts: lying })))).rejects.toMatchObject({ code: 'broken' })
  })

  it('an endless word, an endless depth, and an encrypted part', async () => {
    const sheet = (bytes: string | Buffer) =>
      writeWorkbook(one(rows, { parts: [{ name: 'xl/worksheets/sheet1.xml', bytes }] }))
    await expect(rowsOf(sheet(`<worksheet><sheetData>${'a'.repeat(18_000_000)}`))).rejects.toMatchObject({
      code: 'too-large',
    })
    await expect(rowsOf(sheet('<a>'.repeat(1000)))).rejects.toMatchObject({ code: 'broken' })
    const hidden = [
      { name: 'xl/worksheets/sheet1.xml', bytes: 'x'.repeat(13), claimedSize: 1, isEncrypted: true },
    ]
    await expect(rowsOf(writeWorkbook(one(rows, { parts: hidden })))).rejects.toMatchObject({
      code: 'encrypted',
    })
  })

  it('a cell beyond the longest row costs its own row only', async () => {
    const bytes = writeWorkbook(one([['text'], ['x'.repeat(12_000_000)], ['after']]))
    expect(await rowsOf(bytes)).toMatchObject([
      { kind: 'refused', line: 2, code: 'row/too-long' },
      { kind: 'row', values: { text: 'after' } },
    ])
  })

  it('what came before a break in the middle is given before the fault', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => [`voice ${index}`])
    const whole = writeWorkbook(one([['text'], ...many]))
    const at = whole.indexOf('voice 4000')
    whole.write('</', at)
    const seen: Row[] = []
    const read = async () => {
      for await (const some of readRows({ path: await save(whole) }, { format: 'xlsx' })) seen.push(...some)
    }
    await expect(read()).rejects.toMatchObject({ code: 'broken' })
    expect(seen.length).toBeGreaterThan(3000)
  })
})

describe('the shelf of shared texts', () => {
  it('gives texts back by number, whether they lie in memory or on disk, and leaves no file', async () => {
    const before = await spilled()
    const shelf = createStringShelf(100)
    const texts = Array.from({ length: 20_000 }, (_, index) => `${index} 茶壶 ${'x'.repeat(index % 300)}`)
    for (const text of texts) shelf.add(text)
    expect(await spilled()).toBe(before + 1)
    for (const index of [0, 1, 19_999, 5, 12_345, 7, 19_998]) expect(shelf.get(index)).toBe(texts[index])
    expect(texts.every((text, index) => shelf.get(index) === text)).toBe(true)
    expect(shelf.get(20_000)).toBeUndefined()
    expect(shelf.get(-1)).toBeUndefined()
    shelf.close()
    expect(await spilled()).toBe(before)
  })
})

async function spilled(): Promise<number> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('echoloop-strings-')).length
}
