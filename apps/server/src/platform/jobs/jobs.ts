import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { type Job, PgBoss } from 'pg-boss'
import type { Db } from '../database/database.ts'
import type { Log } from '../log/create-log.ts'

/** The queue in the database. Jobs are written in the caller's transaction and carry ids only. */
export type Jobs = {
  enqueue(db: Db, queue: string, payload: object): Promise<void>
  /** Makes queues known; sending to an unknown one is refused by the database. */
  createQueues(queues: readonly string[]): Promise<void>
  /** Takes jobs of a queue, one at a time; a failure is tried again, then set aside in `<queue>.dead`. */
  work(queue: string, run: (payload: unknown) => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/** Tries before a job is set aside, and seconds between the first two; the pause doubles. */
const retries = { retryLimit: 5, retryDelay: 5, retryBackoff: true }

/** Starts the queue on the pool. `takesWork` is false in processes that only send. */
export async function startJobs(pool: pg.Pool, log: Log, options: { takesWork: boolean }): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    supervise: options.takesWork,
    schedule: options.takesWork,
    migrate: true,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'queue'))
  await boss.start()
  await pool.query(
    `grant usage on schema pgboss to echoloop_app;
     grant select, insert, update, delete on all tables in schema pgboss to echoloop_app;
     grant execute on all functions in schema pgboss to echoloop_app`,
  )
  return {
    async enqueue(db, queue, payload) {
      await boss.send(queue, payload, {
        db: { executeSql: (text, values) => onConnection(db, text, values) },
      })
    },
    async createQueues(queues) {
      for (const queue of queues) {
        await boss.createQueue(`${queue}.dead`)
        await boss.createQueue(queue, {
          ...retries,
          deadLetter: `${queue}.dead`,
          expireInSeconds: 3600,
          heartbeatSeconds: 20,
        })
      }
    },
    async work(queue, run) {
      await boss.work(queue, { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]: Job<unknown>[]) => {
        if (job) await run(job.data)
      })
    },
    stop: () => boss.stop({ graceful: true, timeout: 8000 }),
  }
}

async function onConnection(db: Db, text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
  const result = await db.executeQuery(CompiledQuery.raw(text, values))
  return { rows: result.rows }
}
