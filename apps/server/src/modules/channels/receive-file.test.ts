import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { endpoints, type Import } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await api.startWorker()
})
afterAll(() => api.stop())

const utf8 = (text: string) => Buffer.from(text)

describe('bad files are refused whole', () => {
  test('0 bytes, spreadsheets and a second file, while the run goes on waiting for a good one', async () => {
    const { id } = await create('slow-start.csv')
    expect(await upload(id, Buffer.alloc(0))).toMatchObject({
      status: 422,
      body: { code: 'import/empty-file' },
    })
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])
    expect(await upload(id, old)).toMatchObject({ status: 422, body: { code: 'import/old-workbook' } })
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await upload(id, locked)).toMatchObject({
      status: 422,
      body: { code: 'import/encrypted-workbook' },
    })
    const pdf = Buffer.from('%PDF-1.7')
    expect(await upload(id, pdf)).toMatchObject({ status: 422, body: { code: 'import/unreadable' } })
    expect(await upload(id, utf8('text\nGood\n'))).toMatchObject({ status: 200, body: { state: 'queued' } })
    expect(await upload(id, utf8('text\nMore\n'))).toMatchObject({
      status: 409,
      body: { code: 'import/already-running' },
    })
    expect(await untilOver(id)).toMatchObject({ state: 'done', accepted: 1 })
  })

  test('a large file that is no table is refused after its first bytes, and the answer arrives', async () => {
    const { id } = await create('big.csv')
    const big = Buffer.alloc(8_000_000)
    big.set([0x1f, 0x8b])
    expect(await upload(id, big)).toMatchObject({ status: 422, body: { code: 'import/unreadable' } })
  })

  test('an upload that breaks off leaves nothing behind, and the run waits for the next one', async () => {
    const { id } = await create('broken-off.csv')
    const stop = new AbortController()
    const broken = fetch(`${api.url}/v1/imports/${id}/file`, {
      ...bytesRequest(Readable.toWeb(Readable.from(endlessRows()))),
      signal: stop.signal,
    })
    const parts = async () =>
      (await readdir(join(api.app.dataFolder, 'imports'))).filter((name) => name.endsWith('.part'))
    await expect.poll(parts, { timeout: 10_000 }).toHaveLength(1)
    stop.abort()
    await expect(broken).rejects.toThrow()
    await expect.poll(parts, { timeout: 10_000 }).toEqual([])
    expect(await upload(id, utf8('text\nWhole\n'))).toMatchObject({ status: 200, body: { state: 'queued' } })
  })

  test('JSON instead of bytes is refused', async () => {
    const { id } = await create('json.csv')
    const answer = await send('PUT', `/v1/imports/${id}/file`, { text: 'no file' })
    expect(answer).toMatchObject({ status: 415, body: { code: 'request/wrong-content-type' } })
  })

  test('a file without text or stars fails with that reason', async () => {
    const run = await importFile('numbers.csv', utf8('a,b\n1,2\n3,4\n'))
    expect(run).toMatchObject({ state: 'failed', problem: 'import/no-text-or-rating', rowsRead: 0 })
  })

  test('a mapping of unknown fields and broken names is refused', async () => {
    const answer = await send('POST', '/v1/imports', { fileName: 'a\u0000.csv', mapping: { txet: 'a' } })
    expect(answer).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'fileName' }, { path: 'mapping.txet', code: 'unknown_field' }] },
    })
  })

  test('an import nobody has is not found', async () => {
    const unknown = `imp_${'0'.repeat(32)}`
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/refusals'],
      ['POST', '/cancel'],
    ] as const) {
      const answer = await send(method, `/v1/imports/${unknown}${path}`, method === 'POST' ? {} : undefined)
      expect(answer).toMatchObject({ status: 404, body: { code: 'import/not-found' } })
    }
    expect(await upload(unknown, utf8('text\nx'))).toMatchObject({ status: 404 })
  })
})

test('a cancelled import takes no file, and cancelling again changes nothing', async () => {
  const { id } = await create('never.csv')
  const cancelled = await send('POST', `/v1/imports/${id}/cancel`, {})
  expect(cancelled.body).toMatchObject({ state: 'cancelled' })
  expect(await upload(id, utf8('text\nGood\n'))).toMatchObject({ status: 409 })
  expect((await send('POST', `/v1/imports/${id}/cancel`, {})).body).toEqual(cancelled.body)
  const audit = await api.app.platform.database.pool.query(
    'select action from audit_entry where shop_id = $1 and subject = $2 order by id',
    [shop.shopId, id],
  )
  expect(audit.rows.map(({ action }: { action: string }) => action)).toEqual([
    'import.created',
    'import.cancelled',
  ])
})

function keyHeader(): Record<string, string> {
  return { authorization: `Bearer ${shop.key}` }
}

async function* endlessRows(): AsyncGenerator<Buffer> {
  yield utf8('text\n')
  for (;;) {
    yield utf8('More and more\n')
    await new Promise((done) => setTimeout(done, 20))
  }
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

async function create(fileName: string): Promise<Import> {
  return shop.client.call(endpoints.createImport, { body: { fileName, kind: 'review' } })
}

async function importFile(fileName: string, file: Buffer): Promise<Import> {
  const { id } = await create(fileName)
  expect(await upload(id, file)).toMatchObject({ status: 200 })
  return untilOver(id)
}

async function untilOver(id: string): Promise<Import> {
  const read = () => shop.client.call(endpoints.readImport, { params: { id } })
  const isOver = ({ state }: Import) => ['done', 'failed', 'cancelled'].includes(state)
  await expect.poll(async () => isOver(await read()), { timeout: 60_000, interval: 100 }).toBe(true)
  return read()
}
