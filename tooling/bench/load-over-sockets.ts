import { connect, type Socket } from 'node:net'
import { percentileOf } from './statistics.ts'

export type Load = { perSecond: number; p50Ms: number; p99Ms: number }

type Aim = {
  port: number
  paths: readonly string[]
  inFlight: number
  seconds: number
  /** Tag that each request says it has; every answer must then be 304. */
  knownTag?: string
  /** Each connection begins at another part of the paths, so that none follows close behind another. */
  isSpread?: boolean
}

/**
 * Keeps so many requests in flight for some seconds, each on a connection of its own that stays open. A thin client,
 * because it shares the machine with what it measures. Throws on any answer but the one that is due.
 */
export async function loadOverSockets(aim: Aim): Promise<Load> {
  const requests = requestsOf(aim)
  const started = performance.now()
  const end = started + aim.seconds * 1000
  const times = await Promise.all(
    Array.from({ length: aim.inFlight }, (_, index) =>
      keepAsking(
        { aim, requests },
        {
          offset: aim.isSpread ? Math.floor((index * aim.paths.length) / aim.inFlight) : index,
          end,
        },
      ),
    ),
  )
  const seconds = (performance.now() - started) / 1000
  const all = Float64Array.from(times.flat())
  return { perSecond: all.length / seconds, p50Ms: percentileOf(all, 0.5), p99Ms: percentileOf(all, 0.99) }
}

/** Written once for all connections and before the clock runs: of many paths this takes a while. */
function requestsOf(aim: Aim): Buffer[] {
  const known = aim.knownTag === undefined ? '' : `If-None-Match: ${aim.knownTag}\r\n`
  return aim.paths.map((path) =>
    Buffer.from(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${aim.port}\r\nAccept: application/json\r\n${known}\r\n`,
    ),
  )
}

function keepAsking(
  { aim, requests }: { aim: Aim; requests: readonly Buffer[] },
  own: { offset: number; end: number },
): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const times: number[] = []
    const answer = createAnswerReader(aim.knownTag === undefined ? 200 : 304)
    let count = own.offset
    let sentAt = 0
    const socket: Socket = connect(aim.port, '127.0.0.1')
    const ask = () => {
      sentAt = performance.now()
      socket.write(requests[count++ % requests.length])
    }
    socket.setNoDelay(true)
    socket.once('connect', ask)
    socket.once('error', reject)
    socket.on('data', (bytes) => {
      try {
        if (!answer.take(bytes)) return
      } catch (error) {
        socket.destroy()
        reject(error)
        return
      }
      const now = performance.now()
      times.push(now - sentAt)
      if (now < own.end) ask()
      else {
        socket.destroy()
        resolve(times)
      }
    })
  })
}

/** Tells when an answer with a content-length is whole. */
function createAnswerReader(status: 200 | 304): { take(bytes: Buffer): boolean } {
  let kept: Buffer = Buffer.alloc(0)
  let missing = -1
  return {
    take(bytes) {
      if (missing < 0) {
        kept = kept.length === 0 ? bytes : Buffer.concat([kept, bytes])
        const headEnd = kept.indexOf('\r\n\r\n')
        if (headEnd < 0) return false
        missing = bodyLength(kept.toString('latin1', 0, headEnd), status) - (kept.length - headEnd - 4)
        kept = Buffer.alloc(0)
      } else missing -= bytes.length
      if (missing > 0) return false
      missing = -1
      return true
    },
  }
}

function bodyLength(head: string, status: 200 | 304): number {
  if (!head.startsWith(`HTTP/1.1 ${status} `))
    throw new Error(`the server answered: ${head.split('\r\n')[0]}`)
  if (status === 304) return 0
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error('an answer without content-length')
  return Number(length)
}
