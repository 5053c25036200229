import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pictures, startPictures } from '../../../test/start-pictures.ts'
import { type FetchOrder, fetchBytes } from './fetch-bytes.ts'
import { internet, type Network } from './lookup-public.ts'

let pictures: Pictures
beforeAll(async () => {
  pictures = await startPictures({
    '/large': (response) => response.end(Buffer.alloc(5000)),
    '/missing': (response) => response.writeHead(404).end(),
    '/busy': (response) => response.writeHead(503).end(),
    '/silent': () => undefined,
    '/torn': (response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('half')
      setTimeout(() => response.destroy(), 20)
    },
    '/once': (response) => response.writeHead(302, { location: '/a.png' }).end(),
    '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
    '/inside': (response) => response.writeHead(302, { location: 'http://10.0.0.1/a.png' }).end(),
    '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  })
})
afterAll(() => pictures.close())

const limits = { bytesMax: 4000, timeoutMs: 400, redirectsMax: 3 }

function fetchFrom(path: string, more: Partial<FetchOrder> = {}): ReturnType<typeof fetchBytes> {
  return fetchBytes({ url: `${pictures.url}${path}`, ...limits, mayBePrivate: true, ...more })
}

describe('a picture is fetched, or refused with a code', () => {
  it('is fetched, also where its address leads on once', async () => {
    expect(await fetchFrom('/a.png')).toMatchObject({ kind: 'fetched' })
    expect(await fetchFrom('/once')).toMatchObject({ kind: 'fetched' })
  })

  it('is refused for good when it is too large, not there, or wanders', async () => {
    const refused = (code: string) => ({ kind: 'refused', code, mayPass: false })
    expect(await fetchFrom('/large')).toEqual(refused('media/too-large'))
    expect(await fetchFrom('/missing')).toEqual(refused('media/not-there'))
    expect(await fetchFrom('/loop')).toEqual(refused('media/too-many-redirects'))
    expect(await fetchFrom('/file')).toEqual(refused('media/not-an-address'))
  })

  it('may come later when the server is busy, silent or breaks off', async () => {
    const passing = (code: string) => ({ kind: 'refused', code, mayPass: true })
    expect(await fetchFrom('/busy')).toEqual(passing('media/not-there'))
    expect(await fetchFrom('/silent')).toEqual(passing('media/timeout'))
    expect(await fetchFrom('/torn')).toEqual(passing('media/unreachable'))
    expect(await fetchBytes({ url: 'http://127.0.0.1:1/', ...limits, mayBePrivate: true })).toEqual(
      passing('media/unreachable'),
    )
  })
})

describe('addresses inside a private network are never asked', () => {
  it.each([
    'http://127.0.0.1/a.png',
    'http://2130706433/a.png',
    'http://0x7f.1/a.png',
    'http://localhost/a.png',
    'http://[::1]/a.png',
    'http://[::ffff:10.0.0.1]/a.png',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.1.1/a.png',
    'http://100.64.0.1/a.png',
    'https://[fd00::1]/a.png',
  ])('%s', async (url) => {
    expect(await fetchBytes({ url, ...limits, mayBePrivate: false })).toMatchObject({
      kind: 'refused',
      code: 'media/private-address',
    })
  })

  it.each(['ftp://example.com/a', 'http://user:word@example.com/a', 'http://example.com:22/a', 'nonsense'])(
    '%s is no address of the web',
    async (url) => {
      expect(await fetchBytes({ url, ...limits, mayBePrivate: false })).toMatchObject({
        code: 'media/not-an-address',
      })
    },
  )

  it('nor where a name changes its mind between two questions', async () => {
    const answers = ['127.0.0.1', '10.0.0.1']
    const ask = () => fetchFrom('/a.png', { url: named('/a.png'), mayBePrivate: false, network })
    const network = withNames(() => [answers.shift() ?? '10.0.0.1'])
    expect(await ask()).toMatchObject({ kind: 'fetched' })
    expect(await ask()).toMatchObject({ kind: 'refused', code: 'media/private-address' })
  })

  it('nor where one of several addresses of a name is private', async () => {
    const network = withNames(() => ['127.0.0.1', '10.1.2.3'])
    expect(await fetchFrom('', { url: named('/a.png'), mayBePrivate: false, network })).toMatchObject({
      code: 'media/private-address',
    })
  })

  it('nor where a public address leads on to one', async () => {
    const network = withNames(() => ['127.0.0.1'])
    const outside = { mayBePrivate: false, network }
    expect(await fetchFrom('/once', outside)).toMatchObject({ kind: 'fetched' })
    expect(await fetchFrom('/inside', outside)).toMatchObject({ code: 'media/private-address' })
  })
})

/** An internet in which this machine is a public server, so that what is really private can be told apart. */
function withNames(addresses: () => string[]): Network {
  return {
    resolve: (_name, tell) =>
      tell(
        null,
        addresses().map((address) => ({ address, family: 4 })),
      ),
    isPrivate: (address) => address !== '127.0.0.1' && internet.isPrivate(address),
    mayUsePort: () => true,
  }
}

function named(path: string): string {
  return `${pictures.url.replace('127.0.0.1', 'pictures.example')}${path}`
}
