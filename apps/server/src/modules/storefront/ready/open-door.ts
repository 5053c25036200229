import type { IncomingMessage, ServerResponse } from 'node:http'
import { toPublicId } from '@echoloop/contract'
import { newUuid } from '../../../platform/crypto/new-uuid.ts'
import { isKnownTag } from '../../../platform/http/etag.ts'
import { type FrontDoor, securityHeaders } from '../../../platform/http/front-door.ts'
import type { Log } from '../../../platform/log/create-log.ts'
import type { Metrics } from '../../../platform/metrics/create-metrics.ts'
import { takeTime } from '../../../platform/pages/take-time.ts'
import { contentSecurityPolicy } from '../content-security-policy.ts'
import { publicPage } from '../send-cacheable.ts'
import { markAsOf } from './mark-as-of.ts'
import { readyAddressReader } from './read-ready-address.ts'
import type { AskedPage, ReadyAddress } from './ready-address.ts'
import type { FoundPage, ReadyPages } from './ready-pages.ts'
import { rememberReading } from './remember-reading.ts'

export type DoorOptions = {
  addresses: readonly ReadyAddress[]
  pages: ReadyPages
  metrics: Metrics
  log: Log
}

type Exchange = { request: IncomingMessage; response: ServerResponse }

/**
 * Answers questions for ready pages from memory or their row. Whatever it does not know how to answer, it passes on
 * untouched: refusals, unknown products and faults are told by the routes.
 */
export function openDoor({ addresses, pages, metrics, log }: DoorOptions): FrontDoor {
  const read = rememberReading(readyAddressReader(addresses))
  return (request, response, pass) => {
    const isAsked = request.method === 'GET' || request.method === 'HEAD'
    const asked = isAsked ? read(request.url ?? '', request.headers['accept-language']) : undefined
    if (!asked) return pass()
    const secondsSince = takeTime()
    const send = (found: FoundPage) => {
      const status = sendPage({ request, response }, asked, found)
      const seconds = secondsSince()
      const { route } = asked.address
      metrics.observeRequest({ method: request.method ?? '', route, status, seconds })
      if (log.isLevelEnabled('debug'))
        log.debug({ requestId: newUuid(), route, status, ms: Math.round(seconds * 1000) }, 'request')
    }
    const known = pages.known(asked)
    if (known) return send({ page: known })
    pages.find(asked).then(
      (found) => (found ? send(found) : pass()),
      () => pass(),
    )
  }
}

function sendPage({ request, response }: Exchange, asked: AskedPage, found: FoundPage): number {
  const { page } = found
  const isLate = found.secondsOld !== undefined
  const body = isLate && asked.address.kind === 'page' ? markAsOf(page, asked.language) : page.body
  const isKnown = !isLate && isKnownTag(request.headers['if-none-match'], page.etag)
  if (isKnown) {
    response.writeHead(304, timelyHeaders(asked, page).known)
    response.end()
    return 304
  }
  const headers = isLate ? lateHeaders(asked, found) : timelyHeaders(asked, page).whole
  const length = String(body.byteLength)
  response.writeHead(200, [...headers, 'content-type', types[asked.address.kind], 'content-length', length])
  if (request.method === 'HEAD') response.end()
  else response.end(body)
  return 200
}

const types: Record<ReadyAddress['kind'], string> = {
  json: 'application/json; charset=utf-8',
  fragment: 'text/html; charset=utf-8',
  page: 'text/html; charset=utf-8',
}

/** Of pages behind our own addresses nothing may be told to other sites; JSON and fragments are made for them. */
const pageHeaders = [
  ...securityHeaders.filter(([name]) => name !== 'referrer-policy'),
  ['content-security-policy', contentSecurityPolicy],
  ['referrer-policy', 'no-referrer'],
  ['vary', 'accept-language'],
].flat()
const openHeaders = [...securityHeaders, ['access-control-allow-origin', '*']].flat()

type TimelyHeaders = { whole: string[]; known: string[] }

const written = new WeakMap<FoundPage['page'], TimelyHeaders>()

/**
 * Written once for each page. Who has the page is told what RFC 9110 (15.4.5) asks a 304 to repeat, and who may read
 * it; the rest stands with what they have.
 */
function timelyHeaders(asked: AskedPage, page: FoundPage['page']): TimelyHeaders {
  const present = written.get(page)
  if (present) return present
  const fresh = ['etag', page.etag, 'cache-control', publicPage, ...tagsOf(asked)]
  const isPage = asked.address.kind === 'page'
  const headers = {
    whole: [...usualHeaders(asked), ...fresh],
    known: [...(isPage ? ['vary', 'accept-language'] : ['access-control-allow-origin', '*']), ...fresh],
  }
  written.set(page, headers)
  return headers
}

function lateHeaders(asked: AskedPage, { page, secondsOld = 0 }: FoundPage): string[] {
  return [
    ...usualHeaders(asked),
    ...['cache-control', 'no-store', 'age', String(secondsOld)],
    ...['x-echoloop-as-of', page.confirmedAt.toISOString(), 'warning', '110 - "Response is Stale"'],
  ]
}

function usualHeaders({ address }: AskedPage): string[] {
  return address.kind === 'page' ? pageHeaders : openHeaders
}

/** Names by which a CDN may be told to forget the page: of its product or shop, and of all the shop's. */
function tagsOf({ shop, subject }: AskedPage): string[] {
  const tags = [toPublicId(subject === shop ? 'shop' : 'product', subject), `all-${toPublicId('shop', shop)}`]
  return ['surrogate-key', tags.join(' '), 'cache-tag', tags.join(',')]
}
