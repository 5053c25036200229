import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { areHeaders } from './are-headers.ts'
import { internet, lookupPublic, type Network, PrivateName } from './lookup-public.ts'

export type OutsideOrder = {
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

export type OutsideRefusal =
  | 'not-an-address'
  | 'private-address'
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects'

export type OutsideManner = {
  headers: Record<string, string>
  /** The body of an answer with another status is not fetched; `bytes` is empty then. */
  wantsBody(status: number): boolean
}

/** `incoming`: status and headers of the last answer; its body is not to be read again. */
export type OutsideAnswer =
  | { kind: 'answered'; url: string; incoming: IncomingMessage; bytes: Buffer }
  | { kind: 'refused'; why: OutsideRefusal }

/**
 * Asks an address that anybody may have written: http and https only, no private address, each redirect checked like
 * the first, never more than `bytesMax` bytes in memory. Never throws for what others do.
 */
export async function askOutside(order: OutsideOrder, manner: OutsideManner): Promise<OutsideAnswer> {
  if (!areHeaders(manner.headers)) return refuse('unreachable')
  const signal = AbortSignal.timeout(order.timeoutMs)
  let url = order.url
  for (let redirects = 0; redirects <= order.redirectsMax; redirects += 1) {
    const answer = await ask(url, { order, manner, signal })
    if (answer.kind !== 'elsewhere') return answer
    url = answer.url
  }
  return refuse('too-many-redirects')
}

type Answer = OutsideAnswer | { kind: 'elsewhere'; url: string }
type Asking = { order: OutsideOrder; manner: OutsideManner; signal: AbortSignal }

async function ask(address: string, asking: Asking): Promise<Answer> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '')
    return refuse('not-an-address')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const { network = internet, mayBePrivate } = asking.order
  if (!mayBePrivate && !network.mayUsePort(url.port)) return refuse('not-an-address')
  if (!mayBePrivate && isIP(host) !== 0 && network.isPrivate(host)) return refuse('private-address')
  return exchange(url, asking)
}

function exchange(url: URL, { order, manner, signal }: Asking): Promise<Answer> {
  return new Promise((resolve) => {
    const fail = (error: Error): void => {
      if (error instanceof PrivateName) resolve(refuse('private-address'))
      else resolve(refuse(signal.aborted ? 'timeout' : 'unreachable'))
    }
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const outgoing = send(url, {
      agent: false,
      signal,
      headers: { ...manner.headers, 'user-agent': 'Echoloop' },
      ...(order.mayBePrivate ? {} : { lookup: lookupPublic(order.network ?? internet) }),
    })
    outgoing.on('error', fail)
    outgoing.on('response', (incoming) => {
      incoming.on('error', fail)
      readAnswer(incoming, { url, bytesMax: order.bytesMax, manner }).then(resolve, fail)
    })
    outgoing.end()
  })
}

async function readAnswer(
  incoming: IncomingMessage,
  { url, bytesMax, manner }: { url: URL; bytesMax: number; manner: OutsideManner },
): Promise<Answer> {
  const { statusCode: status = 0, headers } = incoming
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    incoming.destroy()
    return URL.canParse(headers.location, url.href)
      ? { kind: 'elsewhere', url: new URL(headers.location, url).href }
      : refuse('not-an-address')
  }
  const answered = { kind: 'answered', url: url.href, incoming } as const
  if (!manner.wantsBody(status)) {
    incoming.destroy()
    return { ...answered, bytes: Buffer.alloc(0) }
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of incoming) {
    size += chunk.length
    if (size > bytesMax) {
      incoming.destroy()
      return refuse('too-large')
    }
    chunks.push(chunk)
  }
  return { ...answered, bytes: Buffer.concat(chunks) }
}

function refuse(why: OutsideRefusal): { kind: 'refused'; why: OutsideRefusal } {
  return { kind: 'refused', why }
}
