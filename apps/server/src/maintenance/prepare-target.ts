import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { migrate } from '../platform/database/migrate.ts'
import type { BackupHeader } from './backup-format.ts'
import { liftPolicies, listTables, quoted, type Table } from './list-tables.ts'
import { MaintenanceError } from './maintenance-error.ts'

export type PreparedTarget = {
  /** Removes what was replaced. */
  finish(): Promise<void>
  /** Puts back what was set aside. */
  undo(): Promise<void>
}

/** Where the former data wait until a restore that replaces them has succeeded. */
export const asideSchemas = { public: 'echoloop_set_aside', pgboss: 'echoloop_set_aside_jobs' } as const

/**
 * Makes the database ready to take the rows of a backup: the schema exactly as it was then, without rows. A database
 * with data is refused unless `replace` says so; then they are set aside under another schema name, so that a restore
 * that fails can put them back.
 */
export async function prepareTarget(
  pool: pg.Pool,
  order: { header: BackupHeader; replace: boolean },
): Promise<PreparedTarget> {
  await refuseOthers(pool)
  const newest = order.header.migrations.at(-1)?.name
  if (newest === undefined) throw new MaintenanceError('no-schema')
  const state = await readState(pool)
  if (state.isForeign) throw new MaintenanceError('foreign-database', { table: state.tables[0]?.name ?? '' })
  if (state.hasAside) return startAnew(pool, { newest, isAsideAlready: true, isAskedTo: order.replace })
  if (state.filled !== undefined && !order.replace)
    throw new MaintenanceError('target-not-empty', { table: state.filled })
  const isUsable = state.filled === undefined && isBehind(state.applied, order.header)
  if (!isUsable) return startAnew(pool, { newest, isAsideAlready: false, isAskedTo: true })
  await migrate(pool, { upTo: newest })
  return { finish: async () => undefined, undo: async () => undefined }
}

type TargetState = {
  tables: Table[]
  applied: { name: string; sha256: string }[]
  /** Tables, but not ours. */
  isForeign: boolean
  hasAside: boolean
  /** A table that holds data, if one does. */
  filled: string | undefined
}

async function readState(pool: pg.Pool): Promise<TargetState> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const tables = await listTables(client)
    const isOurs = tables.some((table) => table.name === 'schema_migration')
    const aside = await client.query('select from pg_namespace where nspname = $1', [asideSchemas.public])
    const applied = isOurs
      ? await client.query<{ name: string; sha256: string }>(
          "select name, encode(sha256, 'hex') as sha256 from schema_migration order by name",
        )
      : { rows: [] }
    await liftPolicies(client, tables)
    return {
      tables,
      applied: applied.rows,
      isForeign: tables.length > 0 && !isOurs,
      hasAside: (aside.rowCount ?? 0) > 0,
      filled: isOurs ? await findFilled(client, tables) : undefined,
    }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Tables that the migrations fill themselves say nothing about data. */
const filledByMigrations = ['schema_migration', 'personal_data_table']

async function findFilled(client: pg.ClientBase, tables: readonly Table[]): Promise<string | undefined> {
  for (const { name } of tables.filter((table) => !filledByMigrations.includes(table.name))) {
    const found = await client.query<{ filled: boolean }>(
      `select exists (select from ${quoted(name)}) as filled`,
    )
    if (found.rows[0]?.filled) return name
  }
  return undefined
}

/** All that is applied belongs to the backup's schema too. */
function isBehind(applied: TargetState['applied'], header: BackupHeader): boolean {
  return applied.every((one) =>
    header.migrations.some((other) => other.name === one.name && other.sha256 === one.sha256),
  )
}

async function startAnew(
  pool: pg.Pool,
  order: { newest: string; isAsideAlready: boolean; isAskedTo: boolean },
): Promise<PreparedTarget> {
  // A restore was killed before: what waits aside are the data, what stands in their place is half a restore.
  if (order.isAsideAlready && !order.isAskedTo)
    throw new MaintenanceError('restore-unfinished', { schema: asideSchemas.public })
  await pool.query(`${order.isAsideAlready ? dropCurrent : await renames(pool, 'aside')}; ${createPublic}`)
  const undo = async () => {
    await pool.query(`${dropCurrent}; ${await renames(pool, 'back')}`)
  }
  try {
    await migrate(pool, { upTo: order.newest })
  } catch (error) {
    await undo()
    throw error
  }
  return {
    undo,
    async finish() {
      await pool.query(
        `drop schema if exists ${asideSchemas.public} cascade; drop schema if exists ${asideSchemas.pgboss} cascade`,
      )
    },
  }
}

const createPublic = 'create schema public; grant usage on schema public to public'
const dropCurrent = 'drop schema if exists public cascade; drop schema if exists pgboss cascade'

/** Statements that give the former data their waiting name, or their own name back. */
async function renames(pool: pg.Pool, way: 'aside' | 'back'): Promise<string> {
  const steps: string[] = []
  for (const [own, aside] of Object.entries(asideSchemas)) {
    const [from, to] = way === 'aside' ? [own, aside] : [aside, own]
    if (await hasSchema(pool, from)) steps.push(`alter schema ${from} rename to ${to}`)
  }
  return steps.join('; ')
}

async function hasSchema(pool: pg.Pool, name: string): Promise<boolean> {
  const found = await pool.query('select from pg_namespace where nspname = $1', [name])
  return (found.rowCount ?? 0) > 0
}

/**
 * A server that works on the database meanwhile would write into half a restore. A connection that was just closed is
 * seen a moment longer, therefore it looks again before it refuses.
 */
async function refuseOthers(pool: pg.Pool): Promise<void> {
  for (let look = 1; ; look += 1) {
    const count = await countOthers(pool)
    if (count === 0) return
    if (look === 10) throw new MaintenanceError('database-in-use', { count })
    await sleep(200)
  }
}

async function countOthers(pool: pg.Pool): Promise<number> {
  const others = await pool.query<{ count: number }>(
    `select count(*) as count
     from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()
       and coalesce(backend_type, 'client backend') = 'client backend'`,
  )
  return others.rows[0]?.count ?? 0
}
