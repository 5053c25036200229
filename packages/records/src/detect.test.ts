import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { detectEncoding } from './detect-encoding.ts'
import { detectFormat, settleFormat } from './detect-format.ts'
import { detectUnusable } from './detect-unusable.ts'
import { previewBytesMax, previewRows } from './preview-rows.ts'

const text = '编号,评价内容,评分\n1,物流很快,5\n'

describe('detectEncoding', () => {
  it('tells the four encodings apart', () => {
    expect(detectEncoding(Buffer.from(text))).toBe('utf-8')
    expect(detectEncoding(Buffer.from(text, 'utf16le'))).toBe('utf-16le')
    expect(detectEncoding(Buffer.from(text, 'utf16le').swap16())).toBe('utf-16be')
    expect(detectEncoding(iconv.encode(text, 'gb18030'))).toBe('gb18030')
    expect(detectEncoding(Buffer.from('a,b\n1,2\n', 'utf16le'))).toBe('utf-16le')
    expect(detectEncoding(new Uint8Array())).toBe('utf-8')
  })

  it('tolerates a character cut at the end, one bad line and a stray NUL', () => {
    const bytes = Buffer.from('评价很好𠮷')
    for (let cut = 0; cut < 4; cut += 1)
      expect(detectEncoding(bytes.subarray(0, bytes.length - cut))).toBe('utf-8')
    const damaged = Buffer.concat([Buffer.from('好\n'), Buffer.from([0xff]), Buffer.from('\n好\n')])
    expect(detectEncoding(damaged)).toBe('utf-8')
    expect(detectEncoding(Buffer.from(`好\0${text}`))).toBe('utf-8')
    expect(detectEncoding(iconv.encode(`\0${text.repeat(20)}`, 'gb18030'))).toBe('gb18030')
  })
})

describe('detectFormat', () => {
  it('goes by the ending of the name, then by the first line', () => {
    expect(detectFormat('a.CSV', Buffer.from('{"a":1}'))).toBe('csv')
    expect(detectFormat('a.ndjson', Buffer.from(''))).toBe('jsonl')
    expect(detectFormat('评价.txt', Buffer.from('\uFEFF {"a":1}'))).toBe('jsonl')
    expect(detectFormat(undefined, Buffer.from('a\tb\n'))).toBe('tsv')
    expect(detectFormat(undefined, iconv.encode(text, 'gb18030'))).toBe('csv')
    expect(detectFormat('a.constructor', Buffer.from('{}'))).toBe('jsonl')
  })

  it('knows a workbook by its first bytes, whatever it is called and whatever was asked for', () => {
    const book = Buffer.from('PK\u0003\u0004rest')
    expect(detectFormat('reviews.csv', book)).toBe('xlsx')
    expect(detectFormat('reviews.xlsx', Buffer.from('{"text":"a"}'))).toBe('jsonl')
    expect(settleFormat('csv', { name: 'reviews.csv', firstBytes: book })).toBe('xlsx')
    expect(settleFormat('xlsx', { name: 'reviews.xlsx', firstBytes: Buffer.from('a;b') })).toBe('csv')
    expect(settleFormat('tsv', { name: 'reviews.csv', firstBytes: Buffer.from('a;b') })).toBe('tsv')
  })

  it('names files that are no text', () => {
    const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
    const encrypted = Buffer.concat([container, Buffer.alloc(99), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(detectUnusable(container)).toBe('old-spreadsheet')
    expect(detectUnusable(encrypted)).toBe('encrypted-spreadsheet')
    expect(detectUnusable(Buffer.from('P'))).toBeUndefined()
    expect(detectUnusable(Buffer.from(text))).toBeUndefined()
  })
})

describe('previewRows', () => {
  it('shows format, encoding, delimiter, columns, rows and refusals', () => {
    const bytes = iconv.encode(`${text}2,坏"掉,4\n3,不错,4\n`, 'gb18030')
    expect(previewRows(bytes, { name: '评价.csv' })).toEqual({
      format: 'csv',
      encoding: 'gb18030',
      delimiter: ',',
      columns: ['编号', '评价内容', '评分'],
      rows: [
        { 编号: '1', 评价内容: '物流很快', 评分: '5' },
        { 编号: '3', 评价内容: '不错', 评分: '4' },
      ],
      refused: 1,
    })
  })

  it('leaves out the row that is cut at the end of the sample', () => {
    const bytes = Buffer.from(`id,text\n${'1,"two\nlines of text"\n'.repeat(20_000)}`)
    const preview = previewRows(bytes.subarray(0, previewBytesMax), { name: 'a.csv' })
    expect(preview).toMatchObject({ refused: 0, columns: ['id', 'text'] })
    expect(preview.rows).toHaveLength(20)
  })

  it('gathers the columns of JSONL and flattens nested objects', () => {
    const bytes = Buffer.from('{"text":"a","author":{"name":"b"}}\n{"rating":5}\n')
    expect(previewRows(bytes)).toMatchObject({
      format: 'jsonl',
      columns: ['text', 'author.name', 'rating'],
      rows: [{ text: 'a', 'author.name': 'b' }, { rating: 5 }],
    })
    expect(previewRows(new Uint8Array(), { name: 'a.jsonl' })).toMatchObject({
      columns: [],
      rows: [],
      refused: 0,
    })
  })
})
