import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWebServer, type WebServer } from '../../../../test/start-web-server.ts'
import { internet, type Network } from '../../../platform/outgoing/lookup-public.ts'
import type { Asking } from './ask-source.ts'
import type { Reading, SourceToRead } from './heard-item.ts'
import { nextRead } from './next-read.ts'
import { readSource } from './read-source.ts'
import { textOfHtml } from './text-of-html.ts'

const now = new Date('2026-05-04T10:00:00Z')

const rss = `<?xml version="1.0"?><!DOCTYPE rss><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Forum</title>
<item><title>Echo &amp; Co</title><guid isPermaLink="false">17</guid><link>https://forum.example/17?a=1&amp;b=2</link>
<description><![CDATA[<p>The lid <b>leaks</b></p><script>alert(1)</script>]]></description>
<dc:creator>Lin</dc:creator><pubDate>Mon, 04 May 2026 08:00:00 +0000</pubDate><category>cups</category></item>
<item><title>Two</title><link>/18</link><description>&lt;p&gt;Fine &amp;amp; good&lt;/p&gt;</description></item>
<item><guid>empty</guid></item></channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:uuid:1</id><title type="html">One</title>
<link rel="self" href="https://x.example/self"/><link href="https://x.example/one"/><author><name>Wu</name></author>
<updated>2026-05-04T07:00:00Z</updated><content type="xhtml"><div><p>Hello <em>there</em></p></div></content></entry></feed>`

const statuses = Array.from({ length: 40 }, (_, index) => ({
  id: String(200 + index),
  uri: `https://m.example/${index}`,
  content: `cup ${index}`,
  created_at: '2026-05-04T07:00:00Z',
  account: { acct: 'wu' },
}))

let server: WebServer
let bytesSent = 0
let seen: IncomingMessage['headers'] = {}

const answers: Record<string, (response: ServerResponse) => void> = {
  '/rss': (response) => response.setHeader('etag', '"v1"').setHeader('last-modified', 'Mon').end(rss),
  '/atom': (response) => response.end(atom),
  '/rdf': (response) =>
    response.end(
      '<rdf:RDF><item rdf:about="https://r.example/1"><title>RDF</title><description>old</description></item></rdf:RDF>',
    ),
  '/gbk': (response) =>
    response.end(
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="gbk"?><rss><channel><item><title>'),
        Buffer.from([0xbb, 0xd8, 0xc9, 0xf9]),
        Buffer.from('</title></item></channel></rss>'),
      ]),
    ),
  '/bomb': (response) =>
    response.end(
      `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`,
    ),
  '/file': (response) =>
    response.end('<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel/></rss>'),
  '/deep': (response) => response.end(`<rss><channel>${'<a>'.repeat(50_000)}`),
  '/html': (response) => response.end('<html><body>no feed</body></html>'),
  '/endless': (response) => {
    const chunk = Buffer.alloc(64 * 1024, '<item>')
    const more = () => {
      bytesSent += chunk.length
      if (!response.destroyed && bytesSent < 50 * 1024 * 1024) response.write(chunk, () => setImmediate(more))
    }
    more()
  },
  '/silent': () => undefined,
  '/packed': (response) => response.setHeader('content-encoding', 'gzip').end(rss),
  '/busy': (response) => response.writeHead(429, { 'retry-after': '7200' }).end(),
  '/later': (response) => response.writeHead(503, { 'retry-after': 'Mon, 04 May 2026 11:00:00 GMT' }).end(),
  '/gone': (response) => response.writeHead(410).end(),
  '/closed': (response) => response.writeHead(403).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/elsewhere': (response) => response.writeHead(301, { location: '/rss' }).end(),
  '/inside': (response) => response.writeHead(302, { location: 'http://127.0.0.1/rss' }).end(),
  '/metadata': (response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/json': (response) =>
    response.end(
      JSON.stringify({
        data: {
          list: [
            {
              mid: 7,
              body: { text: '<p>回声杯漏水</p>' },
              at: 1777888800,
              user: { name: '林' },
              tags: ['杯子'],
            },
            { mid: 8, body: { text: '' } },
            { body: { text: 'no id' } },
          ],
        },
      }),
    ),
  '/broken': (response) => response.end('{"data":'),
  // Whatever is asked for, the same full page: some servers know no `min_id`.
  '/api/v1/timelines/tag/cup': (response) => response.end(JSON.stringify(statuses)),
}

beforeAll(async () => {
  server = await startWebServer((request, response) => {
    seen = request.headers
    if (request.headers['if-none-match'] === '"v1"') return void response.writeHead(304).end()
    const path = new URL(request.url ?? '/', 'http://x').pathname
    answers[path]?.(response)
  })
})
afterAll(() => server.close())

const plain: SourceToRead = {
  kind: 'feed',
  address: null,
  subject: null,
  mapping: null,
  cursorParameter: '',
  cursor: null,
  etag: null,
  lastModified: null,
  secret: null,
}

function read(
  path: string,
  more: Partial<SourceToRead> = {},
  asking: Partial<Asking> = {},
): Promise<Reading> {
  return readSource(
    { ...plain, address: `${server.url}${path}`, ...more },
    { now, mayBePrivate: true, ...asking },
  )
}

async function itemsOf(path: string) {
  const reading = await read(path)
  if (reading.kind !== 'read') throw new Error(`not read: ${JSON.stringify(reading)}`)
  return reading
}

describe('a feed', () => {
  it('is read as RSS, with words instead of markup', async () => {
    const reading = await itemsOf('/rss')
    expect(reading).toMatchObject({ etag: '"v1"', lastModified: 'Mon', unreadable: 1 })
    const host = new URL(server.url).host
    expect(reading.items).toMatchObject([
      {
        key: `${host} 17`,
        title: 'Echo & Co',
        text: 'The lid leaks',
        url: 'https://forum.example/17?a=1&b=2',
        author: { id: `${host} Lin`, name: 'Lin' },
        saidAt: new Date('2026-05-04T08:00:00Z'),
        hashtags: ['cups'],
      },
      { key: `${server.url}/18`, text: 'Fine & good', saidAt: null },
    ])
  })

  it('is read as Atom, RDF and in other encodings', async () => {
    expect((await itemsOf('/atom')).items).toMatchObject([
      { key: 'urn:uuid:1', title: 'One', url: 'https://x.example/one', author: { name: 'Wu' } },
    ])
    expect((await itemsOf('/rdf')).items).toMatchObject([{ key: 'https://r.example/1', text: 'old' }])
    expect((await itemsOf('/gbk')).items).toMatchObject([{ text: '回声' }])
  })

  it('is asked only for what changed', async () => {
    expect(await read('/rss', { etag: '"v1"', lastModified: 'Mon' })).toEqual({ kind: 'unchanged' })
    expect(seen).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Mon' })
  })

  it.each([
    ['/bomb', 'entities'],
    ['/file', 'entities'],
    ['/deep', 'not-a-feed'],
    ['/html', 'not-a-feed'],
    ['/packed', 'refused'],
    ['/gone', 'not-there'],
    ['/closed', 'unauthorised'],
    ['/loop', 'too-many-redirects'],
  ])('%s is refused: %s', async (path, trouble) => {
    expect(await read(path)).toMatchObject({ kind: 'failed', trouble })
  })

  it('of fifty megabytes that does not end is cut off at five', async () => {
    expect(await read('/endless')).toMatchObject({ kind: 'failed', trouble: 'too-large' })
    expect(bytesSent).toBeLessThan(20 * 1024 * 1024)
  })

  it('that never answers is given up', async () => {
    expect(await read('/silent', {}, { timeoutMs: 200 })).toMatchObject({ trouble: 'timeout' })
  })

  it('is left alone for as long as its server asks', async () => {
    expect(await read('/busy')).toMatchObject({ trouble: 'rate-limited', waitMs: 7_200_000 })
    expect(await read('/later')).toMatchObject({ trouble: 'server-error', waitMs: 3_600_000 })
    const usual = { now, everyMinutes: 15, waitMs: 0, hasMore: false }
    const minutes = (failures: number, waitMs = 0) =>
      (nextRead({ ...usual, failures, waitMs }).getTime() - now.getTime()) / 60_000
    expect([0, 1, 2, 3, 20].map((failures) => minutes(failures))).toEqual([15, 15, 30, 60, 720])
    expect(minutes(1, 7_200_000)).toBe(120)
  })
})

describe('what is private is not asked', () => {
  // An internet in which this machine is a public server by name, so that what is really private can be told apart.
  const publicly = '::ffff:127.0.0.1'
  const withNames = (addresses: () => string): Network => ({
    resolve: (_name, tell) =>
      tell(null, [{ address: addresses(), family: addresses().includes(':') ? 6 : 4 }]),
    isPrivate: (address) => address !== publicly && internet.isPrivate(address),
    mayUsePort: () => true,
  })
  const ask = (path: string, network: Network) =>
    read(
      '',
      { address: `${server.url.replace('127.0.0.1', 'feeds.example')}${path}` },
      { mayBePrivate: false, network },
    )
  const steady = withNames(() => publicly)

  it('follows a redirect in public, and none to this machine or to a cloud’s own addresses', async () => {
    expect(await ask('/elsewhere', steady)).toMatchObject({ kind: 'read' })
    expect(await ask('/inside', steady)).toMatchObject({ trouble: 'refused-address' })
    expect(await ask('/metadata', steady)).toMatchObject({ trouble: 'refused-address' })
  })

  it('nor a name that points elsewhere the second time', async () => {
    let asked = 0
    const rebinding = withNames(() => (asked < 1 ? publicly : '127.0.0.1'))
    const network: Network = {
      ...rebinding,
      resolve: (name, tell) => {
        rebinding.resolve(name, tell)
        asked += 1
      },
    }
    expect(await ask('/rss', network)).toMatchObject({ kind: 'read' })
    expect(await ask('/rss', network)).toMatchObject({ trouble: 'refused-address' })
  })

  it('nor a redirect by whoever was given a token', async () => {
    expect(await read('/elsewhere', { kind: 'json', mapping: { ...mapping }, secret: 't' })).toMatchObject({
      trouble: 'too-many-redirects',
    })
    expect(seen.authorization).toBe('Bearer t')
  })
})

const mapping = {
  items: 'data.list',
  id: 'mid',
  text: 'body.text',
  title: '',
  url: '',
  author: 'user.name',
  saidAt: 'at',
  hashtags: 'tags',
}

describe('a JSON address', () => {
  it('is read by its mapping, and asked for what is newer', async () => {
    const reading = await read('/json', { kind: 'json', mapping, cursor: '6', cursorParameter: 'since' })
    expect(server.asked.at(-1)).toBe('GET /json?since=6')
    expect(reading).toMatchObject({
      kind: 'read',
      unreadable: 2,
      cursor: '7',
      items: [{ key: '7', text: '回声杯漏水', author: { id: '林' }, hashtags: ['杯子'] }],
    })
  })

  it('is refused when it is none, or holds no list where the mapping says', async () => {
    expect(await read('/broken', { kind: 'json', mapping })).toMatchObject({ trouble: 'not-json' })
    for (const items of ['data', 'data.lists', '__proto__', 'constructor.prototype'])
      expect(await read('/json', { kind: 'json', mapping: { ...mapping, items } })).toMatchObject({
        trouble: 'no-list',
      })
  })

  it('is refused when nothing of its list fits the mapping', async () => {
    for (const wrong of [{ id: 'ids' }, { text: 'body.words' }])
      expect(await read('/json', { kind: 'json', mapping: { ...mapping, ...wrong } })).toMatchObject({
        kind: 'failed',
        trouble: 'nothing-fits',
        whole: { data: {} },
      })
  })

  it('is asked with a token that no header can hold in vain', async () => {
    expect(await read('/json', { kind: 'json', mapping, secret: '密钥' })).toMatchObject({
      kind: 'failed',
      trouble: 'unreachable',
    })
  })
})

describe('a server like Mastodon', () => {
  it('that tells the same page again and again is not asked without end', async () => {
    const tag = { kind: 'mastodon-tag', subject: 'cup', cursor: '100' } as const
    const reading = await read('', tag)
    expect(reading).toMatchObject({ kind: 'read', cursor: '239', hasMore: false })
    expect(server.asked.filter((path) => path.includes('/tag/cup'))).toHaveLength(2)
  })
})

it('takes the words out of a million signs of markup', () => {
  for (const piece of ['<', '<p>', '&lt;', '<script>', '</p', '&#', 'a<b '])
    expect(textOfHtml(piece.repeat(200_000)).length).toBeLessThanOrEqual(1_000_000)
})
