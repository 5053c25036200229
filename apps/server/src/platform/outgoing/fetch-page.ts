import type { IncomingHttpHeaders } from 'node:http'
import { askOutside, type OutsideOrder, type OutsideRefusal } from './ask-outside.ts'

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
      code: 'refused-address' | Exclude<OutsideRefusal, 'not-an-address' | 'private-address'>
    }

export type PageOrder = OutsideOrder

/** Fetches a page as a visitor would, with its policy headers. Never throws for what others do. */
export async function fetchPage(order: PageOrder): Promise<PageOutcome> {
  const headers = { accept: 'text/html', 'accept-encoding': 'identity' }
  const answer = await askOutside(order, { headers, wantsBody: () => true })
  if (answer.kind === 'refused') {
    const { why } = answer
    const isAddress = why === 'not-an-address' || why === 'private-address'
    return { kind: 'refused', code: isAddress ? 'refused-address' : why }
  }
  const { incoming } = answer
  return {
    kind: 'page',
    url: answer.url,
    status: incoming.statusCode ?? 0,
    type: typeOf(incoming.headers),
    policies: incoming.headersDistinct['content-security-policy'] ?? [],
    text: answer.bytes.toString('utf8'),
  }
}

/** A page that comes packed although it was asked for plain is no page to us. */
function typeOf(headers: IncomingHttpHeaders): string {
  const { 'content-encoding': encoding = 'identity', 'content-type': type = '' } = headers
  return encoding === 'identity' ? (type.split(';')[0] ?? '').trim().toLowerCase() : encoding
}
