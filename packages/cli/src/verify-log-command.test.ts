import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { canonicalJson } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runEcholoop, runHere, scratchFolder } from '../test/run-echoloop.ts'

const folder = scratchFolder()
const shop = `shp_${'1'.repeat(32)}`
const pair = generateKeyPairSync('ed25519')
const rawKey = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(12)
const keyId = createHash('sha256').update(rawKey).digest('hex').slice(0, 32)

/** What the server says; each test sets what it needs. */
let keys: { keyId: string; publicKey: string }[] = []
let answer: { status: number; body: object } = { status: 200, body: {} }
/** A shop that signs receipts and has no log yet. */
const noLog = { status: 404, body: { code: 'log/none' } }
let server: Server
let url = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    const isHead = request.url?.startsWith('/v1/transparency/head')
    const isKeys = request.url?.startsWith(`/v1/transparency/keys?shop=${shop}`)
    const items = keys.map((key) => ({ ...key, createdAt: '2026-01-01T00:00:00.000Z', retiredAt: null }))
    // Neither a log nor audits.
    const isAbsent = isHead || request.url?.startsWith('/v1/transparency/attestations')
    const reply = isKeys ? { status: 200, body: { items } } : isAbsent ? noLog : answer
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => server.close())

const published = { keyId, publicKey: rawKey.toString('base64url') }
const decided = (decision: string, rest: object = {}) => ({
  status: 200,
  body: { decision, code: null, decidedAt: '2026-03-01T08:30:00.000Z', isPresent: true, ...rest },
})

function receipt(change: object = {}): string {
  const content = {
    kind: 'echoloop-receipt',
    version: 1,
    shop,
    receipt: `rcp_${'2'.repeat(32)}`,
    feedback: `fbk_${'3'.repeat(32)}`,
    edition: 1,
    submittedAt: '2026-02-28T10:00:00.000Z',
    contentHash: '4'.repeat(64),
    keyId,
    url,
  }
  const signature = sign(null, Buffer.from(canonicalJson(content)), pair.privateKey).toString('base64url')
  return file(
    `receipt-${Object.keys(change).join('')}.json`,
    JSON.stringify({ ...content, signature, ...change }),
  )
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('a good receipt ends with 0 and says in the person’s language what was decided and when', async () => {
  keys = [published]
  answer = decided('published')
  const path = receipt()
  const english = await runEcholoop(['verify-log', '--receipt', path])
  expect(english).toMatchObject({ code: 0, errors: '' })
  expect(english.output).toContain('took the review in on 28 February 2026')
  expect(english.output).toContain('own answer: published, on 1 March 2026')
  answer = decided('refused', { code: 'abuse' })
  const chinese = await runHere(['verify-log', '--receipt', path, '--language', 'zh-CN'])
  expect(chinese.code).toBe(0)
  expect(chinese.output).toContain('2026年2月28日')
  expect(chinese.output).toContain('店铺的回答：不予发布，时间 2026年3月1日')
  expect(chinese.output).toContain('辱骂或威胁 (abuse)')
})

test('every decision has its sentence, and one about earlier words says so', async () => {
  keys = [published]
  const cases = {
    pending: 'not decided yet',
    withdrawn: 'withdrawn by its author',
    erased: 'erased, on 1 March',
  }
  for (const [decision, says] of Object.entries(cases)) {
    answer = decided(decision)
    const ended = await runHere(['verify-log', '--receipt', receipt()])
    expect(ended).toMatchObject({ code: 0, output: expect.stringContaining(says) })
  }
  answer = decided('published', { isPresent: false })
  const ended = await runHere(['verify-log', '--receipt', receipt()])
  expect(ended.output).toContain('has changed the words since')
})

test('a changed receipt, a missing or misnamed key, and a shop that denies it end with 1 and the failed check', async () => {
  answer = decided('published')
  const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(12)
  const cases = [
    {
      keys: [published],
      change: { submittedAt: '2026-01-01T00:00:00.000Z' },
      says: 'signature does not fit',
    },
    { keys: [published], change: { contentHash: '5'.repeat(64) }, says: 'signature does not fit' },
    { keys: [], change: {}, says: 'publishes no key' },
    { keys: [{ keyId, publicKey: other.toString('base64url') }], change: {}, says: 'does not fit its name' },
  ]
  for (const { change, says, ...given } of cases) {
    keys = given.keys
    const ended = await runHere(['verify-log', '--receipt', receipt(change)])
    expect({ says, ...ended }).toMatchObject({ code: 1, errors: expect.stringContaining(says) })
  }
  keys = [published]
  answer = { status: 422, body: { type: 'x', title: 'x', status: 422, code: 'receipt/not-ours' } }
  const denied = await runHere(['verify-log', '--receipt', receipt()])
  expect(denied).toMatchObject({ code: 1, errors: expect.stringContaining('did not sign this receipt') })
  answer = decided('unknown', { decidedAt: null, isPresent: false })
  const lost = await runHere(['verify-log', '--receipt', receipt()])
  expect(lost).toMatchObject({ code: 1, errors: expect.stringContaining('knows no such review') })
  const elsewhere = await runHere(['verify-log', '--receipt', receipt(), '--shop', `shp_${'9'.repeat(32)}`])
  expect(elsewhere).toMatchObject({ code: 1, errors: expect.stringContaining('not of this shop') })
})

test('what is no receipt, and a server without an answer, end with 2', async () => {
  keys = [published]
  answer = decided('published')
  const cases = [
    { given: [], says: 'Say which log' },
    { given: ['--receipt', join(folder, 'absent.json')], says: 'There is no file' },
    { given: ['--receipt', file('empty.json', '')], says: '0 bytes' },
    { given: ['--receipt', file('words.json', 'not json')], says: 'is no receipt' },
    { given: ['--receipt', file('list.json', '[]')], says: 'is no receipt' },
    { given: ['--receipt', file('long.json', ' '.repeat(70_000))], says: 'is no receipt' },
    { given: ['--receipt', receipt({ extra: 1 })], says: 'extra' },
    { given: ['--receipt', receipt({ signature: 'short' })], says: 'signature' },
    { given: ['--url', url], says: 'Say which log' },
    { given: ['--url', url, '--shop', 'x'], says: 'no id of a shop' },
    { given: ['--url', url, '--shop', shop, '--product', 'x'], says: 'no id of a product' },
    { given: ['--url', url, '--shop', shop, '--full', '--quick'], says: 'not both' },
    { given: ['--url', url, '--shop', shop], says: 'no signed log yet' },
    {
      given: ['--receipt', receipt(), '--state', file('bad-state.json', '{}')],
      says: 'is no file that verify-log wrote',
    },
    { given: ['--receipt', receipt(), '--url', 'ftp://x'], says: 'no address of a server' },
    { given: ['--receipt', receipt(), '--url', 'http://127.0.0.1:9'], says: 'gave no answer' },
  ]
  for (const { given, says } of cases) {
    const ended = await runHere(['verify-log', ...given])
    expect({ says, ...ended }).toMatchObject({ code: 2, output: '', errors: expect.stringContaining(says) })
  }
  answer = { status: 500, body: {} }
  expect(await runHere(['verify-log', '--receipt', receipt()])).toMatchObject({ code: 2, output: '' })
})
