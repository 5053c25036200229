import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestApi } from './start-api.ts'

const main = join(import.meta.dirname, '..', 'src', 'main.ts')

/** A worker in a process of its own on the same database, which can be killed as a machine would kill it. */
export type WorkerProcess = { kill(): Promise<void> }

export async function startWorkerProcess(api: TestApi): Promise<WorkerProcess> {
  const { host, port, user, database } = api.app.platform.database.pool.options
  const dataFolder = await mkdtemp(join(tmpdir(), 'echoloop-worker-'))
  const place = new URLSearchParams({ host: host ?? '', port: String(port) })
  const child = spawn(process.execPath, [main, '--role', 'worker'], {
    env: {
      PATH: process.env.PATH,
      ECHOLOOP_DATA: dataFolder,
      DATABASE_URL: `postgres://${user}@localhost/${database}?${place}`,
      PORT: '0',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return {
    async kill() {
      await killHard(child)
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

function killHard(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done()
    child.once('exit', () => done())
    child.kill('SIGKILL')
  })
}
