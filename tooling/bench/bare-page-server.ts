import { createServer } from 'node:http'
import { z } from 'zod'
import { poolOf } from '../../apps/server/src/platform/database/database.ts'

const orderSchema = z.object({
  connection: z.object({ host: z.string(), port: z.number(), user: z.string(), database: z.string() }),
  poolSize: z.number(),
  /** SQL of one row, with `subject` where its id stands. */
  statement: z.string(),
  subject: z.string(),
  buffer: z.object({ etag: z.string(), body: z.string() }),
})

export type BarePageOrder = z.infer<typeof orderSchema>

/**
 * Two yardsticks: `/row/:id` reads the same row through the same pool with nothing else in between, and `/buffer`
 * answers from memory, with 304 for who has the bytes.
 */
const order = orderSchema.parse(JSON.parse(process.argv[2] ?? '{}'))
const pool = poolOf({ kind: 'socket', ...order.connection }, order.poolSize, () => undefined)
const buffer = Buffer.from(order.buffer.body)
const server = createServer((request, response) => {
  const path = request.url ?? ''
  if (path === '/buffer') {
    const isKnown = request.headers['if-none-match'] === order.buffer.etag
    response.writeHead(isKnown ? 304 : 200, {
      etag: order.buffer.etag,
      ...(isKnown
        ? {}
        : { 'content-type': 'application/json; charset=utf-8', 'content-length': buffer.byteLength }),
    })
    response.end(isKnown ? undefined : buffer)
    return
  }
  readBody(path.slice('/row/'.length)).then(
    (body) => {
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      })
      response.end(body)
    },
    () => {
      response.writeHead(500).end()
    },
  )
})
server.keepAliveTimeout = 72_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.send?.({ port: address.port })
})
process.on('disconnect', () => process.exit(0))

async function readBody(subject: string): Promise<string> {
  const results: unknown = await pool.query(order.statement.replaceAll(order.subject, subject))
  for (const result of Array.isArray(results) ? results : [results]) {
    const body: unknown = result.rows?.[0]?.body
    if (typeof body === 'string') return body
  }
  throw new Error('no rows')
}
