import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { newDataFolder } from './data-folder.ts'
import { type DebianPostgres, startDebianPostgres } from './debian-postgres.ts'
import { foundOverHttp } from './found-over-http.ts'
import { importFile } from './import-file.ts'
import { numberOf } from './open-database.ts'
import { chineseCorpus, demandCorpora, readCorpus } from './read-corpus.ts'
import { recount } from './recount.ts'
import { putProducts, type SetUpShop, setUpShop } from './set-up-shop.ts'
import { freePort, type StartedServer, spawnServer, waitUntilReady } from './start-server.ts'
import { createTally, type Tally } from './tally.ts'
import { waitUntilSettled } from './wait-until-settled.ts'

const settleMs = 5 * 60_000
const mapping = ['text=text', 'externalId=id', 'sku=category'].flatMap((pair) => ['--map', pair])
const maintenance = join(import.meta.dirname, '..', '..', 'apps', 'server', 'src', 'maintenance', 'main.ts')

type Login = { name: string; user: string; database: string; isSuperuser: boolean }

const logins: Login[] = [
  { name: 'superuser', user: 'postgres', database: 'echoloop', isSuperuser: true },
  { name: 'owner', user: 'shopkeeper', database: 'echoloop_owned', isSuperuser: false },
]

/** The server on Debian's PostgreSQL 15, one API and two workers, as superuser and as a mere owner. */
export async function checkPostgresMatrix(order: { rows: number }): Promise<number> {
  demandCorpora()
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const tally = createTally(say)
  const postgres = await startDebianPostgres()
  try {
    say(`PostgreSQL ${postgres.version}`)
    await makeDatabases(postgres)
    for (const login of logins) {
      say(`— as ${login.name}`)
      await checkLogin({ url: postgres.urlOf(login), login, rows: order.rows, tally })
    }
  } finally {
    await postgres.stop()
  }
  say(`postgres-matrix: ${tally.summary()}`)
  return tally.failed()
}

async function makeDatabases(postgres: DebianPostgres): Promise<void> {
  const client = new pg.Client({
    connectionString: postgres.urlOf({ user: 'postgres', database: 'postgres' }),
  })
  await client.connect()
  await client.query('create role shopkeeper login createrole nosuperuser')
  await client.query('create database echoloop')
  await client.query('create database echoloop_owned owner shopkeeper')
  await client.end()
}

type Case = { url: string; login: Login; rows: number; tally: Tally }

async function checkLogin(facts: Case): Promise<void> {
  const { url, tally } = facts
  const folder = newDataFolder('matrix')
  const environment = { DATABASE_URL: url }
  const migrated = spawnSync(process.execPath, [maintenance, 'migrate'], {
    env: { ...process.env, ...environment, ECHOLOOP_DATA: folder.path },
    encoding: 'utf8',
  })
  tally.check('migrate', migrated.status === 0, migrated.stderr.trim().slice(0, 300))
  const port = await freePort()
  const start = (role: 'api' | 'worker') =>
    spawnServer({ dataFolder: folder.path, port, role, isEmpty: role === 'api', environment })
  const servers: StartedServer[] = [start('api')]
  const client = new pg.Client({ connectionString: url })
  try {
    await waitUntilReady(servers[0])
    servers.push(start('worker'), start('worker'))
    await client.connect()
    const shop = await setUpShop({ url: servers[0].url, dataFolder: folder.path })
    await checkImport(facts, { folder: folder.path, shop, client })
    await checkFinding(facts, { url: servers[0].url, shop, client })
    tally.check(
      'API and both workers still run',
      servers.every((server) => !server.hasEnded()),
    )
  } finally {
    await client.end()
    for (const server of servers.toReversed()) await server.stop()
    folder.remove()
  }
}

type Place = { folder: string; shop: SetUpShop; client: pg.Client }

async function checkImport({ tally, rows, login }: Case, { folder, shop, client }: Place): Promise<void> {
  const lines = await readCorpus(chineseCorpus, rows)
  await putProducts(shop, [...new Set(lines.map(({ category }) => category ?? 'none'))])
  const file = join(folder, 'rows.jsonl')
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const order = { file, dataFolder: folder, more: mapping }
  const first = await importFile(order)
  const told = `${first.rowsRead} = ${first.accepted} + ${first.repeated} + ${first.refused} in ${first.seconds.toFixed(1)} s`
  tally.check(
    'all rows are accepted',
    first.accepted === lines.length && first.rowsRead === lines.length,
    told,
  )
  const again = await importFile(order)
  tally.check(
    'a repeat adds nothing',
    again.accepted === 0 && again.repeated === lines.length,
    `${again.accepted}`,
  )
  // The owner is bound by the policies too (they are forced), so that its counts name the shop.
  await client.query(`set app.shop = '${shop.shopId}'`)
  const left = await waitUntilSettled(client, settleMs)
  tally.check(
    'all work and all jobs are done',
    left.work + left.jobs === 0,
    `${left.work}, ${left.jobs} ${left.example}`,
  )
  const analysed = await numberOf(client, 'select count(*) from analysis')
  tally.check('every voice is analysed once', analysed === lines.length, `${analysed}`)
  for (const { table, sum, wrong, example } of await recount(client))
    tally.check(`${table} equals a recount`, wrong === 0, `sum ${sum} ${example}`)
  tally.check(
    'the check sees the rows',
    (await numberOf(client, 'select count(*) from feedback')) === lines.length,
    login.user,
  )
}

const words = ['质量', '快递', '酒店']

async function checkFinding(
  { tally, login }: Case,
  { url, shop, client }: Omit<Place, 'folder'> & { url: string },
): Promise<void> {
  for (const word of words) {
    const { rows } = await client.query<{ id: string }>(
      `select id from feedback where position($1 in concat_ws(' ', title, text)) > 0`,
      [word],
    )
    const { ids } = await foundOverHttp({ url, shop }, word)
    const isSame = rows.length === ids.size && rows.every(({ id }) => ids.has(id))
    tally.check(`${word} is found`, isSame, `${ids.size} of ${rows.length}`)
  }
  const plan = await planOf(client, shop.shopId)
  const isIndexed = plan.includes('feedback_by_words')
  if (login.isSuperuser) tally.check('search goes through feedback_by_words', isIndexed, plan)
  else
    process.stdout.write(
      `     search as a mere owner ${isIndexed ? 'uses' : 'cannot use'} feedback_by_words: ${plan}\n`,
    )
}

/**
 * How the server's role, bound by the policies, would look for a pair of characters where reading the whole table is
 * no choice: a few thousand rows are read as fast as an index, so that size would hide whether it may be used.
 */
async function planOf(client: pg.Client, shopId: string): Promise<string> {
  await client.query('vacuum analyze feedback')
  await client.query('begin')
  try {
    await client.query(
      `set local enable_seqscan = off; set local role echoloop_app; set local app.shop = '${shopId}'`,
    )
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select count(*) from feedback where feedback.shop_id = '${shopId}' and search @@ '''质量'''::tsquery`,
    )
    return rows
      .map((row) => row['QUERY PLAN'].trim())
      .join(' / ')
      .slice(0, 500)
  } finally {
    await client.query('rollback')
  }
}
