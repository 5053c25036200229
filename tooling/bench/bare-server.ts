import { createServer } from 'node:http'
import { z } from 'zod'
import { poolOf } from '../../apps/server/src/platform/database/database.ts'

const orderSchema = z.object({
  connection: z.object({ host: z.string(), port: z.number(), user: z.string(), database: z.string() }),
  poolSize: z.number(),
  /** SQL by path; its last result with rows holds the JSON text in `body`. */
  statements: z.record(z.string(), z.string()),
})

export type BareOrder = z.infer<typeof orderSchema>

/** The yardstick: `node:http` and nothing else between the socket and the same statement through the same pool. */
const order = orderSchema.parse(JSON.parse(process.argv[2] ?? '{}'))
const pool = poolOf({ kind: 'socket', ...order.connection }, order.poolSize, () => undefined)
const server = createServer((request, response) => {
  answer(request.url ?? '').then(
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

async function answer(path: string): Promise<string> {
  const statement = order.statements[path]
  if (statement === undefined) throw new Error('not found')
  const results: unknown = await pool.query(statement)
  for (const result of Array.isArray(results) ? results : [results]) {
    const body: unknown = result.rows?.[0]?.body
    if (typeof body === 'string') return body
  }
  throw new Error('no rows')
}
