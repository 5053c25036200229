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
  /** Takes jobs of a queue, one after the other; a failure is tried again, then set aside in `<queue>.dead`. */
  work(queue: string, run: (payload: unknown) => Promise<void>): Promise<void>
  /** Has this process look at a queue now. False: it does not work on that queue. */
  wake(queue: string): boolean
  stop(): Promise<void>
}

/** Tries before a job is set aside, and seconds between the first two; the pause doubles. */
const retries = { retryLimit: 5, retryDelay: 5, retryBackoff: true }

/** A safety net: whoever writes a job tells it on the channel. */
const polling = { pollingIntervalSeconds: 1, batchSize: 1 }

/** Names of queues and stages with new work are told here as transactions commit. */
export const workChannel = 'echoloop_work'

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
  const workers = new Map<string, string>()
  const wake = (queue: string): boolean => {
    const worker = workers.get(queue)
    if (worker !== undefined) boss.notifyWorker(worker)
    return worker !== undefined
  }
  return {
    wake,
    async enqueue(db, queue, payload) {
      const executeSql = (text: string, values?: unknown[]) => onConnection(db, text, values)
      await boss.send(queue, payload, { db: { executeSql } })
      await executeSql('select pg_notify($1, $2)', [workChannel, queue])
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
      const worker = await boss.work(queue, polling, async ([job]: Job<unknown>[]) => {
        if (job) await run(job.data)
        // Where one was done another may wait: without this each would cost a whole interval.
        wake(queue)
      })
      workers.set(queue, worker)
    },
    stop: () => boss.stop({ graceful: true, timeout: 8000 }),
  }
}

async function onConnection(db: Db, text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
  const result = await db.executeQuery(CompiledQuery.raw(text, values))
  return { rows: result.rows }
}
