import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'

/** What came to the door, signed rightly. */
export type Ordered = {
  key: string
  /** By `webhook-timestamp`: the sender's clock. */
  at: Date
  type: string
  data: Record<string, unknown>
  /** True when this key was answered with 2xx before. */
  isRepeat: boolean
}

export type DoorAnswer = {
  status?: number
  /** JSON, or text that is none. */
  body?: unknown
  /** Ends the connection instead of answering: the shop has it, the sender never hears. */
  isLost?: boolean
}

export type RemedyDoor = {
  url: string
  /** Whatever was signed rightly, in the order it came. */
  ordered: Ordered[]
  /** Requests whose signature, time or key was wrong; each was answered with 401. */
  refused: string[]
  /** What the shop did, by key: once each, however often it was ordered. */
  done: Map<string, Ordered>
  /** Knows this secret from now on, beside the earlier ones. */
  trust(secret: string): void
  /** Decides each answer; by default `accepted` with the reference `SHOP-1`, `SHOP-2` … */
  answer(by: (order: Ordered) => DoorAnswer): void
  /** The sender's time, against which signatures are five minutes good. */
  clock(now: () => Date): void
  /** Forgets all that came and what it answered. */
  forget(): void
  close(): Promise<void>
}

const toleranceMs = 5 * 60_000

/**
 * The system of a shop on loopback, as `docs/remedies.md` tells to write one: it checks the signature of Standard
 * Webhooks, does nothing twice for one idempotency key, and answers the first answer again.
 */
export async function startRemedyDoor(): Promise<RemedyDoor> {
  const secrets: string[] = []
  const answers = new Map<string, DoorAnswer>()
  let decide = (_: Ordered): DoorAnswer => ({
    body: { state: 'accepted', reference: `SHOP-${door.done.size + 1}` },
  })
  let now = () => new Date()
  const server = createServer(async (request, response) => {
    const body = await readAll(request)
    const wrong = wrongWith(request, { body, secrets, now: now() })
    if (wrong) {
      door.refused.push(wrong)
      response.writeHead(401, { 'content-type': 'application/json' }).end('{}')
      return
    }
    const order = readOrder(request, body, answers)
    door.ordered.push(order)
    const said = answers.get(order.key) ?? decide(order)
    const isGood = (said.status ?? 200) < 300
    if (isGood && order.type === 'remedy.ordered') {
      if (!answers.has(order.key)) door.done.set(order.key, order)
      // Said again to whoever asks again, but not lost again.
      answers.set(order.key, { ...said, isLost: false })
    }
    if (said.isLost) {
      request.socket.destroy()
      return
    }
    response.writeHead(said.status ?? 200, { 'content-type': 'application/json' })
    response.end(
      said.body === undefined ? '' : typeof said.body === 'string' ? said.body : JSON.stringify(said.body),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const door: RemedyDoor = {
    url: `http://127.0.0.1:${port}/remedies`,
    ordered: [],
    refused: [],
    done: new Map(),
    trust: (secret) => void secrets.push(secret),
    answer(by) {
      decide = by
    },
    clock(from) {
      now = from
    },
    forget() {
      door.ordered.length = 0
      door.refused.length = 0
      door.done.clear()
      answers.clear()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return door
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function readOrder(request: IncomingMessage, body: string, known: Map<string, DoorAnswer>): Ordered {
  const { type, data } = JSON.parse(body)
  const key = String(request.headers['idempotency-key'])
  const at = new Date(Number(request.headers['webhook-timestamp']) * 1000)
  return { key, at, type, data, isRepeat: known.has(key) }
}

/** Why a request is not believed, or undefined when it is. */
function wrongWith(
  { headers }: IncomingMessage,
  { body, secrets, now }: { body: string; secrets: string[]; now: Date },
): string | undefined {
  const id = String(headers['webhook-id'])
  const seconds = String(headers['webhook-timestamp'])
  if (headers['idempotency-key'] !== id) return 'no key'
  if (Math.abs(now.getTime() - Number(seconds) * 1000) > toleranceMs) return 'old'
  const given = String(headers['webhook-signature'])
    .split(' ')
    .map((one) => Buffer.from(one.replace(/^v1,/, ''), 'base64'))
  const isSigned = secrets.some((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    const wanted = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest()
    return given.some((one) => one.length === wanted.length && timingSafeEqual(one, wanted))
  })
  return isSigned ? undefined : 'signature'
}
