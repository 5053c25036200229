import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { internet, lookupPublic, type Network, PrivateName } from './lookup-public.ts'

export type FetchedPage = {
  kind: 'page'
  /** Where the redirects ended. */
  url: string
  status: number
  type: string
  /** Each policy header by itself: all of them hold at once. */
  policies: string[]
  text: string
}

export type PageOutcome =
  | FetchedPage
  | {
      kind: 'refused'
      code: 'refused-address' | 'unreachable' | 'timeout' | 'too-large' | 'too-many-redirects'
    }

export type PageOrder = {
  url: string
  bytesMax: number
  /** For everything together, redirects included. */
  timeoutMs: number
  redirectsMax: number
  /** Only where the operator of this server wished so. */
  mayBePrivate: boolean
  /** Only tests have a network of their own. */
  network?: Network
}

/**
 * Fetches a page as a visitor would, with its policy headers: http and https only, no private address, each redirect
 * checked like the first, never more than `bytesMax` bytes in memory. Never throws for what others do.
 */
export async function fetchPage(order: PageOrder): Promise<PageOutcome> {
  const signal = AbortSignal.timeout(order.timeoutMs)
  let url = order.url
  for (let redirects = 0; redirects <= order.redirectsMax; redirects += 1) {
    const answer = await ask(url, order, signal)
    if (answer.kind !== 'elsewhere') return answer
    url = answer.url
  }
  return { kind: 'refused', code: 'too-many-redirects' }
}

type Answer = PageOutcome | { kind: 'elsewhere'; url: string }

async function ask(address: string, order: PageOrder, signal: AbortSignal): Promise<Answer> {
  const refused = { kind: 'refused', code: 'refused-address' } as const
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '') return refused
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const { network = internet, mayBePrivate } = order
  if (!mayBePrivate && !network.mayUsePort(url.port)) return refused
  if (!mayBePrivate && isIP(host) !== 0 && network.isPrivate(host)) return refused
  return exchange(url, order, signal)
}

function exchange(url: URL, order: PageOrder, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const fail = (error: Error): void => {
      const code =
        error instanceof PrivateName ? 'refused-address' : signal.aborted ? 'timeout' : 'unreachable'
      resolve({ kind: 'refused', code })
    }
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const outgoing = send(url, {
      agent: false,
      signal,
      headers: { accept: 'text/html', 'accept-encoding': 'identity', 'user-agent': 'Echoloop' },
      ...(order.mayBePrivate ? {} : { lookup: lookupPublic(order.network ?? internet) }),
    })
    outgoing.on('error', fail)
    outgoing.on('response', (incoming) => {
      incoming.on('error', fail)
      readAnswer(incoming, { url, bytesMax: order.bytesMax }).then(resolve, fail)
    })
    outgoing.end()
  })
}

async function readAnswer(
  incoming: IncomingMessage,
  { url, bytesMax }: { url: URL; bytesMax: number },
): Promise<Answer> {
  const { statusCode: status = 0, headers } = incoming
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    incoming.destroy()
    return URL.canParse(headers.location, url.href)
      ? { kind: 'elsewhere', url: new URL(headers.location, url).href }
      : { kind: 'refused', code: 'unreachable' }
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of incoming) {
    bytes += chunk.length
    if (bytes > bytesMax) {
      incoming.destroy()
      return { kind: 'refused', code: 'too-large' }
    }
    chunks.push(chunk)
  }
  return {
    kind: 'page',
    url: url.href,
    status,
    type: typeOf(headers),
    policies: incoming.headersDistinct['content-security-policy'] ?? [],
    text: Buffer.concat(chunks).toString('utf8'),
  }
}

/** A page that comes packed although it was asked for plain is no page to us. */
function typeOf(headers: IncomingHttpHeaders): string {
  const { 'content-encoding': encoding = 'identity', 'content-type': type = '' } = headers
  return encoding === 'identity' ? (type.split(';')[0] ?? '').trim().toLowerCase() : encoding
}
