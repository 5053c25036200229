import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Connection, poolOf } from '../platform/database/database.ts'
import { type BackupFooter, type BackupHeader, formatVersion } from './backup-format.ts'
import { isBound, quoted, type Table } from './list-tables.ts'
import { listSavedFiles, openSavedFile } from './saved-files.ts'
import { keyCheckOf, readSecretKey } from './secret-key.ts'
import { copyStatement, type Snapshot, takeSnapshot } from './take-snapshot.ts'
import { type BackupWriter, writeBackupFile } from './write-backup-file.ts'

/** What is done just now. `count` is rows of a table, or jobs; absent for files. */
export type Progress = { step: 'verify' | 'table' | 'file' | 'jobs' | 'check'; name: string; count?: number }

export type BackupOrder = {
  connection: Connection
  dataFolder: string
  /** A file that does not exist yet, or a folder to make one in. */
  output: string
  /** Take the server's secret key along. Whoever has the file can then read all sealed personal data. */
  withKey: boolean
  /** The setting ECHOLOOP_SECRET_KEY, when the key is not in the data folder. */
  secretKey?: string
  onProgress?: (progress: Progress) => void
}

export type BackupResult = {
  file: string
  bytes: number
  tables: Record<string, number>
  files: number
  jobs: number
  withKey: boolean
}

/**
 * Writes a whole, consistent copy of the database as it is at one moment, with the uploaded files, while the server
 * goes on working. The file appears under its name only when it is complete and durable.
 */
export async function backup(order: BackupOrder): Promise<BackupResult> {
  const pool = poolOf(order.connection, 2, () => undefined)
  try {
    return await takeSnapshot(pool, (snapshot) => writeSnapshot(order, snapshot))
  } finally {
    await pool.end()
  }
}

async function writeSnapshot(order: BackupOrder, snapshot: Snapshot): Promise<BackupResult> {
  const key = await readSecretKey(order)
  const header = await describe({ snapshot, key, withKey: order.withKey })
  const file = chooseFile(order.output, header.takenAt)
  const writer = await writeBackupFile(file, header)
  try {
    // Files first: a row that the snapshot holds had its file before, and the less time passes until the file is
    // read, the less likely it is removed meanwhile.
    const files = await writeFiles(writer, order)
    const tables = await writeTables(writer, { order, snapshot })
    const jobs = await writeJobs(writer, { order, snapshot })
    if (header.withKey && key) await writer.section({ kind: 'key' }, oneChunk(key))
    const sequences = await readSequences(snapshot.client)
    const sections =
      files + Object.keys(tables).length + (jobs === undefined ? 0 : 1) + (header.withKey ? 1 : 0)
    const footer: BackupFooter = { sections, tables, jobs: jobs ?? 0, files, sequences }
    const bytes = await writer.finish(footer)
    return { file, bytes, tables, files, jobs: footer.jobs, withKey: header.withKey }
  } catch (error) {
    await writer.discard()
    throw error
  }
}

async function describe(facts: {
  snapshot: Snapshot
  key: Buffer | undefined
  withKey: boolean
}): Promise<BackupHeader> {
  const { snapshot, key } = facts
  const migrations = await snapshot.client.query<{ name: string; sha256: string }>(
    "select name, encode(sha256, 'hex') as sha256 from schema_migration order by name",
  )
  return {
    format: formatVersion,
    takenAt: snapshot.takenAt.toISOString(),
    serverVersion: snapshot.serverVersion,
    migrations: migrations.rows,
    shops: snapshot.shops.length,
    keyCheck: key && keyCheckOf(key),
    withKey: facts.withKey && key !== undefined,
  }
}

function chooseFile(output: string, takenAt: string): string {
  const path = resolve(output)
  if (!existsSync(path) || !statSync(path).isDirectory()) return path
  const time = takenAt.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')
  return join(path, `echoloop-backup-${time}.elb`)
}

async function writeFiles(writer: BackupWriter, order: BackupOrder): Promise<number> {
  let count = 0
  for (const path of await listSavedFiles(order.dataFolder)) {
    const data = await openSavedFile(order.dataFolder, path)
    if (!data) continue
    await writer.section({ kind: 'file', path }, data)
    order.onProgress?.({ step: 'file', name: path })
    count += 1
  }
  return count
}

type Task = { order: BackupOrder; snapshot: Snapshot }

async function writeTables(writer: BackupWriter, task: Task): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  // The migrations make their own record of themselves.
  for (const table of task.snapshot.tables.filter(({ name }) => name !== 'schema_migration')) {
    const { name, columns } = table
    const end = await writer.section({ kind: 'table', name, columns }, rowsOf(task.snapshot, table))
    counts[name] = end.lines
    task.order.onProgress?.({ step: 'table', name, count: end.lines })
  }
  return counts
}

async function* rowsOf(snapshot: Snapshot, table: Table): AsyncGenerator<Buffer> {
  const { client } = snapshot
  if (!snapshot.isPerShop || !isBound(table)) {
    yield* copied(client, copyStatement(table))
    return
  }
  for (const shopId of snapshot.shops) {
    await client.query(`set local app.shop = '${shopId}'`)
    yield* copied(client, copyStatement(table, shopId))
  }
}

async function* copied(client: pg.ClientBase, statement: string): AsyncGenerator<Buffer> {
  for await (const chunk of client.query(copyTo(statement))) yield chunk
}

/** Jobs that are still to be done, or were under way: every job may run twice. Undefined without a queue. */
async function writeJobs(writer: BackupWriter, { order, snapshot }: Task): Promise<number | undefined> {
  const queue = await snapshot.client.query<{ exists: boolean }>(
    "select to_regclass('pgboss.job') is not null as exists",
  )
  if (!queue.rows[0]?.exists) return undefined
  const rows = copied(
    snapshot.client,
    `copy (
       select name, data
       from pgboss.job
       where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss\\_\\_%'
       order by created_on, id
     ) to stdout (format text, encoding 'UTF8')`,
  )
  const end = await writer.section({ kind: 'jobs' }, rows)
  order.onProgress?.({ step: 'jobs', name: 'jobs', count: end.lines })
  return end.lines
}

/** Read last: sequences know no snapshots, and one that stands further on is harmless. */
async function readSequences(client: pg.ClientBase): Promise<Record<string, string>> {
  const names = await client.query<{ name: string }>(
    "select sequencename::text as name from pg_sequences where schemaname = 'public' order by 1",
  )
  const found: Record<string, string> = {}
  for (const { name } of names.rows) {
    const state = await client.query<{ value: string | null }>(
      `select (case when is_called then last_value end)::text as value from ${quoted(name)}`,
    )
    const value = state.rows[0]?.value
    if (value) found[name] = value
  }
  return found
}

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
