import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { BackupFooter, BackupSection } from './backup-format.ts'
import { listTables, quoted, type Table } from './list-tables.ts'
import { MaintenanceError } from './maintenance-error.ts'
import { jobsTable } from './restore-jobs.ts'

/** Removes rows that the migrations put there themselves: the backup holds them as they were. */
export async function clearTables(client: pg.ClientBase, tables: readonly Table[]): Promise<void> {
  for (const table of [...tables].reverse())
    if (table.name !== 'schema_migration') await client.query(`delete from ${quoted(table.name)}`)
}

/**
 * Takes away the indexes that no constraint needs, until the rows are in: building one over all rows is several times
 * faster than adding to it row by row. Answers what makes them again; a rollback does it too.
 */
export async function takeIndexesAway(client: pg.ClientBase): Promise<() => Promise<void>> {
  const found = await client.query<{ name: string; definition: string }>(
    `select c.relname::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i
     join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'i' and not c.relispartition
       and not i.indisunique and not i.indisexclusion
     order by c.relname`,
  )
  for (const { name } of found.rows) await client.query(`drop index ${quoted(name)}`)
  return async () => {
    await client.query("set local maintenance_work_mem = '128MB'")
    for (const { definition } of found.rows) await client.query(definition)
  }
}

/** Copies one section in. Names of tables and columns must be among those of the database. Answers its rows. */
export async function copyIn(
  client: pg.PoolClient,
  section: Extract<BackupSection, { kind: 'table' | 'jobs' }>,
  data: AsyncIterable<Buffer>,
): Promise<number> {
  const place = section.kind === 'jobs' ? await jobsTable(client) : await tablePlace(client, section)
  const rows = client.query(copyFrom(`copy ${place} from stdin (format text, encoding 'UTF8')`))
  await pipeline(data, rows)
  return rows.rowCount
}

async function tablePlace(
  client: pg.ClientBase,
  section: Extract<BackupSection, { kind: 'table' }>,
): Promise<string> {
  const table = (await listTables(client)).find((one) => one.name === section.name)
  const unknown = section.columns.find((column) => !table?.columns.includes(column))
  if (!table || unknown !== undefined || table.name === 'schema_migration')
    throw new MaintenanceError('backup-other-schema', { migration: `${section.name}.${unknown ?? ''}` })
  return `${quoted(table.name)} (${section.columns.map(quoted).join(', ')})`
}

/** The database must hold exactly the rows that the backup says. */
export async function countRows(client: pg.ClientBase, footer: BackupFooter): Promise<void> {
  const tables = (await listTables(client)).filter((table) => table.name !== 'schema_migration')
  const missing = tables.find((table) => !Object.hasOwn(footer.tables, table.name))
  if (missing) throw new MaintenanceError('rows-differ', { table: missing.name, wanted: 0, found: 0 })
  for (const [table, wanted] of Object.entries(footer.tables)) {
    const counted = await client.query<{ count: number }>(`select count(*) as count from ${quoted(table)}`)
    const found = counted.rows[0]?.count ?? 0
    if (found !== wanted) throw new MaintenanceError('rows-differ', { table, wanted, found })
  }
}

export async function setSequences(client: pg.ClientBase, footer: BackupFooter): Promise<void> {
  for (const [name, value] of Object.entries(footer.sequences))
    await client.query('select setval($1::regclass, $2::bigint)', [quoted(name), value])
}
