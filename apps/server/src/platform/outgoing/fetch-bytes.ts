import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { internet, lookupPublic, type Network, PrivateName } from './lookup-public.ts'

export type FetchRefusal =
  | 'media/private-address'
  | 'media/not-an-address'
  | 'media/unreachable'
  | 'media/timeout'
  | 'media/not-there'
  | 'media/too-large'
  | 'media/too-many-redirects'

/** `mayPass`: trying again later may help. */
export type Fetched =
  | { kind: 'fetched'; bytes: Buffer }
  | { kind: 'refused'; code: FetchRefusal; mayPass: boolean }

export type FetchOrder = {
  url: string
  bytesMax: number
  /** For everything together, redirects included. */
  timeoutMs: number
  redirectsMax: number
  /** Only where the operator of this server wished so: any address and any port. */
  mayBePrivate: boolean
  /** Only tests have a network of their own. */
  network?: Network
}

/**
 * Fetches what anybody may have written into a file: http and https only, no private address, each redirect checked
 * like the first, never more than `bytesMax` bytes in memory. Never throws for what others do.
 */
export async function fetchBytes(order: FetchOrder): Promise<Fetched> {
  const signal = AbortSignal.timeout(order.timeoutMs)
  let url = order.url
  for (let redirects = 0; redirects <= order.redirectsMax; redirects += 1) {
    const answer = await ask(url, order, signal)
    if (answer.kind !== 'elsewhere') return answer
    url = answer.url
  }
  return refuse('media/too-many-redirects')
}

type Answer = Fetched | { kind: 'elsewhere'; url: string }

async function ask(address: string, order: FetchOrder, signal: AbortSignal): Promise<Answer> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '')
    return refuse('media/not-an-address')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const { network = internet, mayBePrivate } = order
  if (!mayBePrivate && !network.mayUsePort(url.port)) return refuse('media/not-an-address')
  if (!mayBePrivate && isIP(host) !== 0 && network.isPrivate(host)) return refuse('media/private-address')
  return exchange(url, order, signal)
}

function exchange(url: URL, order: FetchOrder, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const fail = (error: Error): void => {
      if (error instanceof PrivateName) resolve(refuse('media/private-address'))
      else resolve({ ...refuse(signal.aborted ? 'media/timeout' : 'media/unreachable'), mayPass: true })
    }
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const outgoing = send(url, {
      agent: false,
      signal,
      headers: { accept: 'image/*', 'user-agent': 'Echoloop' },
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
  const status = incoming.statusCode ?? 0
  const { location } = incoming.headers
  if (status >= 300 && status < 400 && location !== undefined) {
    incoming.destroy()
    return URL.canParse(location, url.href)
      ? { kind: 'elsewhere', url: new URL(location, url).href }
      : refuse('media/not-an-address')
  }
  if (status !== 200) {
    incoming.destroy()
    const mayPass = status >= 500 || status === 429 || status === 408
    return { ...refuse('media/not-there'), mayPass }
  }
  return readBytes(incoming, bytesMax)
}

async function readBytes(incoming: IncomingMessage, bytesMax: number): Promise<Answer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of incoming) {
    bytes += chunk.length
    if (bytes > bytesMax) {
      incoming.destroy()
      return refuse('media/too-large')
    }
    chunks.push(chunk)
  }
  return { kind: 'fetched', bytes: Buffer.concat(chunks) }
}

function refuse(code: FetchRefusal): Fetched & { kind: 'refused' } {
  return { kind: 'refused', code, mayPass: false }
}
