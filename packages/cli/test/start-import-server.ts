import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Import } from '@echoloop/contract'

/** How the server misbehaves, mostly as the number of requests it happens to. */
export type Faults = {
  /** The import is made, but the connection breaks before the answer. */
  creationsLost?: number
  /** The connection breaks while the file comes in. */
  uploadsBroken?: number
  /** The file came in whole, but the connection breaks before the answer. */
  uploadAnswersLost?: number
  /** The server is busy when asked. */
  readsBusy?: number
  /** The import never ends by itself. */
  isEndless?: boolean
  rowsRefused?: number
  /** The file is refused for what it holds. */
  isFileRefused?: boolean
}

export type ImportServer = {
  url: string
  id: string
  /** Imports by the idempotency key they were made with. */
  imports: Map<string, Import>
  wishes: unknown[]
  /** Files that came in whole. */
  files: Buffer[]
  uploadsBegun: number
  /** How often the state was asked for. */
  reads: number
  authorizations: Set<string>
  close: () => Promise<void>
}

export const serverKey = 'ek_test_0123456789'
export const refusals = 'line,code\r\n3,feedback/nothing-said\r\n'

/** A server with the import endpoints of the contract on a free port; it counts the lines of a file as rows. */
export async function startImportServer(faults: Faults = {}): Promise<ImportServer> {
  const left = { ...faults }
  const http = createServer((request, response) => {
    answer({ server, left, request, response }).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const server: ImportServer = {
    url: `http://127.0.0.1:${port}`,
    id: 'imp_0192f0c8a1b27c3d9e4f5a6b7c8d9e0f',
    imports: new Map(),
    wishes: [],
    files: [],
    uploadsBegun: 0,
    reads: 0,
    authorizations: new Set(),
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
  return server
}

type Exchange = { server: ImportServer; left: Faults; request: IncomingMessage; response: ServerResponse }

async function answer(exchange: Exchange): Promise<void> {
  const { server, request, response } = exchange
  const authorization = request.headers.authorization ?? ''
  server.authorizations.add(authorization)
  if (authorization !== `Bearer ${serverKey}`) return refuse(response, { status: 401, code: 'key/invalid' })
  const route = `${request.method} ${request.url}`
  if (route === 'POST /v1/imports') return create(exchange)
  const [found] = server.imports.values()
  if (found === undefined || !request.url?.startsWith(`/v1/imports/${server.id}`))
    return refuse(response, { status: 404, code: 'import/not-found' })
  if (route.startsWith('PUT ')) return takeFile(exchange, found)
  if (route.endsWith('/cancel')) {
    found.state = 'cancelled'
    return reply(response, { status: 200, body: found })
  }
  if (route.endsWith('/refusals')) {
    response.writeHead(200, { 'content-type': 'text/csv' }).end(refusals)
    return
  }
  return read(exchange, found)
}

async function create({ server, left, request, response }: Exchange): Promise<void> {
  const wish: unknown = JSON.parse((await bodyOf(request)).toString())
  server.wishes.push(wish)
  const key = String(request.headers['idempotency-key'])
  const made = server.imports.get(key) ?? newImport(server.id, wish)
  server.imports.set(key, made)
  if (happens(left, 'creationsLost')) request.socket.destroy()
  else reply(response, { status: 201, body: made })
}

async function takeFile({ server, left, request, response }: Exchange, found: Import): Promise<void> {
  server.uploadsBegun += 1
  if (left.isFileRefused) {
    await bodyOf(request)
    return refuse(response, { status: 422, code: 'import/unreadable' })
  }
  if (happens(left, 'uploadsBroken')) {
    request.once('data', () => request.socket.destroy())
    return
  }
  const file = await bodyOf(request)
  server.files.push(file)
  Object.assign(found, { state: 'running', bytesTotal: file.length })
  if (happens(left, 'uploadAnswersLost')) request.socket.destroy()
  else reply(response, { status: 200, body: found })
}

function read({ server, left, response }: Exchange, found: Import): void {
  server.reads += 1
  if (happens(left, 'readsBusy')) {
    refuse(response, { status: 503, code: 'request/unavailable' })
    return
  }
  reply(response, { status: 200, body: found })
  if (found.state !== 'running' || left.isEndless) return
  const rows = server.files[0].toString('latin1').trimEnd().split('\n').length - 1
  const refused = left.rowsRefused ?? 0
  Object.assign(found, { state: 'done', rowsRead: rows, accepted: rows - refused, refused })
}

function newImport(id: string, wish: unknown): Import {
  const isNamed = typeof wish === 'object' && wish !== null && 'fileName' in wish
  return {
    id,
    fileName: isNamed ? String(wish.fileName) : '',
    kind: 'review',
    state: 'waiting-for-file',
    bytesTotal: 0,
    bytesRead: 0,
    rowsRead: 0,
    accepted: 0,
    repeated: 0,
    refused: 0,
    filled: ['source'],
    preset: null,
    sheet: null,
    unknownProducts: 'refuse',
    products: { asked: 0, undecided: 0, notListed: 0 },
    media: { total: 0, kept: 0, refused: 0 },
    problem: null,
    createdAt: '2026-01-02T03:04:05.000Z',
    finishedAt: null,
  }
}

function happens(
  left: Faults,
  name: 'creationsLost' | 'uploadsBroken' | 'uploadAnswersLost' | 'readsBusy',
): boolean {
  const times = left[name] ?? 0
  left[name] = times - 1
  return times > 0
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function reply(response: ServerResponse, answered: { status: number; body: unknown }): void {
  response.writeHead(answered.status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answered.body))
}

function refuse(response: ServerResponse, problem: { status: number; code: string }): void {
  const body = { type: 'about:blank', title: `Refused: ${problem.code}`, ...problem }
  response.writeHead(problem.status, { 'content-type': 'application/problem+json' })
  response.end(JSON.stringify(body))
}
