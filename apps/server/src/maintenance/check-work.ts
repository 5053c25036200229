import type pg from 'pg'
import { checkRecords } from './check-records.ts'
import { type Finding, problem, warning, well } from './finding.ts'
import { listTables } from './list-tables.ts'
import { tell } from './maintenance-words.ts'
import { listViews } from './take-snapshot.ts'

/** Minutes that work may wait before somebody should look. */
const patienceMinutes = 15

/** Work of the shops: what waits, what is stuck, what jobs were given up, with `isDeep` whether the figures are right. */
export async function checkWork(pool: pg.Pool, client: pg.ClientBase, isDeep: boolean): Promise<Finding[]> {
  const tables = await listTables(client)
  if (!tables.some((table) => table.name === 'feedback_work')) return []
  const views = await listViews(pool, client)
  const findings = [await checkFeedbackWork(client, views), await checkQueue(client)]
  return isDeep ? [...findings, await checkAllRecords(client, views)] : findings
}

type Views = readonly (string | undefined)[]

/** Asks once, or once per shop where policies bind this user. */
async function inEachView<T>(client: pg.ClientBase, views: Views, ask: () => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  for (const shopId of views) {
    await client.query(`begin read only${shopId === undefined ? '' : `; set local app.shop = '${shopId}'`}`)
    answers.push(await ask().finally(() => client.query('rollback')))
  }
  return answers
}

type Work = { waiting: number; stuck: number; minutes: number }

async function checkFeedbackWork(client: pg.ClientBase, views: Views): Promise<Finding> {
  const found = await inEachView(client, views, () =>
    client.query<Work>(
      `select
         (select count(*) from feedback_work) as waiting,
         (select count(*) from feedback_stuck) as stuck,
         coalesce((
           select floor(extract(epoch from clock_timestamp() - min(f.received_at)) / 60)
           from feedback_work w
           join feedback f on f.shop_id = w.shop_id and f.id = w.feedback_id
         ), 0)::int as minutes`,
    ),
  )
  const facts = { waiting: 0, stuck: 0, minutes: 0 }
  for (const row of found.flatMap((answer) => answer.rows)) {
    facts.waiting += row.waiting
    facts.stuck += row.stuck
    facts.minutes = Math.max(facts.minutes, row.minutes)
  }
  if (facts.stuck > 0) return problem('work', facts)
  return facts.minutes > patienceMinutes ? warning('work', facts) : well('work', facts)
}

async function checkQueue(client: pg.ClientBase): Promise<Finding> {
  const exists = await client.query<{ exists: boolean }>(
    "select to_regclass('pgboss.job') is not null as exists",
  )
  if (!exists.rows[0]?.exists) return warning('queue-present')
  const found = await client.query<{ waiting: number; dead: number; minutes: number }>(
    `select
       count(*) filter (where name not like '%.dead') as waiting,
       count(*) filter (where name like '%.dead') as dead,
       coalesce(floor(extract(epoch from clock_timestamp() - min(start_after)
         filter (where name not like '%.dead' and state <> 'active')) / 60), 0)::int as minutes
     from pgboss.job
     where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss\\_\\_%'`,
  )
  const facts = found.rows[0] ?? { waiting: 0, dead: 0, minutes: 0 }
  return facts.dead > 0 || facts.minutes > patienceMinutes ? warning('queue', facts) : well('queue', facts)
}

async function checkAllRecords(client: pg.ClientBase, views: Views): Promise<Finding> {
  const wrong = (await inEachView(client, views, () => checkRecords(client))).flat()
  const what = wrong.map(({ code, count }) => tell(code, { count }))
  if (what.length === 0) return well('records')
  const english = problem('records', { what: what.map((words) => words.en).join(' ') })
  const chinese = problem('records', { what: what.map((words) => words['zh-CN']).join('') })
  return { ...english, message: { en: english.message.en, 'zh-CN': chinese.message['zh-CN'] } }
}
