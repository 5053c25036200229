import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { bypassesPolicies, isBound, liftPolicies, listTables, quoted, type Table } from './list-tables.ts'
import { MaintenanceError } from './maintenance-error.ts'

/** One moment of the whole database, read in one transaction that changes nothing and blocks no writer. */
export type Snapshot = {
  client: pg.PoolClient
  takenAt: Date
  serverVersion: string
  tables: Table[]
  /** Every shop that has rows in the snapshot. */
  shops: string[]
  /** Policies bind the user, so that shop tables can only be read one shop after the other. */
  isPerShop: boolean
}

/** Runs `work` on a snapshot. Changes of the schema wait meanwhile. */
export async function takeSnapshot<T>(pool: pg.Pool, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    const result = await work(await openSnapshot(pool, client))
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    // A copy may stand half read on this connection: it is of no more use.
    client.release(true)
    throw error
  }
}

async function openSnapshot(pool: pg.Pool, client: pg.PoolClient): Promise<Snapshot> {
  const before = await listTables(client)
  if (!before.some((table) => table.name === 'schema_migration')) throw new MaintenanceError('no-schema')
  const isPerShop = !(await bypassesPolicies(client)) && before.some(isBound)
  if (isPerShop) refuseUnreadable(before)
  await client.query(
    `begin isolation level repeatable read read only;
     set local statement_timeout = 0;
     set local idle_in_transaction_session_timeout = 0;
     set local row_security = ${isPerShop ? 'on' : 'off'}`,
  )
  // The locks come before the snapshot, so that the tables cannot change their shape between it and the copy.
  // The list of shops is read later by another transaction, which could not have its lock if we held one here.
  const names = before.map((table) => table.name).filter((name) => !isPerShop || name !== 'shop')
  await client.query(`lock table ${names.map(quoted).join(', ')} in access share mode`)
  const seen = await client.query<{ now: Date; version: string }>(
    "select now() as now, current_setting('server_version') as version",
  )
  const tables = await listTables(client)
  if (JSON.stringify(tables) !== JSON.stringify(before)) throw new MaintenanceError('schema-changing')
  const shops = isPerShop ? await listShopsAsOwner(pool) : await listShops(client)
  return {
    client,
    takenAt: seen.rows[0]?.now ?? new Date(0),
    serverVersion: seen.rows[0]?.version ?? '',
    tables,
    shops,
    isPerShop,
  }
}

function refuseUnreadable(tables: readonly Table[]): void {
  const table = tables.find((one) => isBound(one) && (!one.isOwned || !one.columns.includes('shop_id')))
  if (table) throw new MaintenanceError('not-owner', { table: table.name })
}

/** SQL of the copy of a table's rows; of one shop when policies bind. In the order of the key, so that equal rows give equal bytes. */
export function copyStatement(table: Table, shopId?: string): string {
  const columns = table.columns.map(quoted).join(', ')
  const where = shopId === undefined ? '' : `where shop_id = '${shopId}'`
  const order = table.key.length > 0 ? `order by ${table.key.map(quoted).join(', ')}` : ''
  return `copy (select ${columns} from ${quoted(table.name)} ${where} ${order}) to stdout (format text, encoding 'UTF8')`
}

/** What a reader must name to see all rows: nothing, told as one undefined, or one shop after the other. */
export async function listViews(pool: pg.Pool, client: pg.ClientBase): Promise<(string | undefined)[]> {
  if (await bypassesPolicies(client)) return [undefined]
  const tables = await listTables(client)
  refuseUnreadable(tables)
  return tables.some(isBound) ? listShopsAsOwner(pool) : [undefined]
}

async function listShops(client: pg.ClientBase): Promise<string[]> {
  const shops = await client.query<{ id: string }>('select shop_id as id from shop order by shop_id')
  return shops.rows.map((row) => row.id)
}

/**
 * The owner without bypass sees no shop without naming it. Policies on `shop` are lifted in a transaction that is
 * rolled back. Its short exclusive lock may have to wait for writers, who then wait behind it: it gives up early and
 * tries again. Taken after the snapshot, the list has at least its shops: shops are never removed.
 */
async function listShopsAsOwner(pool: pg.Pool): Promise<string[]> {
  for (let attempt = 1; ; attempt += 1) {
    const client = await pool.connect()
    try {
      await client.query("begin; set local lock_timeout = '500ms'")
      const tables = await listTables(client)
      await liftPolicies(
        client,
        tables.filter((table) => table.name === 'shop'),
      )
      return await listShops(client)
    } catch (error) {
      if (attempt >= 20 || !isLockTimeout(error)) throw error
    } finally {
      await client.query('rollback').catch(() => undefined)
      client.release()
    }
    await sleep(250)
  }
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03'
}
