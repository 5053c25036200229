import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../src/app.ts'
import { readSettings } from '../src/config.ts'
import { createLog } from '../src/platform/log/create-log.ts'
import type { TestApi } from './start-api.ts'

/** Another server on the same database, with a memory of its own, reached by a line that can be cut. */
export type SecondServer = {
  url: string
  /** The database is gone: connections break and new ones are refused. */
  cut(): Promise<void>
  /** The database is there and says nothing. */
  silence(): void
  mend(): Promise<void>
  stop(): Promise<void>
}

export async function startSecondServer(api: TestApi): Promise<SecondServer> {
  const { host, port, user, database } = api.app.platform.database.pool.options
  const line = await openLine(`${host}/.s.PGSQL.${port}`)
  const dataFolder = await mkdtemp(join(tmpdir(), 'echoloop-second-'))
  const app = await createApp({
    settings: readSettings({ PORT: '0', DATABASE_POOL: '4' }),
    connection: {
      kind: 'socket',
      host: '127.0.0.1',
      port: line.port,
      user: user ?? '',
      database: database ?? '',
    },
    masterKey: randomBytes(32),
    publicUrl: 'http://localhost:3000',
    dataFolder,
    log: createLog({ level: process.env.TEST_LOG ?? 'silent' }),
    takesWork: false,
  })
  const server = await app.createApi()
  return {
    url: await server.listen({ port: 0, host: '127.0.0.1' }),
    ...line,
    async stop() {
      await line.mend()
      await server.close()
      await app.close()
      await line.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

type Line = Pick<SecondServer, 'cut' | 'silence' | 'mend'> & { port: number; close(): Promise<void> }

async function openLine(target: string): Promise<Line> {
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer((near) => {
    const far = connect(target)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    }
    near.on('data', (bytes) => isSilent || far.write(bytes))
    far.on('data', (bytes) => near.write(bytes))
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await listen(server, 0)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const cut = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>((done) => {
      server.close(() => done())
    })
  }
  return {
    port,
    cut,
    silence() {
      isSilent = true
    },
    async mend() {
      if (isSilent) for (const socket of sockets) socket.destroy()
      isSilent = false
      if (!server.listening) await listen(server, port)
    },
    close: cut,
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done) => {
    server.listen(port, '127.0.0.1', () => done())
  })
}
