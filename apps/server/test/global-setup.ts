import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { poolOf } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.ts'
import { startJobs } from '../src/platform/jobs/jobs.ts'
import { createLog } from '../src/platform/log/create-log.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { host: string; port: number; user: string }
  }
}

export const templateName = 'echoloop_template'

/** One database server for the whole suite, with a migrated database that each test file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'echoloop-test-'))
  const server = await startEmbeddedPostgres({
    folder: join(folder, 'postgres'),
    database: templateName,
    // The suite's data is thrown away: what makes it durable only costs time.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '120' },
  })
  const pool = poolOf({ kind: 'socket', ...server.connection }, 2, () => {})
  await migrate(pool)
  const jobs = await startJobs(pool, createLog({ level: 'silent' }), { takesWork: false })
  await jobs.stop()
  await pool.end()
  const { host, port, user } = server.connection
  project.provide('postgres', { host, port, user })
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
