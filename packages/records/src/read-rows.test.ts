import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type ReadOptions, readRows } from './read-rows.ts'
import type { Row } from './row.ts'

const table = 'id,text,rating\r\n1,好用，推荐,5\r\n2,"两行\n的评价",4\r\n3,fine 𠮷 😀,3\r\n'

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function readAll(
  bytes: Uint8Array | string,
  options: ReadOptions & { chunk?: number },
): Promise<Row[]> {
  const source = chunksOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, options.chunk ?? 7)
  const rows: Row[] = []
  for await (const chunk of readRows(source, options)) rows.push(...chunk)
  return rows
}

const valuesOf = (rows: Row[]): unknown[] => rows.flatMap((row) => (row.kind === 'row' ? [row.values] : []))
const refusalsOf = (rows: Row[]): unknown[] =>
  rows.flatMap((row) => (row.kind === 'refused' ? [[row.line, row.code]] : []))

const expected = [
  { id: '1', text: '好用，推荐', rating: '5' },
  { id: '2', text: '两行\n的评价', rating: '4' },
  { id: '3', text: 'fine 𠮷 😀', rating: '3' },
]

describe('readRows and encodings', () => {
  const encodings = {
    'UTF-8': Buffer.from(table),
    'UTF-8 with mark': Buffer.from(`\uFEFF${table}`),
    'UTF-16LE': Buffer.from(table, 'utf16le'),
    'UTF-16LE with mark': Buffer.from(`\uFEFF${table}`, 'utf16le'),
    'UTF-16BE': Buffer.from(table, 'utf16le').swap16(),
    'UTF-16BE with mark': Buffer.from(`\uFEFF${table}`, 'utf16le').swap16(),
    'GB18030 with characters of four bytes': iconv.encode(table, 'gb18030'),
  }
  for (const [name, bytes] of Object.entries(encodings)) {
    it(`detects and reads ${name} in chunks of any size`, async () => {
      for (const chunk of [1, 3, 1000]) {
        expect(valuesOf(await readAll(bytes, { format: 'csv', chunk }))).toEqual(expected)
      }
    })
  }

  it('detects GB18030 late, when the first 64 KiB are ASCII', async () => {
    const plain = 'text,rating\n'.concat('plain words,5\n'.repeat(6000))
    const bytes = iconv.encode(`${plain}很好,4\n`, 'gb18030')
    for (const chunk of [bytes.length, 4096]) {
      const rows = await readAll(bytes, { format: 'csv', chunk })
      expect(rows.at(-1)).toMatchObject({ kind: 'row', values: { text: '很好', rating: '4' } })
      expect(rows).toHaveLength(6001)
    }
  })

  it('refuses only the line whose bytes are not valid', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"text":"好"}\n{"text":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}\n{"text":"也好"}\n'),
    ])
    const rows = await readAll(bytes, { format: 'jsonl' })
    expect(valuesOf(rows)).toEqual([{ text: '好' }, { text: '也好' }])
    expect(refusalsOf(rows)).toEqual([[2, 'row/undecodable']])
  })

  it('refuses a last line that is cut within a character', async () => {
    const whole = Buffer.from('text,rating\n好,5\n5,好')
    const rows = await readAll(whole.subarray(0, whole.length - 1), { format: 'csv' })
    expect(valuesOf(rows)).toEqual([{ text: '好', rating: '5' }])
    expect(refusalsOf(rows)).toEqual([[3, 'row/undecodable']])
    const odd = Buffer.from('\uFEFFtext,rating\n好,5\n5,好', 'utf16le')
    const wide = await readAll(odd.subarray(0, odd.length - 1), { format: 'csv' })
    expect(valuesOf(wide)).toEqual([{ text: '好', rating: '5' }])
    expect(refusalsOf(wide)).toEqual([[3, 'row/undecodable']])
  })
})

describe('readRows and lines', () => {
  it('reads lines that end with CRLF, LF or CR and skips empty ones', async () => {
    for (const ending of ['\r\n', '\n', '\r']) {
      const text = ['a,b', '1,2', '', '   ', ',', '3,4', ''].join(ending)
      const rows = await readAll(text, { format: 'csv' })
      expect(valuesOf(rows)).toEqual([
        { a: '1', b: '2' },
        { a: '3', b: '4' },
      ])
      expect(rows.map((row) => row.line)).toEqual([2, 6])
    }
  })

  it('keeps carriage returns in quoted cells of a file with line feeds', async () => {
    const rows = await readAll('a,b\n1,"x\ry\rz\rq"\n', { format: 'csv' })
    expect(valuesOf(rows)).toEqual([{ a: '1', b: 'x\ry\rz\rq' }])
  })

  it('gives no rows for an empty file and for a header alone', async () => {
    expect(await readAll('', { format: 'csv' })).toEqual([])
    expect(await readAll('', { format: 'jsonl' })).toEqual([])
    expect(await readAll('\uFEFF', { format: 'csv' })).toEqual([])
    expect(await readAll('a,b\n', { format: 'csv' })).toEqual([])
    expect(await readAll('a,"b', { format: 'csv' })).toEqual([])
  })

  it('tells byte offsets at which the rows really start', async () => {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const bytes = Buffer.from(`\uFEFF${table}`, encoding)
      for (const row of await readAll(bytes, { format: 'csv' })) {
        const start = bytes.subarray(row.byteOffset).toString(encoding)
        expect(start.startsWith(String(row.line - (row.line > 3 ? 2 : 1)))).toBe(true)
      }
    }
  })

  it('gives arrays of at most 1,000 rows', async () => {
    const sizes: number[] = []
    const bytes = Buffer.from('{"a":1}\n'.repeat(5000))
    for await (const rows of readRows(chunksOf(bytes, 65_536), { format: 'jsonl' })) sizes.push(rows.length)
    expect(Math.max(...sizes)).toBe(1000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(5000)
  })

  it('closes the source when the reader leaves early, and passes its errors on', async () => {
    let isClosed = false
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.from('{"a":1}\n'.repeat(10_000))
      } finally {
        isClosed = true
      }
    }
    for await (const rows of readRows(source(), { format: 'jsonl' })) if (rows.length > 0) break
    expect(isClosed).toBe(true)
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"a":1}\n')
      throw new Error('the disk is gone')
    }
    await expect(async () => {
      for await (const rows of readRows(failing(), { format: 'jsonl' })) rows.length
    }).rejects.toThrow('the disk is gone')
  })
})

describe('readRows and JSONL', () => {
  it('refuses what is no JSON object by its line and reads the others', async () => {
    const text =
      '{"a":1}\n{"a":\n[1]\nnull\n"x"\n\n{"a":"\u0000"}\n{"a":"\\u0000\\ud800"}\n{"__proto__":{"x":1}}\n'
    const rows = await readAll(text, { format: 'jsonl' })
    expect(refusalsOf(rows)).toEqual([
      [2, 'row/not-json'],
      [3, 'row/not-an-object'],
      [4, 'row/not-an-object'],
      [5, 'row/not-an-object'],
      [7, 'row/not-json'],
    ])
    expect(valuesOf(rows).slice(0, 2)).toEqual([{ a: 1 }, { a: '\0\ud800' }])
  })

  it('puts no content into the detail of a refusal', async () => {
    const [row] = await readAll('{"phone": 13800000000x}\n', { format: 'jsonl' })
    expect(row).toMatchObject({ detail: 'character 22', raw: '{"phone": 13800000000x}' })
  })

  it('refuses a line of 100 MB without holding it and reads the lines around it', async () => {
    const block = Buffer.alloc(1_000_000, 'x')
    let peak = 0
    async function* source(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"a":1}\n{"a":"')
      for (let sent = 0; sent < 100; sent += 1) {
        yield block
        peak = Math.max(peak, process.memoryUsage().arrayBuffers)
      }
      yield Buffer.from('"}\n{"a":2}\n')
    }
    const before = process.memoryUsage().arrayBuffers
    const rows: Row[] = []
    for await (const chunk of readRows(source(), { format: 'jsonl', rowBytesMax: 4_000_000 }))
      rows.push(...chunk)
    expect(valuesOf(rows)).toEqual([{ a: 1 }, { a: 2 }])
    expect(refusalsOf(rows)).toEqual([[2, 'row/too-long']])
    expect(rows[1]).toMatchObject({ raw: `{"a":"${'x'.repeat(994)}` })
    expect(peak - before).toBeLessThan(60_000_000)
  })
})
