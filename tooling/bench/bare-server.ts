import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { poolOf } from '../../apps/server/src/platform/database/database.ts'

const orderSchema = z.object({
  connection: z.object({ host: z.string(), port: z.number(), user: z.string(), database: z.string() }),
  poolSize: z.number(),
  /** SQL by path; its last result with rows holds the JSON text in `body`. */
  statements: z.record(z.string(), z.string()).default({}),
  /** `/row/:id` asks this, with the id in the place of `subject`. */
  row: z.object({ statement: z.string(), subject: z.string() }).optional(),
  /** `/buffer` answers this from memory, with 304 for who has it. */
  buffer: z.object({ etag: z.string(), body: z.string() }).optional(),
})

export type BareOrder = z.input<typeof orderSchema>

/** The yardstick: `node:http` and nothing else between the socket and the same statement through the same pool. */
const order = orderSchema.parse(JSON.parse(process.argv[2] ?? '{}'))
const pool = poolOf({ kind: 'socket', ...order.connection }, order.poolSize, () => undefined)
const buffer = Buffer.from(order.buffer?.body ?? '')
const json = { 'content-type': 'application/json; charset=utf-8' }
const server = createServer((request, response) => {
  const path = request.url ?? ''
  if (path === '/buffer') return answerFromMemory(request, response)
  askDatabase(path).then(
    (body) => {
      response.writeHead(200, { ...json, 'content-length': Buffer.byteLength(body) })
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

function answerFromMemory(request: IncomingMessage, response: ServerResponse): void {
  const etag = order.buffer?.etag ?? ''
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag })
    response.end()
    return
  }
  response.writeHead(200, { etag, ...json, 'content-length': buffer.byteLength })
  response.end(buffer)
}

async function askDatabase(path: string): Promise<string> {
  const { row } = order
  const statement =
    row && path.startsWith('/row/')
      ? row.statement.replaceAll(row.subject, path.slice('/row/'.length))
      : order.statements[path]
  if (statement === undefined) throw new Error('not found')
  const results: unknown = await pool.query(statement)
  for (const result of Array.isArray(results) ? results : [results]) {
    const body: unknown = result.rows?.[0]?.body
    if (typeof body === 'string') return body
  }
  throw new Error('no rows')
}
