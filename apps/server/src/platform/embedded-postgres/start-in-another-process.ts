import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { z } from 'zod'
import type { ConnectionParameters } from './index.ts'

/** For tests: a folder that the server's account can reach, also when root runs the tests. */
export async function makeReachableFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'echoloop-test-')))
  await chmod(path, 0o755)
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** For tests: little memory, so that several servers fit on a small machine. */
export const smallSettings = { shared_buffers: '16MB' }

const report = z.object({ event: z.string(), pid: z.number().optional(), text: z.string().optional() })
export type Report = z.infer<typeof report>

/** For tests: a second Echoloop process that starts the server on a folder, and tells what it sees. */
export function startInAnotherProcess(folder: string): {
  child: ChildProcess
  next(event: string): Promise<Report>
  kill(): Promise<void>
} {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', programText(folder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (event: string): Promise<Report> => {
    for (;;) {
      const line = await lines.next()
      if (line.done) throw new Error(`The other process ended before it reported "${event}".`)
      const seen = report.parse(JSON.parse(line.value))
      if (seen.event === event) return seen
    }
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
  }
  return { child, next, kill }
}

/** For tests: one statement on a connection of its own. */
export async function ask(connection: ConnectionParameters, sql: string): Promise<unknown[]> {
  const client = new Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

function programText(folder: string): string {
  const door = new URL('./index.ts', import.meta.url).href
  return `
    import { startEmbeddedPostgres } from ${JSON.stringify(door)}
    const say = (line) => process.stdout.write(JSON.stringify(line) + '\\n')
    try {
      const server = await startEmbeddedPostgres({
        folder: ${JSON.stringify(folder)}, database: 'shop', settings: ${JSON.stringify(smallSettings)},
        onStep: (step) => say({ event: step.kind, text: step.detail }),
      })
      say({ event: 'up', pid: server.pid })
      say({ event: 'outcome', text: 'up' })
    } catch (error) {
      say({ event: 'refused', text: error.name + ': ' + error.message, pid: error.holderPid })
      say({ event: 'outcome', text: 'refused' })
    }`
}
