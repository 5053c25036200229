import { parse } from 'csv-parse/sync'
import { array, assert, asyncProperty, constantFrom, integer, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRows } from './read-rows.ts'
import type { Row } from './row.ts'

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function readCsv(text: string, options: { chunk?: number; rowBytesMax?: number } = {}): Promise<Row[]> {
  const rows: Row[] = []
  const { chunk = 16, rowBytesMax } = options
  for await (const some of readRows(chunksOf(text, chunk), { format: 'csv', rowBytesMax })) rows.push(...some)
  return rows
}

const idsOf = (rows: Row[]): unknown[] => rows.flatMap((row) => (row.kind === 'row' ? [row.values.id] : []))
const refusalsOf = (rows: Row[]): unknown[] =>
  rows.flatMap((row) => (row.kind === 'refused' ? [[row.line, row.code]] : []))

describe('a broken quote in the middle of a CSV', () => {
  const before = 'id,text,rating\n1,fine,5\n2,"two\nlines",4\n'
  const brokenRows = {
    'that is never closed': '3,"broken text,4\n',
    'that is closed too early': '3,"a "loud" word",4\n',
    'that is left open before quoted rows': '3,"broken,4\n4,"good, really",5\n',
    'that is left open before an empty quoted cell': '3,"broken,4\n4,"",5\n',
    'that was never opened': '3,broken, text",4\n',
    'that stands within an unquoted cell': '3,a "broken text,4\n',
  }
  for (const [name, broken] of Object.entries(brokenRows)) {
    it(`${name} costs only its own row`, async () => {
      const after = '5,plain,5\n6,"quoted, with comma",5\n7,"again\ntwo lines",1\n8,last,2\n'
      const rows = await readCsv(before + broken + after)
      const good = broken.includes('\n4,') ? ['4'] : []
      expect(idsOf(rows)).toEqual(['1', '2', ...good, '5', '6', '7', '8'])
      expect(refusalsOf(rows)).toEqual([[5, 'row/broken-quote']])
    })
  }

  it('refuses every line of a broken row that runs over several', async () => {
    const rows = await readCsv(`${before}3,"a "loud" word\nand, more\nend",4\n5,plain,5\n`)
    expect(idsOf(rows)).toEqual(['1', '2', '5'])
    expect(refusalsOf(rows)).toEqual([
      [5, 'row/broken-quote'],
      [6, 'row/column-count'],
      [7, 'row/broken-quote'],
    ])
  })

  it('lets quotes around words in an unquoted cell through, and any in a table parted by tabs', async () => {
    expect(await readCsv('id,text\n1,a "loud" word\n')).toMatchObject([{ values: { text: 'a "loud" word' } }])
    expect(await readCsv('id\ttext\n1\t12" wide\n')).toMatchObject([{ values: { text: '12" wide' } }])
  })

  it('does not let two broken quotes swallow the rows between them', async () => {
    const between = Array.from({ length: 50 }, (_, index) => `${index + 10},fine,5\n`).join('')
    const rows = await readCsv(`${before}3,"open,4\n${between}4,closed",5\n5,plain,5\n`)
    expect(idsOf(rows)).toHaveLength(2 + 50 + 1)
    expect(refusalsOf(rows)).toEqual([
      [5, 'row/broken-quote'],
      [56, 'row/broken-quote'],
    ])
  })

  it('looks ahead no further than the longest row', async () => {
    const rest = Array.from({ length: 20_000 }, (_, index) => `${index + 10},fine,5\n`).join('')
    const rows = await readCsv(`${before}3,"open,4\n${rest}`, { chunk: 5000, rowBytesMax: 10_000 })
    expect(idsOf(rows)).toHaveLength(20_002)
    expect(refusalsOf(rows)).toEqual([[5, 'row/broken-quote']])
  })

  it('meets a line that is too long while looking ahead', async () => {
    const rows = await readCsv(`${before}3,"open,4\n4,${'x'.repeat(3000)},5\n5,plain,5\n`, {
      rowBytesMax: 2000,
    })
    expect(idsOf(rows)).toEqual(['1', '2', '5'])
    expect(refusalsOf(rows)).toEqual([
      [5, 'row/broken-quote'],
      [6, 'row/too-long'],
    ])
  })

  it('stays fast when every row is broken, whatever its quotes', async () => {
    for (const line of ['1,"open,4', 'x","', '","x', '1,"a""', '"a",b"', '"']) {
      const rows = await readCsv(`id,text,rating\n${`${line}\n`.repeat(50_000)}`, { chunk: 65_536 })
      const lines = new Set(rows.map((row) => row.line))
      expect(lines.size).toBe(rows.length)
      if (line === '1,"open,4') expect(refusalsOf(rows)).toHaveLength(50_000)
    }
  }, 10_000)
})

describe('the header of a CSV', () => {
  it('numbers repeated names, names empty ones by place and keeps __proto__ out', async () => {
    const [row] = await readCsv('a,a,,__proto__,"two\nlines"\n1,2,3,4,5\n')
    expect(row).toMatchObject({
      values: { a: '1', a_2: '2', column_3: '3', __proto___2: '4', 'two\nlines': '5' },
    })
  })

  it('finds the delimiter, or takes the declared one', async () => {
    for (const text of ['a;b\n1,5;2\n', 'a\tb\n1,5\t2\n', 'a|b\n1,5|2\n', 'sep=;\na;b\n1,5;2\n']) {
      expect(await readCsv(text)).toMatchObject([{ values: { a: '1,5', b: '2' } }])
    }
  })

  it('reads the rows below a header with a broken quote', async () => {
    expect(await readCsv('id,"text,rating\n1,fine,5\n')).toMatchObject([
      { values: { id: '1', text: 'fine', rating: '5' } },
    ])
  })

  it('refuses rows with too few or too many columns', async () => {
    const rows = await readCsv('id,text\n1\n2,b,c\n3,d\n')
    expect(idsOf(rows)).toEqual(['3'])
    expect(rows[0]).toMatchObject({
      line: 2,
      code: 'row/column-count',
      detail: '1 columns instead of 2',
      raw: '1',
    })
    expect(rows[1]).toMatchObject({ line: 3, code: 'row/column-count', detail: '3 columns instead of 2' })
  })
})

describe('valid CSV', () => {
  it('is read as csv-parse reads it', async () => {
    const cell = string({
      unit: constantFrom('a', 'b', ' ', '"', ',', '\n', '\r\n', '好', '😀', '1'),
      maxLength: 8,
    })
    const property = asyncProperty(
      array(array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 12 }),
      constantFrom('\n', '\r\n'),
      integer({ min: 1, max: 40 }),
      async (cells, ending, chunk) => {
        const text = [['p', 'q'], ...cells].map((row) => row.map(quote).join(',') + ending).join('')
        const theirs = parse(text, {
          columns: true,
          record_delimiter: ending,
          skip_records_with_empty_values: true,
        })
        const ours = await readCsv(text, { chunk })
        expect(ours.map((row) => (row.kind === 'row' ? row.values : row))).toEqual(theirs)
      },
    )
    await assert(property, { numRuns: 400 })
  })

  it('or damaged gives every row outside the damage once', async () => {
    const property = asyncProperty(
      integer({ min: 0, max: 29 }),
      constantFrom('x,"open', 'x,"a"b,c', 'x,"a""', 'x,y,z,q', '"'),
      integer({ min: 1, max: 64 }),
      async (place, damage, chunk) => {
        const lines = Array.from({ length: 30 }, (_, index) => `${index},"text, ${index}",${index % 5}`)
        lines[place] = damage
        const rows = await readCsv(`id,text,rating\n${lines.join('\n')}`, { chunk })
        expect(idsOf(rows)).toEqual(lines.flatMap((_, index) => (index === place ? [] : [String(index)])))
        expect(rows[place]).toMatchObject({ kind: 'refused', line: place + 2 })
      },
    )
    await assert(property, { numRuns: 150 })
  })
})

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
