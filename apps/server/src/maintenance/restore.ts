import type pg from 'pg'
import { type Connection, poolOf } from '../platform/database/database.ts'
import { migrate, migrationFingerprints } from '../platform/database/migrate.ts'
import type { Progress } from './backup.ts'
import type { BackupFooter, BackupHeader } from './backup-format.ts'
import { checkRecords, type RecordCheck } from './check-records.ts'
import { liftPolicies, listTables, quoted } from './list-tables.ts'
import { MaintenanceError } from './maintenance-error.ts'
import { prepareTarget } from './prepare-target.ts'
import { type BackupReading, readBackupFile } from './read-backup-file.ts'
import { openJobs, sendJobs } from './restore-jobs.ts'
import { clearTables, copyIn, countRows, setSequences, takeIndexesAway } from './restore-tables.ts'
import { type FilePlacer, placeFiles, refuseSavedFiles } from './saved-files.ts'
import { keyCheckOf, keyPath, placeSecretKey, readSecretKey } from './secret-key.ts'
import { verifyBackup } from './verify-backup.ts'

export type RestoreOrder = {
  connection: Connection
  dataFolder: string
  input: string
  /** Replace the data of a database that is not empty. They come back if the restore fails. */
  replace?: boolean
  /** Go on although the key at hand is not the backup's: what it sealed stays unreadable. */
  acceptOtherKey?: boolean
  /** The setting ECHOLOOP_SECRET_KEY, when the key is not in the data folder. */
  secretKey?: string
  onProgress?: (progress: Progress) => void
  /** What `checkBackup` answered, where it was asked before the database was started. */
  reading?: BackupReading
}

export type RestoreResult = {
  tables: Record<string, number>
  files: number
  jobs: number
  /** Migrations that brought the restored data to the schema of this program. */
  migrated: string[]
  /** What the backup holds that should not be so; it was so when it was taken. */
  oddities: RecordCheck[]
}

/**
 * Puts a backup into an empty database and data folder. The whole file is read and checked before anything is
 * touched; the rows come in one transaction; whatever fails, nothing of the backup stays.
 */
export async function restore(order: RestoreOrder): Promise<RestoreResult> {
  const reading = order.reading ?? (await checkBackup(order))
  const pool = poolOf(order.connection, 4, () => undefined)
  try {
    const target = await prepareTarget(pool, { header: reading.header, replace: order.replace ?? false })
    const oddities = await fill(pool, { order, reading }).catch(async (error: unknown) => {
      await target.undo()
      throw error
    })
    await target.finish()
    const migrated = await migrate(pool)
    const { tables, files, jobs } = reading.footer
    return { tables, files, jobs, migrated, oddities }
  } finally {
    await pool.end()
  }
}

/**
 * Reads the whole file and asks everything that needs no database: is it whole, does this program know its schema,
 * is its key at hand, is the data folder free. Throws MaintenanceError.
 */
export async function checkBackup(order: Omit<RestoreOrder, 'connection'>): Promise<BackupReading> {
  order.onProgress?.({ step: 'verify', name: order.input })
  const reading = await verifyBackup(order.input)
  await refuseOtherSchema(reading.header)
  await refuseOtherKey(order, reading.header)
  await refuseSavedFiles(order.dataFolder)
  return reading
}

type Task = { order: RestoreOrder; reading: BackupReading }

async function fill(pool: pg.Pool, task: Task): Promise<RecordCheck[]> {
  const jobs = task.reading.footer.jobs > 0 ? await openJobs(pool) : undefined
  const files = placeFiles(task.order.dataFolder)
  const client = await pool.connect()
  let takeKeyBack = async () => {}
  try {
    await client.query(
      'begin; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
    )
    const tables = await listTables(client)
    const putPoliciesBack = await liftPolicies(client, tables)
    await clearTables(client, tables)
    const putIndexesBack = await takeIndexesAway(client)
    const key = await readInto(client, { task, files })
    await putIndexesBack()
    // The questions that follow, and the first ones of the shop, need to know how much there is.
    for (const table of tables) await client.query(`analyze ${quoted(table.name)}`)
    await countRows(client, task.reading.footer)
    await setSequences(client, task.reading.footer)
    if (jobs) await sendJobs(client, jobs)
    task.order.onProgress?.({ step: 'check', name: 'records' })
    const oddities = await checkRecords(client)
    await putPoliciesBack()
    if (key && !(await readSecretKey(task.order)))
      takeKeyBack = await placeSecretKey(task.order.dataFolder, key)
    await client.query('commit')
    client.release()
    return oddities
  } catch (error) {
    client.release(true)
    await files.takeBack()
    await takeKeyBack()
    throw error
  } finally {
    await jobs?.stop()
  }
}

/** Reads the file a second time, now into the database. Answers the key, when the backup carries it. */
async function readInto(
  client: pg.PoolClient,
  { task, files }: { task: Task; files: FilePlacer },
): Promise<Buffer | undefined> {
  const { order, reading } = task
  const key: Buffer[] = []
  const again = await readBackupFile(order.input, {
    async section(section, data) {
      if (section.kind === 'file') {
        await files.place(section.path, data)
        order.onProgress?.({ step: 'file', name: section.path })
      } else if (section.kind === 'key') for await (const chunk of data) key.push(chunk)
      else {
        const count = await copyIn(client, section, data)
        const name = section.kind === 'table' ? section.name : 'jobs'
        order.onProgress?.({ step: section.kind, name, count })
      }
    },
  })
  if (!isSame(again.footer, reading.footer))
    throw new MaintenanceError('backup-changed', { file: order.input })
  return key.length > 0 ? Buffer.concat(key) : undefined
}

function isSame(left: BackupFooter, right: BackupFooter): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** The backup's schema must be one that this program knows, migration by migration. */
async function refuseOtherSchema(header: BackupHeader): Promise<void> {
  const known = await migrationFingerprints()
  for (const [index, one] of header.migrations.entries()) {
    const ours = known[index]
    if (!known.some((other) => other.name === one.name))
      throw new MaintenanceError('backup-newer', { migration: one.name })
    if (ours?.name !== one.name || ours.sha256 !== one.sha256)
      throw new MaintenanceError('backup-other-schema', { migration: one.name })
  }
}

async function refuseOtherKey(order: Omit<RestoreOrder, 'connection'>, header: BackupHeader): Promise<void> {
  const present = await readSecretKey(order)
  if (header.keyCheck === undefined || (present && keyCheckOf(present) === header.keyCheck)) return
  if (!present && header.withKey) return
  if (order.acceptOtherKey) return
  throw new MaintenanceError(present ? 'key-differs' : 'key-missing', { file: keyPath(order.dataFolder) })
}
