import type pg from 'pg'
import { kyselyOn } from '../platform/database/kysely-on.ts'
import { type Jobs, startJobs } from '../platform/jobs/jobs.ts'
import { createLog } from '../platform/log/create-log.ts'

const page = 500

/** Makes the queue's own schema, which is not part of a backup. */
export function openJobs(pool: pg.Pool): Promise<Jobs> {
  return startJobs(pool, createLog({ level: 'silent' }), { takesWork: false })
}

/** Makes the place that holds the jobs of the backup until they are sent, and names it for a copy. */
export async function jobsTable(client: pg.ClientBase): Promise<string> {
  await client.query(
    `create temporary table restored_job (
       place bigint generated always as identity, name text not null, data jsonb
     ) on commit drop`,
  )
  return 'pg_temp.restored_job (name, data)'
}

/** Sends the jobs again, in their order and in the open transaction. A pause before a repeat is not kept. */
export async function sendJobs(client: pg.PoolClient, jobs: Jobs): Promise<void> {
  const names = await client.query<{ name: string }>(
    'select distinct name from pg_temp.restored_job order by name',
  )
  await jobs.createQueues([...new Set(names.rows.map(({ name }) => name.replace(/\.dead$/, '')))])
  for (let after = 0; ; ) {
    const rows = await client.query<{ place: number; name: string; data: object | null }>(
      'select place, name, data from pg_temp.restored_job where place > $1 order by place limit $2',
      [after, page],
    )
    for (const { name, data } of rows.rows) await jobs.enqueue(kyselyOn(client), name, data ?? {})
    const last = rows.rows.at(-1)
    if (!last) return
    after = last.place
  }
}
