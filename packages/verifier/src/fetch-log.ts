import { type LogSource, NoAnswer, Refused } from './log-source.ts'

export type LogAddress = {
  /** Where the server answers, without a slash at its end; empty for the page's own. */
  url: string
  shop: string
  fetch?: typeof fetch
  /** Waits before a question is asked again. */
  pause?: (milliseconds: number) => Promise<void>
}

/** As many lines as the server gives at once. */
const portionMax = 20_000
const triesMax = 4
const pauseMs = 500

/** The log of a shop as its server gives it over HTTP. */
export function fetchLog(address: LogAddress): LogSource {
  const ask = (path: string, query: Record<string, string | number> = {}) =>
    askJson(address, { path: withQuery(path, { shop: address.shop, ...query }) })
  return {
    name: address.url,
    keys: () => ask('/v1/transparency/keys'),
    head: () => ask('/v1/transparency/head'),
    consistency: (between) => ask('/v1/transparency/proof/consistency', between),
    inclusion: (of) => ask('/v1/transparency/proof/inclusion', of),
    lines: (range) => fetchLines(address, range),
    attestations: () => ask('/v1/transparency/attestations'),
    summary: (productId) => ask(`/v1/storefront/products/${productId}/summary`),
    ask: (receipt) => askJson(address, { path: '/v1/transparency/receipts', body: JSON.stringify(receipt) }),
  }
}

/** Heads of a shop that another server keeps as a witness, newest first. */
export function fetchWitnessedHeads(address: LogAddress): Promise<unknown> {
  return askJson(address, { path: withQuery('/v1/witness/heads', { shop: address.shop, limit: 200 }) })
}

async function* fetchLines(
  address: LogAddress,
  range: { from: number; to: number },
): AsyncGenerator<readonly string[]> {
  let { from } = range
  while (from < range.to) {
    const limit = Math.min(portionMax, range.to - from)
    const query = withQuery('/v1/transparency/entries.jsonl', { shop: address.shop, from, limit })
    const text = await (await askServer(address, { path: query })).text()
    const lines = text.split('\n').filter((line) => line !== '')
    yield lines.slice(0, limit)
    // A server gives whole portions; a short one ends before what was asked for.
    if (lines.length < limit) return
    from += limit
  }
}

type Question = { path: string; body?: string }

async function askJson(address: LogAddress, question: Question): Promise<unknown> {
  const response = await askServer(address, question)
  try {
    return await response.json()
  } catch (cause) {
    throw new NoAnswer('no JSON', { cause })
  }
}

/** Asks again when the server is busy or does not answer; a clear no is not asked about twice. */
async function askServer(address: LogAddress, question: Question): Promise<Response> {
  const pause = address.pause ?? wait
  for (let tries = 1; ; tries += 1) {
    const response = await send(address, question).catch((cause: unknown) => {
      if (tries >= triesMax) throw new NoAnswer(reasonOf(cause), { cause })
      return undefined
    })
    if (response?.ok) return response
    if (response !== undefined && (tries >= triesMax || !isBusy(response))) throw await refusalOf(response)
    await pause(pauseMs * 2 ** (tries - 1))
  }
}

function send({ url, fetch: given }: LogAddress, { path, body }: Question): Promise<Response> {
  const ask = given ?? fetch
  // Neither sessions nor keys are sent: what is checked here is what everybody gets.
  const init = { credentials: 'omit', cache: 'no-store', redirect: 'error' } as const
  if (body === undefined) return ask(`${url}${path}`, init)
  const headers = { 'content-type': 'application/json' }
  return ask(`${url}${path}`, { ...init, method: 'POST', headers, body })
}

function isBusy({ status }: Response): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504
}

async function refusalOf(response: Response): Promise<Refused> {
  const body: unknown = await response.json().catch(() => undefined)
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : ''
  // The code is shown to people; a server may send anything in its place.
  const isCode = typeof code === 'string' && /^[\w/-]{1,80}$/.test(code)
  return new Refused(response.status, isCode ? code : '')
}

function withQuery(path: string, query: Record<string, string | number>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) parameters.set(name, String(value))
  return `${path}?${parameters}`
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
