import type { IncomingHttpHeaders } from 'node:http'
import { askOutside, type OutsideRefusal } from '../../../platform/outgoing/ask-outside.ts'
import type { Network } from '../../../platform/outgoing/lookup-public.ts'
import { type FailedReading, failed } from './heard-item.ts'
import { waitOf } from './wait-of.ts'

/** How sources are asked; `network` is the internet but in tests. */
export type Asking = { now: Date; mayBePrivate: boolean; network?: Network; timeoutMs?: number }

export type SourceQuestion = {
  url: string
  accept: string
  bytesMax: number
  /** A bearer token. Whoever sends one follows no redirect, which would carry it elsewhere. */
  secret?: string | null
  etag?: string | null
  lastModified?: string | null
}

export type SourceAnswer =
  | { kind: 'answered'; bytes: Buffer; headers: IncomingHttpHeaders; url: string }
  | { kind: 'unchanged' }
  | FailedReading

const timeoutUsualMs = 20_000
const redirectsMax = 3
const troubles: Record<OutsideRefusal, FailedReading['trouble']> = {
  'not-an-address': 'refused-address',
  'private-address': 'refused-address',
  unreachable: 'unreachable',
  timeout: 'timeout',
  'too-large': 'too-large',
  'too-many-redirects': 'too-many-redirects',
}

/** Asks a source, only for what changed since. Never throws for what others do; reads at most `bytesMax`. */
export async function askSource(question: SourceQuestion, asking: Asking): Promise<SourceAnswer> {
  const { url, accept, bytesMax, secret, etag, lastModified } = question
  const { now, timeoutMs = timeoutUsualMs, ...reach } = asking
  const answer = await askOutside(
    { url, bytesMax, timeoutMs, redirectsMax: secret ? 0 : redirectsMax, ...reach },
    {
      headers: {
        accept,
        'accept-encoding': 'identity',
        ...(secret ? { authorization: `Bearer ${secret}` } : {}),
        ...(etag ? { 'if-none-match': etag } : {}),
        ...(lastModified ? { 'if-modified-since': lastModified } : {}),
      },
      wantsBody: (status) => status === 200,
    },
  )
  if (answer.kind === 'refused') return failed(troubles[answer.why])
  const { statusCode: status = 0, headers } = answer.incoming
  if (status === 304) return { kind: 'unchanged' }
  if (status !== 200) return failed(troubleOf(status), status, waitOf(headers, now))
  // What comes packed although it was asked for plain cannot be read.
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return failed('refused', status)
  return { kind: 'answered', bytes: answer.bytes, headers, url: answer.url }
}

function troubleOf(status: number): FailedReading['trouble'] {
  if (status === 401 || status === 403) return 'unauthorised'
  if (status === 404 || status === 410) return 'not-there'
  if (status === 429) return 'rate-limited'
  return status >= 500 ? 'server-error' : 'refused'
}
