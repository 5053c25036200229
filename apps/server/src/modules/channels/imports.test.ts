import { Readable } from 'node:stream'
import { type Import, importSchema } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { createKey } from '../shops/index.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop({ timeZone: 'Asia/Shanghai' })
  await api.startWorker()
})
afterAll(() => api.stop())

const utf8 = (text: string) => Buffer.from(text)

/** 「好用，很满意」 and 「包装破了」 in GB18030, which Node can read and not write. */
const gb18030Texts = ['bac3d3c3a3acbadcc2fad2e2', 'b0fcd7b0c6c6c1cb'].map((hex) => Buffer.from(hex, 'hex'))

describe('a file becomes feedback', () => {
  test('CSV in GB18030 with Chinese column names goes in whole', async () => {
    const header = Buffer.from('c6c0bcdb6964,c6c0bcdbc4dac8dd,c6c0b7d6'.replaceAll(',', '2c'), 'hex')
    const file = Buffer.concat([
      header,
      utf8('\r\ngb-1,'),
      gb18030Texts[0],
      utf8(',5\r\ngb-2,'),
      gb18030Texts[1],
      utf8(',2\r\n'),
    ])
    const preview = await previewOf('评价.csv', file)
    expect(preview).toMatchObject({
      format: 'csv',
      encoding: 'gb18030',
      mapping: { externalId: '评价id', text: '评价内容', rating: '评分' },
    })
    const run = await importFile('评价.csv', file)
    expect(run).toMatchObject({ state: 'done', rowsRead: 2, accepted: 2, refused: 0, bytesRead: file.length })
    expect(run.filled).toEqual(['occurredAt', 'source'])
    expect(await textsOf('评价.csv')).toEqual(['包装破了', '好用，很满意'])
  })

  test('a record in the shape of the API comes through with author, facts and dimensions', async () => {
    const record = {
      kind: 'praise',
      source: 'shape',
      externalId: 's-1',
      occurredAt: '2026-03-01T08:00:00+08:00',
      text: 'The kettle boils fast',
      rating: 5,
      dimensions: { delivery: 4 },
      author: { externalId: 'a-1', name: 'Lin' },
      facts: { courier: 'north' },
      shelf: 'B7',
    }
    const run = await importFile('shape.jsonl', utf8(`${JSON.stringify(record)}\n`))
    expect(run).toMatchObject({ state: 'done', accepted: 1, refused: 0, filled: [] })
    const [row] = await rowsOf('shape')
    expect(row).toMatchObject({
      kind: 'praise',
      rating: 5,
      dimensions: { delivery: 4 },
      facts: { courier: 'north', shelf: 'B7' },
    })
    expect(row.occurred_at).toEqual(new Date('2026-03-01T00:00:00Z'))
    expect(row.customer_id).not.toBeNull()
  })

  test('a mapping that was given decides, and dates are read in the zone of the shop', async () => {
    const file = utf8('when,note,stars\n31/12/2025 20:00,Late but fine,4\n01/02/2026 09:00,Good again,5\n')
    const run = await importFile('dates.csv', file, {
      kind: 'message',
      source: 'desk',
      mapping: { occurredAt: 'when', text: 'note', rating: 'stars' },
    })
    expect(run).toMatchObject({ state: 'done', accepted: 2, kind: 'message', filled: ['externalId'] })
    const times = (await rowsOf('desk')).map((row) => row.occurred_at.toISOString())
    expect(times.sort()).toEqual(['2025-12-31T12:00:00.000Z', '2026-02-01T01:00:00.000Z'])
  })

  test('importing the same file again adds nothing', async () => {
    const file = utf8('text,rating\nGood kettle,5\nIt leaks,1\nGood kettle,5\n')
    const first = await importFile('twice.csv', file)
    const second = await importFile('twice.csv', file)
    expect(first).toMatchObject({ rowsRead: 3, accepted: 2, repeated: 1 })
    expect(second).toMatchObject({ rowsRead: 3, accepted: 0, repeated: 3 })
    expect(await rowsOf('twice.csv')).toHaveLength(2)
  })

  test('a preset of a shop platform finds its columns, and what is mapped beside it wins', async () => {
    const file = utf8('title,body,rating,review_date,note\nNice,Warm and soft,4,2026-02-03,from the note\n')
    const ofPreset = await importFile('judge.csv', file, { preset: 'judgeme', source: 'preset' })
    const overlaid = await importFile('judge.csv', file, {
      preset: 'judgeme',
      source: 'overlaid',
      mapping: { text: 'note' },
    })
    expect([ofPreset.accepted, overlaid.accepted]).toEqual([1, 1])
    expect(await textsOf('preset')).toEqual(['Warm and soft'])
    expect(await textsOf('overlaid')).toEqual(['from the note'])
  })

  test('open consoles hear that an import moves', async () => {
    const stop = new AbortController()
    const live = await fetch(`${api.url}/v1/live`, { headers: keyHeader(), signal: stop.signal })
    const heard = until(live, ({ kind, id }) => kind === 'import.changed' && typeof id === 'string')
    const run = await importFile('heard.csv', utf8('text,rating\nHeard,5\n'))
    expect(await heard).toEqual({ kind: 'import.changed', id: run.id })
    stop.abort()
  })

  test('the list shows the newest import first and pages', async () => {
    const page = z.object({ items: z.array(importSchema), nextCursor: z.string().nullable() })
    const first = page.parse((await send('GET', '/v1/imports?limit=1')).body)
    const second = page.parse((await send('GET', `/v1/imports?limit=1&cursor=${first.nextCursor}`)).body)
    expect(first.items).toHaveLength(1)
    expect(second.items[0].createdAt <= first.items[0].createdAt).toBe(true)
    expect(second.items[0].id).not.toBe(first.items[0].id)
  })
})

describe('bad rows are refused one by one, the good ones around them go in', () => {
  test('a broken quote in the middle costs its own line', async () => {
    const file = utf8('id,text,rating\n1,Good,5\n2,"Broken" here,4\n3,"Never closed,3\n4,Fine,4\n5,Great,5\n')
    const run = await importFile('quotes.csv', file)
    expect(run).toMatchObject({ state: 'done', rowsRead: 5, accepted: 3, refused: 2 })
    expect(await refusalsOf(run.id, 'en')).toEqual([
      expect.stringMatching(/^3,row\/broken-quote,"?[A-Z].*/),
      expect.stringMatching(/^4,row\/broken-quote,.*Never closed/),
    ])
  })

  test('values that mean nothing are refused with code and field, in the language of the reader', async () => {
    const rows = [
      { id: 'v1', text: 'ok', rating: 5, date: '2026-01-01' },
      { id: 'v2', text: 'six', rating: 6, date: '2026-01-01' },
      { id: 'v3', text: 'five', rating: 'plenty', date: '2026-01-01' },
      { id: 'v4', text: 'tomorrow', rating: 5, date: '2999-01-01' },
      { id: 'v5', text: 'nul \u0000 inside', rating: 5, date: '2026-01-01' },
      { id: 'v6', text: 'lone \ud800 surrogate', rating: 5, date: '2026-01-01' },
      { id: 'v7', text: '=1+1', rating: 0, date: '2026-01-01' },
      { id: 'v8', text: 'ok too', rating: 4, date: '2026-01-01' },
    ]
    const run = await importFile('values.jsonl', utf8(rows.map((row) => JSON.stringify(row)).join('\n')))
    expect(run).toMatchObject({ state: 'done', rowsRead: 8, accepted: 2, refused: 6 })
    const lines = await refusalsOf(run.id, 'zh-CN')
    const codes = lines.map((line) => line.split(',').slice(0, 2).join(' '))
    expect(codes).toEqual([
      '2 feedback/rating-out-of-range',
      '3 feedback/rating-out-of-range',
      '4 feedback/date-in-future',
      '5 feedback/broken-text',
      '6 feedback/broken-text',
      '7 feedback/rating-out-of-range',
    ])
    expect(lines[0]).toMatch(/[\u4e00-\u9fff].*,rating,"\{""id"":""v2""/)
  })

  test('a line of 100 MB is refused alone, at the beginning of the file too', {
    timeout: 90_000,
  }, async () => {
    const run = await importFile('long.jsonl', longLine())
    expect(run).toMatchObject({ state: 'done', rowsRead: 3, accepted: 2, refused: 1 })
    const [line] = await refusalsOf(run.id, 'en')
    expect(line).toMatch(/^1,row\/too-long/)
    expect(line.length).toBeLessThan(2000)
  })

  test('the file of refused rows holds all of them in the order of the file, however many', async () => {
    const rows = Array.from({ length: 1201 }, (_, index) => `Voice ${index},${index % 2 === 0 ? 9 : 5}`)
    const run = await importFile('many.csv', utf8(`text,rating\n${rows.join('\n')}\n`))
    expect(run).toMatchObject({ rowsRead: 1201, accepted: 600, refused: 601 })
    const lines = (await refusalsOf(run.id, 'en')).map((line) => Number(line.split(',')[0]))
    expect(lines).toEqual(Array.from({ length: 601 }, (_, index) => index * 2 + 2))
  })

  test('refused rows are forgotten 30 days after their import', async () => {
    const run = await importFile('forgotten.csv', utf8('text,rating\nNine stars,9\nFine,5\n'))
    const finishedDaysAgo = (days: number) =>
      api.app.platform.database.pool.query(
        `update import_run set finished_at = now() - make_interval(days => $1) where shop_id = $2 and file_name = $3`,
        [days, shop.shopId, run.fileName],
      )
    await finishedDaysAgo(29)
    await create('next.csv')
    expect(await refusalsOf(run.id, 'en')).toHaveLength(1)
    await finishedDaysAgo(31)
    await create('after.csv')
    expect(await refusalsOf(run.id, 'en')).toEqual([])
  })

  test('cells that a spreadsheet would run are made harmless in the file of refused rows', async () => {
    const run = await importFile('formula.csv', utf8('text,rating\n=cmd(),9\nfine,4\n'))
    expect(run).toMatchObject({ accepted: 1, refused: 1 })
    expect(await refusalsOf(run.id, 'en')).toEqual([expect.stringMatching(/,rating,"'=cmd\(\),9"$/)])
  })
})

test('another shop, a role too low and a stranger get nowhere', async () => {
  const { id } = await create('mine.csv')
  const paths = ['', '/refusals', '/file', '/cancel'].map((end) => `/v1/imports/${id}${end}`)
  const methods = ['GET', 'GET', 'PUT', 'POST']
  const { secret } = await shop.run((scope) => createKey(scope, { name: 'low', role: 'auditor' }))
  const others = [
    { key: (await api.newShop()).key, status: 404 },
    { key: secret, status: 403 },
    { key: 'elk_unknown', status: 401 },
  ]
  for (const { key, status } of others) {
    const answers = paths.map((path, index) =>
      fetch(`${api.url}${path}`, {
        method: methods[index],
        headers: {
          authorization: `Bearer ${key}`,
          ...(methods[index] === 'PUT' ? { 'content-type': 'application/octet-stream' } : {}),
        },
        body: methods[index] === 'PUT' ? 'text\nMine\n' : undefined,
      }),
    )
    expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual(Array(4).fill(status))
  }
  expect((await send('GET', `/v1/imports/${id}`)).body).toMatchObject({ state: 'waiting-for-file' })
})

function keyHeader(): Record<string, string> {
  return { authorization: `Bearer ${shop.key}` }
}

function* longLineParts(): Generator<Buffer> {
  yield utf8('{"id":"L1","text":"')
  const part = Buffer.alloc(1_000_000, 'x')
  for (let index = 0; index < 100; index += 1) yield part
  yield utf8('"}\n{"id":"L2","text":"Good","rating":5}\n{"id":"L3","text":"Fine","rating":4}\n')
}

function longLine(): ReadableStream {
  return Readable.toWeb(Readable.from(longLineParts()))
}

async function send(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${api.url}${path}`, {
    method,
    headers: { ...keyHeader(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  return { status: answer.status, body: await answer.json() }
}

async function upload(id: string, file: Buffer | ReadableStream): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${api.url}/v1/imports/${id}/file`, bytesRequest(file))
  return { status: answer.status, body: await answer.json() }
}

function bytesRequest(file: Buffer | ReadableStream): RequestInit & { duplex: 'half' } {
  return {
    method: 'PUT',
    headers: { ...keyHeader(), 'content-type': 'application/octet-stream' },
    body: file instanceof ReadableStream ? file : new Uint8Array(file),
    duplex: 'half',
  }
}

/** The first event of a stream of server-sent events that is as wanted. */
async function until(
  stream: Response,
  isWanted: (event: Record<string, unknown>) => boolean,
): Promise<Record<string, unknown> | undefined> {
  let text = ''
  for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    const events = text.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []))
    const wanted = events.map((data) => JSON.parse(data)).find(isWanted)
    if (wanted) return wanted
  }
  return undefined
}

async function create(fileName: string, settings: object = {}): Promise<Import> {
  const answer = await send('POST', '/v1/imports', { fileName, ...settings })
  expect(answer.status).toBe(201)
  return importSchema.parse(answer.body)
}

async function importFile(
  fileName: string,
  file: Buffer | ReadableStream,
  settings: object = {},
): Promise<Import> {
  const { id } = await create(fileName, settings)
  expect(await upload(id, file)).toMatchObject({ status: 200 })
  return untilOver(id)
}

async function untilOver(id: string): Promise<Import> {
  const read = async () => importSchema.parse((await send('GET', `/v1/imports/${id}`)).body)
  const isOver = ({ state }: Import) => ['done', 'failed', 'cancelled'].includes(state)
  await expect.poll(async () => isOver(await read()), { timeout: 60_000, interval: 100 }).toBe(true)
  return read()
}

async function previewOf(fileName: string, file: Buffer): Promise<unknown> {
  const answer = await fetch(`${api.url}/v1/imports/preview?fileName=${encodeURIComponent(fileName)}`, {
    method: 'POST',
    headers: { ...keyHeader(), 'content-type': 'application/octet-stream' },
    body: new Uint8Array(file),
  })
  expect(answer.status).toBe(200)
  return answer.json()
}

/** The lines of the file of refused rows below its header. */
async function refusalsOf(id: string, language: string): Promise<string[]> {
  const answer = await fetch(`${api.url}/v1/imports/${id}/refusals`, {
    headers: { ...keyHeader(), 'accept-language': language },
  })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-disposition')).toContain('attachment; filename=')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = bytes.toString().slice(1).split('\r\n')
  expect(lines[0]).toBe('line,code,sentence,field,raw')
  return lines.slice(1, -1)
}

async function rowsOf(source: string) {
  const found = await api.app.platform.database.pool.query(
    `select kind, text, rating, occurred_at, dimensions, facts, customer_id
     from feedback where shop_id = $1 and source = $2 order by external_id`,
    [shop.shopId, source],
  )
  return found.rows
}

async function textsOf(source: string): Promise<string[]> {
  return (await rowsOf(source)).map((row) => row.text).sort()
}
