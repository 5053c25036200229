import type { Kysely } from 'kysely'
import pg from 'pg'
import { kyselyOn } from './kysely-on.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

export type Connection =
  | { kind: 'url'; url: string }
  | { kind: 'socket'; host: string; port: number; user: string; password?: string; database: string }

/** The database as the application uses it: transactions of one shop, under the role that policies bind. */
export type Database = {
  pool: pg.Pool
  /** Runs `work` in a transaction in which only the rows of that shop exist. */
  inShop<T>(shopId: string, work: (db: Db, now: Date) => Promise<T>): Promise<T>
  /**
   * Reads in a transaction of that shop with a single round trip; the rows of `statement`, columns as the database names
   * them. It takes no parameters: what is put into it must be beyond doubt.
   */
  readInShop(shopId: string, statement: string): Promise<unknown[]>
  /** Runs `work` as a person who has chosen no shop yet: only the own memberships exist. */
  asPerson<T>(personId: string, work: (db: Db, now: Date) => Promise<T>): Promise<T>
  /** Runs `work` as the bound role without shop or person: shop tables refuse. For local tables. */
  unscoped<T>(work: (db: Db, now: Date) => Promise<T>): Promise<T>
  close(): Promise<void>
}

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export function poolOf(connection: Connection, size: number, onError: (error: Error) => void): pg.Pool {
  const settings =
    connection.kind === 'url'
      ? { connectionString: connection.url }
      : {
          host: connection.host,
          port: connection.port,
          user: connection.user,
          password: connection.password,
          database: connection.database,
        }
  const pool = new pg.Pool({
    ...settings,
    max: size,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/** Opens a pool of at most `size` connections. Connections that break are replaced, and told to `onError`. */
export function openDatabase(
  connection: Connection,
  size: number,
  onError: (error: Error) => void,
): Database {
  const pool = poolOf(connection, size, onError)
  return {
    pool,
    inShop: (shopId, work) => transact(pool, settingOfShop(shopId), work),
    readInShop: (shopId, statement) => readAtOnce(pool, settingOfShop(shopId), statement),
    asPerson: (personId, work) => transact(pool, `set local app.person = '${checkedWord(personId)}'`, work),
    unscoped: (work) => transact(pool, '', work),
    close: () => pool.end(),
  }
}

/** One round trip opens the transaction: role, shop, and the time it began. */
async function transact<T>(
  pool: pg.Pool,
  setting: string,
  work: (db: Db, now: Date) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    const now = await begin(client, setting)
    const result = await work(kyselyOn(client), now)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

function beginning(setting: string): string {
  return `begin; set local role echoloop_app; ${setting}`
}

async function begin(client: pg.PoolClient, setting: string): Promise<Date> {
  const results: unknown = await client.query(`${beginning(setting)}; select now() as now`)
  const last: unknown = Array.isArray(results) ? results.at(-1) : results
  if (isTimeResult(last) && last.rows[0]) return last.rows[0].now
  throw new Error('the database did not tell the time')
}

function isTimeResult(result: unknown): result is { rows: { now: Date }[] } {
  return hasRows(result)
}

/** The pool throws a connection away whose question failed, and with it the transaction that was begun. */
async function readAtOnce(pool: pg.Pool, setting: string, statement: string): Promise<unknown[]> {
  const results: unknown = await pool.query(`${beginning(setting)}; ${statement}; commit`)
  const asked: unknown = Array.isArray(results) ? results.at(-2) : undefined
  if (hasRows(asked)) return asked.rows
  throw new Error('the database gave no rows')
}

function hasRows(result: unknown): result is { rows: unknown[] } {
  return typeof result === 'object' && result !== null && 'rows' in result
}

/** A connection whose rollback fails is thrown away; the error that led here is the one that counts. */
async function rollBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch (error) {
    client.release(error instanceof Error ? error : true)
  }
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function settingOfShop(shopId: string): string {
  return `set local app.shop = '${checkedUuid(shopId)}'`
}

/** `set` takes no parameters, so that what is put into it must be beyond doubt. */
function checkedUuid(text: string): string {
  if (!uuidPattern.test(text)) throw new Error('not a UUID')
  return text
}

function checkedWord(text: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(text)) throw new Error('not an id')
  return text
}
