import { type Endpoint, type Problem, problemSchema } from '@echoloop/contract'
import type { z } from 'zod'
import { ProblemError } from './problem-error.ts'

export type ClientOptions = {
  /** Where the server answers, without a slash at the end; empty for the page's own origin. */
  baseUrl: string
  /** API key; without it the browser's session cookie counts. */
  key?: string
  /** Public id of the shop, for a session that belongs to several. */
  shop?: string
  /** Language of error sentences. */
  language?: string
  fetch?: typeof fetch
}

type BytesBody = ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | Blob

export type CallInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  params?: z.input<P>
  query?: z.input<Q>
  body?: z.input<B> | BytesBody
  /** The same key sent twice gives the first answer, whatever happened on the way. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** Calls an endpoint; resolves with its reply, rejects with ProblemError. */
export type Call = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  input?: CallInput<P, Q, B>,
) => Promise<z.output<R>>

export type Client = {
  call: Call
  /** Address of an endpoint, for links and event streams. */
  urlOf: (endpoint: Endpoint, input?: { params?: unknown; query?: unknown }) => string
}

/** A typed client over the contract. */
export function createClient(options: ClientOptions): Client {
  const send = options.fetch ?? fetch
  return {
    urlOf: (endpoint, input) => addressOf(options, endpoint, input ?? {}),
    async call(endpoint, input) {
      const request = requestOf(options, endpoint, input ?? {})
      const response = await send(request.url, request.init).catch((cause: unknown) => {
        throw new ProblemError(unreachable, { cause })
      })
      const body = await readBody(response)
      if (!response.ok) throw new ProblemError(asProblem(response.status, body))
      return endpoint.reply.parse(body)
    },
  }
}

type LooseInput = {
  params?: unknown
  query?: unknown
  body?: unknown
  idempotencyKey?: string
  signal?: AbortSignal
}

function requestOf(
  options: ClientOptions,
  endpoint: Endpoint,
  input: LooseInput,
): { url: string; init: RequestInit } {
  const headers = new Headers({ accept: 'application/json' })
  if (options.key) headers.set('authorization', `Bearer ${options.key}`)
  if (options.shop) headers.set('x-echoloop-shop', options.shop)
  if (options.language) headers.set('accept-language', options.language)
  if (input.idempotencyKey) headers.set('idempotency-key', input.idempotencyKey)
  const init: RequestInit & { duplex?: 'half' } = { method: endpoint.method, headers, signal: input.signal }
  if (isBytes(input.body)) {
    headers.set('content-type', 'application/octet-stream')
    init.body = input.body
    init.duplex = 'half'
  } else if (input.body !== undefined) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(input.body)
  }
  return { url: addressOf(options, endpoint, input), init }
}

function isBytes(body: unknown): body is BytesBody {
  return body instanceof Uint8Array || body instanceof ReadableStream || body instanceof Blob
}

function addressOf(options: ClientOptions, endpoint: Endpoint, input: LooseInput): string {
  const params = entriesOf(input.params)
  let path = endpoint.path
  for (const [name, value] of params) path = path.replace(`:${name}`, encodeURIComponent(value))
  const query = new URLSearchParams(entriesOf(input.query)).toString()
  return `${options.baseUrl}${path}${query ? `?${query}` : ''}`
}

function entriesOf(part: unknown): [string, string][] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)]))
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  if (!response.headers.get('content-type')?.includes('json')) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const unreachable: Problem = {
  type: 'about:blank',
  status: 0,
  code: 'request/unavailable',
  title: 'The server does not answer.',
}

function asProblem(status: number, body: unknown): Problem {
  const problem = problemSchema.safeParse(body)
  if (problem.success) return problem.data
  return { type: 'about:blank', status, code: 'request/internal', title: `HTTP ${status}` }
}
