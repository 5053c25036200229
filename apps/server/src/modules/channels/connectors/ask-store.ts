import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { ProblemCode } from '@echoloop/contract'
import { askJson } from '../../../platform/outgoing/ask-json.ts'

export type StoreQuestion = {
  method?: 'GET' | 'POST' | 'DELETE'
  url: string
  headers: Record<string, string>
  body?: unknown
  mayBePrivate: boolean
}

/** `isPassing`: the same question may be answered later. */
export type StoreAnswer<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'missing' }
  | { kind: 'failed'; code: ProblemCode; isPassing: boolean }

export type StoreReply = { headers: IncomingHttpHeaders; body: unknown }

const timeoutMs = 30_000
const bytesMax = 64 * 1024 * 1024
const triesMax = 5
const longestPauseMs = 60_000

/** Asks a store, waiting when it says that it was asked too often. */
export async function askStore(question: StoreQuestion): Promise<StoreAnswer<StoreReply>> {
  for (let asked = 1; ; asked++) {
    const answer = await askJson({ method: 'GET', timeoutMs, bytesMax, ...question })
    if (answer.kind === 'failed') return failure(answer.reason)
    const { status, headers, body } = answer
    if (status === 429 && asked < triesMax) {
      await pause(pauseOf(headers), undefined, { ref: false })
      continue
    }
    if (status >= 200 && status < 300) {
      await slowDown(headers)
      return { kind: 'ok', value: { headers, body } }
    }
    return refusal(status)
  }
}

function failure(reason: string): StoreAnswer<never> {
  if (reason === 'refused-address')
    return { kind: 'failed', code: 'connector/address-refused', isPassing: false }
  if (reason === 'no-json') return { kind: 'failed', code: 'connector/not-a-store', isPassing: false }
  return { kind: 'failed', code: 'connector/unreachable', isPassing: true }
}

function refusal(status: number): StoreAnswer<never> {
  if (status === 404 || status === 410) return { kind: 'missing' }
  if (status === 401) return { kind: 'failed', code: 'connector/key-refused', isPassing: false }
  if (status === 403) return { kind: 'failed', code: 'connector/right-missing', isPassing: false }
  if (status === 402 || status === 423)
    return { kind: 'failed', code: 'connector/store-closed', isPassing: false }
  if (status === 429) return { kind: 'failed', code: 'connector/too-busy', isPassing: true }
  if (status >= 500) return { kind: 'failed', code: 'connector/unreachable', isPassing: true }
  return { kind: 'failed', code: 'connector/not-a-store', isPassing: false }
}

/** Seconds, possibly with a fraction; without any, two. */
function pauseOf(headers: IncomingHttpHeaders): number {
  const seconds = Number(headers['retry-after'] ?? 2)
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds * 1000, 50), longestPauseMs) : 2000
}

/** Shopify tells how full its bucket is, as "32/40"; it empties by two a second. */
async function slowDown(headers: IncomingHttpHeaders): Promise<void> {
  const [used, size] = String(headers['x-shopify-shop-api-call-limit'] ?? '')
    .split('/')
    .map(Number)
  if (used && size && used > size * 0.8) await pause(500, undefined, { ref: false })
}
