import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const main = join(import.meta.dirname, '..', '..', 'apps', 'server', 'src', 'main.ts')

export type ServerOrder = {
  dataFolder: string
  port: number
  role: 'all' | 'api' | 'worker'
  isEmpty?: boolean
  environment?: Record<string, string>
  /** Arguments for Node itself, such as a profiler. */
  nodeArguments?: string[]
}

export type StartedServer = {
  child: ChildProcess
  url: string
  /** All that it said so far. */
  output(): string
  hasEnded(): boolean
  ended: Promise<void>
  /** SIGTERM, and SIGKILL when it has not ended after 40 s. */
  stop(): Promise<void>
}

/** Starts the server as a person does, in a process of its own; does not wait for anything. */
export function spawnServer(order: ServerOrder): StartedServer {
  const flags = ['--role', order.role, ...(order.isEmpty ? ['--empty'] : [])]
  const child = spawn(process.execPath, [...(order.nodeArguments ?? []), main, ...flags], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      ECHOLOOP_DATA: order.dataFolder,
      PORT: String(order.port),
      ...order.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => said.push(text))
  let hasEnded = false
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      hasEnded = true
      resolve()
    }),
  )
  return {
    child,
    url: `http://127.0.0.1:${order.port}`,
    output: () => said.join(''),
    hasEnded: () => hasEnded,
    ended,
    async stop() {
      if (hasEnded) return
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), 40_000)
      await ended
      clearTimeout(late)
    },
  }
}

/** Waits until the server says that it is ready. Throws with its words when it ends first or takes too long. */
export async function waitUntilReady(server: StartedServer, timeoutMs = 240_000): Promise<void> {
  const deadline = performance.now() + timeoutMs
  while (performance.now() < deadline) {
    if (server.hasEnded()) throw new Error(`The server ended:\n${server.output()}`)
    if (await isReady(server.url)) return
    await sleep(100)
  }
  throw new Error(`The server was not ready after ${timeoutMs / 1000} s:\n${server.output()}`)
}

export async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    // Not up yet, or just killed: the caller asks again.
    return false
  }
}

/** A port of loopback that nobody used a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
