import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { numberOf } from './open-database.ts'

const waitingWork = 'select count(*) from feedback_work'
const waitingJobs = `
  from pgboss.job
  where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%' and name not like '%.dead'`

export type Left = { work: number; jobs: number; example: string }

/** Waits until no voice and no job waits any more. Returns what is left when time is up: 0 and 0 is settled. */
export async function waitUntilSettled(client: pg.ClientBase, timeoutMs: number): Promise<Left> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const work = await numberOf(client, waitingWork)
    const jobs = await numberOf(client, `select count(*) ${waitingJobs}`)
    if ((work === 0 && jobs === 0) || performance.now() > deadline)
      return { work, jobs, example: jobs === 0 ? '' : await exampleOf(client) }
    await sleep(200)
  }
}

async function exampleOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ told: string }>(`
    select string_agg(told, ', ') as told
    from (
      select concat_ws(' ', count(*), name, state, 'since', min(coalesce(started_on, created_on))::timestamptz(0)) as told
      ${waitingJobs}
      group by name, state
    ) as by_state`)
  return rows[0]?.told ?? ''
}
