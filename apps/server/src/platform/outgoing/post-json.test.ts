import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { type OutgoingRequest, postJson } from './post-json.ts'
import { isPrivateAddress } from './private-addresses.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close().closeAllConnections())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

function asked(url: string, changes: Partial<OutgoingRequest> = {}): OutgoingRequest {
  return { url, headers: {}, body: { a: 1 }, timeoutMs: 2000, bytesMax: 1000, mayBePrivate: true, ...changes }
}

test('sends JSON and reads the answer, whatever its status', async () => {
  const seen: string[] = []
  const url = await serve((request, response) => {
    request.on('data', (chunk) => seen.push(String(chunk)))
    request.on('end', () => response.writeHead(422).end('{"no":true}'))
  })
  expect(await postJson(asked(url))).toEqual({ kind: 'answered', status: 422, body: { no: true } })
  expect(seen).toEqual(['{"a":1}'])
})

test.each([
  'http://127.0.0.1:9',
  'http://[::1]:9',
  'http://[::ffff:10.0.0.1]/',
  'http://0x7f000001/',
  'http://localhost:9',
  'http://169.254.169.254/latest',
  'file:///etc/passwd',
  'http://user@example.org/',
  'http://[fec0::1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'not an address',
])('refuses %s when the address may not be private', async (url) => {
  expect(await postJson(asked(url, { mayBePrivate: false }))).toEqual({
    kind: 'failed',
    reason: 'refused-address',
    sent: false,
  })
})

test('a header that cannot be written fails as an answer, and nothing is sent', async () => {
  const headers = { authorization: 'Bearer 密钥' }
  expect(await postJson(asked('http://127.0.0.1:9', { headers }))).toEqual({
    kind: 'failed',
    reason: 'unreachable',
    sent: false,
  })
})

test('follows no redirect', async () => {
  const url = await serve((_, response) =>
    response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end('{}'),
  )
  expect(await postJson(asked(url))).toMatchObject({ kind: 'answered', status: 302 })
})

test('gives up after the time, on answers that are too long, and on what is no JSON', async () => {
  const silent = await serve(() => undefined)
  expect(await postJson(asked(silent, { timeoutMs: 100 }))).toMatchObject({
    kind: 'failed',
    reason: 'timeout',
  })
  const long = await serve((_, response) => response.end(`"${'x'.repeat(5000)}"`))
  expect(await postJson(asked(long))).toMatchObject({ kind: 'failed', reason: 'too-large' })
  const page = await serve((_, response) => response.end('<html>'))
  expect(await postJson(asked(page))).toMatchObject({ kind: 'failed', reason: 'no-json' })
  const cut = await serve((_, response) => {
    response.writeHead(200, { 'content-length': 100 })
    response.write('{"half')
    response.destroy()
  })
  expect(await postJson(asked(cut))).toMatchObject({ kind: 'failed', reason: 'unreachable' })
})

test.each([
  '10.1.2.3',
  '192.168.0.1',
  '100.64.0.1',
  '::1',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::7f00:1',
  '0:0:0:0:0:0:7f00:1',
  '::ffff:0:7f00:1',
  'fec0::1',
  '',
])('%s is private', (address) => {
  expect(isPrivateAddress(address)).toBe(true)
})

test.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '172.32.0.1'])('%s is not private', (address) => {
  expect(isPrivateAddress(address)).toBe(false)
})
