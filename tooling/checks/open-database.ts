import { join } from 'node:path'
import pg from 'pg'
import { findRunningPostgres } from '../../apps/server/src/platform/embedded-postgres/index.ts'

export type DatabaseAddress = { host: string; port: number; user: string; database: string }

/** Where the embedded server of a data folder listens. */
export async function addressOf(dataFolder: string): Promise<DatabaseAddress> {
  const found = await findRunningPostgres({ folder: join(dataFolder, 'postgres'), database: 'echoloop' })
  if (!found) throw new Error(`No database runs in ${dataFolder}.`)
  return found
}

/** A connection of the server's superuser, whom no policy binds: for checks across all rows. */
export async function openDatabase(dataFolder: string): Promise<pg.Client> {
  const client = new pg.Client(await addressOf(dataFolder))
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** The first column of the only row as a number. */
export async function numberOf(
  client: pg.ClientBase,
  statement: string,
  values: unknown[] = [],
): Promise<number> {
  const { rows } = await client.query<Record<string, unknown>>(statement, values)
  return Number(Object.values(rows[0] ?? {})[0] ?? Number.NaN)
}
