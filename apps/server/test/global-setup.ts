import type { TestProject } from 'vitest/node'
import { poolOf } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.ts'
import { makeReachableFolder } from '../src/platform/embedded-postgres/start-in-another-process.ts'
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
  // A folder that root's server account cannot reach would be swapped for a lasting one, left behind by each run.
  const folder = await makeReachableFolder()
  const server = await startEmbeddedPostgres({
    folder: `${folder.path}/postgres`,
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
    await folder.remove()
  }
}
