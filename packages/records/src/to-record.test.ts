import { describe, expect, it } from 'vitest'
import { guessMapping } from './guess-mapping.ts'
import { readMapping } from './mapping.ts'
import { mappingFromPreset } from './presets.ts'
import { toRecord } from './to-record.ts'
import { writeCsvRow } from './write-csv-row.ts'

const defaults = {
  kind: 'review',
  occurredAt: '2024-06-01T00:00:00.000Z',
  fileName: '评价.csv',
  timeZone: 'Asia/Shanghai',
}

describe('guessMapping', () => {
  it('knows Chinese column names', () => {
    const columns = [
      '评价ID',
      '订单号',
      '商品编码',
      '买家昵称',
      '手机号',
      '评价内容',
      '评分（1-5）',
      '评价时间',
      '快递公司',
    ]
    expect(guessMapping(columns, [])).toEqual({
      externalId: '评价ID',
      orderId: '订单号',
      sku: '商品编码',
      'author.name': '买家昵称',
      'author.phone': '手机号',
      text: '评价内容',
      rating: '评分（1-5）',
      occurredAt: '评价时间',
    })
  })

  it('knows English column names and looks at the values', () => {
    const columns = ['Review ID', 'Type', 'score', 'Created At', 'Review Content', 'Email', 'product_id']
    const rows = [{ Type: 'gold member', score: '87', 'Created At': '05/06/2024', product_id: '7781' }]
    expect(guessMapping(columns, rows)).toEqual({
      externalId: 'Review ID',
      occurredAt: 'Created At',
      text: 'Review Content',
      'author.email': 'Email',
      sku: 'product_id',
    })
    expect(guessMapping(['Type', 'score'], [{ Type: '投诉', score: '★★' }])).toEqual({
      kind: 'Type',
      rating: 'score',
    })
    expect(guessMapping(['photos'], [{ photos: '3' }])).toEqual({})
    expect(guessMapping(['productId'], [{ productId: 'prd_1' }])).toEqual({ productId: 'productId' })
  })

  it('takes the column with the longest words for the text when no name tells', () => {
    const rows = [
      {
        a: 'short one',
        b: 'a much longer sentence about the kettle',
        c: 'https://example.org/very/long/address/of/a/picture',
      },
    ]
    expect(guessMapping(['a', 'b', 'c'], rows)).toEqual({ text: 'b' })
  })

  it('maps a record in our own shape onto itself', () => {
    const columns = [
      'kind',
      'source',
      'externalId',
      'occurredAt',
      'text',
      'rating',
      'sku',
      'author.externalId',
      'facts.batch',
    ]
    expect(guessMapping(columns, [{ kind: 'review' }])).toEqual(
      Object.fromEntries(
        columns.filter((column) => column !== 'facts.batch').map((column) => [column, column]),
      ),
    )
  })
})

describe('readMapping', () => {
  it('keeps fields and names what is none', () => {
    expect(readMapping({ text: '内容', 'author.name': '昵称', colour: 'c', constructor: 'd' })).toEqual({
      mapping: { text: '内容', 'author.name': '昵称' },
      unknownFields: ['colour', 'constructor'],
    })
  })
})

describe('presets', () => {
  it('take the columns that the file has', () => {
    expect(
      mappingFromPreset('judgeme', [
        'title',
        'body',
        'rating',
        'review_date',
        'reviewer_email',
        'product_handle',
      ]),
    ).toEqual({
      title: 'title',
      text: 'body',
      rating: 'rating',
      occurredAt: 'review_date',
      'author.email': 'reviewer_email',
      productHandle: 'product_handle',
    })
    expect(mappingFromPreset('yotpo', ['Review Content', 'Review Score'])).toEqual({
      text: 'Review Content',
      rating: 'Review Score',
    })
  })
})

describe('toRecord', () => {
  it('fills what the file lacks and says so', () => {
    const mapping = { text: '内容', rating: '评分' } as const
    const { record, flags } = toRecord(
      { 内容: '物流很快', 评分: '★★★★☆', 快递: '顺丰', 空: ' ' },
      { mapping, defaults },
    )
    expect(record).toEqual({
      kind: 'review',
      source: '评价.csv',
      externalId: expect.stringMatching(/^[0-9a-f]{32}$/),
      occurredAt: defaults.occurredAt,
      text: '物流很快',
      rating: 4,
      facts: { 快递: '顺丰' },
    })
    expect(flags.sort()).toEqual(['externalId', 'occurredAt', 'source'])
  })

  it('gives the same row the same identifier, and another row another', () => {
    const identify = (values: Record<string, unknown>): unknown =>
      toRecord(values, { mapping: {}, defaults }).record.externalId
    expect(identify({ a: '1', b: 'x ' })).toBe(identify({ b: 'x', a: '1', c: '' }))
    expect(identify({ a: '1', b: 'x' })).not.toBe(identify({ a: '1', b: 'y' }))
    expect(identify({ a: '1x', b: '' })).not.toBe(identify({ a: '1', b: 'x' }))
  })

  it('reads a nested record of our own export without flags', () => {
    const values = {
      kind: 'complaint',
      source: 'desk',
      externalId: 7,
      occurredAt: '2024-01-05T13:22:00+08:00',
      title: 'Late',
      text: 'It came late.',
      dimensions: { 'logistics.speed': 2 },
      author: { externalId: 'c1', name: 'Lin' },
      facts: { courier: 'north', fragile: true },
      media: ['https://example.org/a.jpg'],
    }
    const mapping = guessMapping(
      [
        'kind',
        'source',
        'externalId',
        'occurredAt',
        'title',
        'text',
        'author.externalId',
        'author.name',
        'media',
      ],
      [],
    )
    expect(toRecord(values, { mapping, defaults })).toEqual({
      product: {},
      record: { ...values, externalId: '7', occurredAt: '2024-01-05T05:22:00.000Z' },
      flags: [],
      cut: [],
    })
  })

  it('passes on what it does not understand, for intake to refuse', () => {
    const mapping = { rating: 'r', occurredAt: 'd', kind: 'k' } as const
    const { record } = toRecord({ r: 'five', d: '2024-02-30', k: 'rant' }, { mapping, defaults })
    expect(record).toMatchObject({ rating: 'five', occurredAt: '2024-02-30', kind: 'rant' })
  })

  it('names an author by contact, and by the row where there is only a name', () => {
    const mapping = { 'author.name': 'n', 'author.email': 'e', externalId: 'id' } as const
    const authorOf = (values: Record<string, unknown>): unknown =>
      toRecord(values, { mapping, defaults }).record.author
    const [one, two] = [
      authorOf({ id: '1', n: 'Lin', e: 'Lin@example.org' }),
      authorOf({ id: '2', n: 'Lin L.', e: 'lin@example.org' }),
    ]
    expect(one).toMatchObject({
      name: 'Lin',
      email: 'Lin@example.org',
      externalId: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(two).toHaveProperty('externalId', Object(one).externalId)
    expect(authorOf({ id: '1', n: 'Lin' })).not.toEqual(authorOf({ id: '2', n: 'Lin' }))
    expect(authorOf({ id: '1' })).toBeUndefined()
  })

  it('keeps personal columns out of the facts and long facts within their limits', () => {
    const values = {
      ip_address: '10.0.0.1',
      收货地址: 'x',
      买家昵称: 'y',
      reply: `${'z'.repeat(498)}😀😀`,
      ok: 'yes',
    }
    const { record, cut } = toRecord(values, { mapping: {}, defaults })
    expect(record.facts).toEqual({ reply: `${'z'.repeat(498)}…`, ok: 'yes' })
    expect(cut).toEqual(['reply'])
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`c${index}`, index]))
    const wide = toRecord(many, { mapping: {}, defaults })
    expect(Object.keys(Object(wide.record.facts))).toHaveLength(50)
    expect(wide.cut).toHaveLength(10)
  })

  it('reads the addresses of pictures out of one cell', () => {
    const cell = 'https://example.org/a,b.jpg, https://example.org/c.jpg;not-an-address'
    const { record } = toRecord({ p: cell }, { mapping: { media: 'p' }, defaults })
    expect(record.media).toEqual(['https://example.org/a,b.jpg', 'https://example.org/c.jpg;not-an-address'])
    expect(toRecord({ p: 'none' }, { mapping: { media: 'p' }, defaults })).toMatchObject({ cut: ['p'] })
  })
})

describe('writeCsvRow', () => {
  it('quotes by RFC 4180 and disarms formulas', () => {
    expect(writeCsvRow(['a', 'b"c', 'd,e', '两\n行', ''])).toBe('a,"b""c","d,e","两\n行",\r\n')
    expect(writeCsvRow(['=1+1', '+1', '-1', '@x', '＝1', '\tx', '\rx'])).toBe(
      `'=1+1,'+1,'-1,'@x,'＝1,"'\tx","'\rx"\r\n`,
    )
    expect(writeCsvRow(['=HYPERLINK("x","y")'])).toBe(`"'=HYPERLINK(""x"",""y"")"\r\n`)
  })
})
