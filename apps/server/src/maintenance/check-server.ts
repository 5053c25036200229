import type pg from 'pg'
import { type Finding, problem, warning, well } from './finding.ts'
import { quoted } from './list-tables.ts'

const oldestServer = 150_000
const secondsApart = 2
const longMinutes = 10

/** The database server itself: version, damage, clock, forgotten transactions. */
export async function checkServer(
  client: pg.ClientBase,
  order: { clock: () => Date; isDeep: boolean },
): Promise<Finding[]> {
  return [
    await checkVersion(client),
    await checkClock(client, order.clock),
    await checkTransactions(client),
    await checkChecksums(client),
    ...(order.isDeep ? [await checkIndexes(client)] : []),
  ]
}

async function checkVersion(client: pg.ClientBase): Promise<Finding> {
  const found = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  )
  const { number, version } = found.rows[0] ?? { number: 0, version: '?' }
  return number >= oldestServer
    ? well('database-version', { version })
    : problem('database-version', { version })
}

/** The answer's time lies between question and answer; what is outside of both is difference. */
async function checkClock(client: pg.ClientBase, clock: () => Date): Promise<Finding> {
  const asked = clock().getTime()
  const found = await client.query<{ now: Date }>('select clock_timestamp() as now')
  const answered = clock().getTime()
  const theirs = found.rows[0]?.now.getTime() ?? 0
  const apartMs = Math.max(asked - theirs, theirs - answered, 0)
  const seconds = Math.round(apartMs / 1000)
  return apartMs > secondsApart * 1000 ? warning('clock', { seconds }) : well('clock')
}

async function checkTransactions(client: pg.ClientBase): Promise<Finding> {
  const found = await client.query<{ pid: number; minutes: number }>(
    `select pid, floor(extract(epoch from clock_timestamp() - xact_start) / 60)::int as minutes
     from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
       and xact_start < clock_timestamp() - make_interval(mins => $1)
     order by xact_start`,
    [longMinutes],
  )
  const longest = found.rows[0]
  return longest
    ? warning('long-transactions', { count: found.rows.length, ...longest })
    : well('long-transactions')
}

async function checkChecksums(client: pg.ClientBase): Promise<Finding> {
  const found = await client.query<{ state: string; count: number }>(
    `select current_setting('data_checksums') as state, coalesce(sum(checksum_failures), 0)::int as count
     from pg_stat_database`,
  )
  const facts = found.rows[0] ?? { state: '?', count: 0 }
  if (facts.count > 0) return problem('checksums', facts)
  return facts.state === 'on' ? well('checksums') : warning('checksums', facts)
}

/** Reads every B-tree index. Where amcheck is not installed, it is for this transaction, if the user may. */
async function checkIndexes(client: pg.ClientBase): Promise<Finding> {
  await client.query('begin')
  try {
    await client.query('create extension if not exists amcheck')
  } catch (error) {
    await client.query('rollback')
    return warning('indexes', { names: error instanceof Error ? error.message : '?' })
  }
  const damaged = await findDamaged(client).finally(() => client.query('rollback'))
  return damaged.names.length > 0
    ? problem('indexes', { names: damaged.names.join('; ') })
    : well('indexes', { count: damaged.count })
}

async function findDamaged(client: pg.ClientBase): Promise<{ names: string[]; count: number }> {
  const indexes = await client.query<{ name: string; schema: string }>(
    `select c.relname::text as name, n.nspname::text as schema
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_index i on i.indexrelid = c.oid
     join pg_am a on a.oid = c.relam and a.amname = 'btree'
     where n.nspname in ('public', 'pgboss') and c.relkind = 'i' and i.indisvalid
     order by c.relname`,
  )
  const names: string[] = []
  for (const { name, schema } of indexes.rows) {
    await client.query('savepoint one_index')
    try {
      await client.query('select bt_index_check($1::regclass, true)', [`${quoted(schema)}.${quoted(name)}`])
    } catch (error) {
      names.push(`${name} (${error instanceof Error ? error.message : '?'})`)
      await client.query('rollback to one_index')
    }
  }
  return { names, count: indexes.rows.length }
}
