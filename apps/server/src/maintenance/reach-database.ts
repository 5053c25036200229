import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Settings } from '../config.ts'
import type { Connection } from '../platform/database/database.ts'
import { findRunningPostgres, startEmbeddedPostgres } from '../platform/embedded-postgres/index.ts'
import { MaintenanceError } from './maintenance-error.ts'

export type ReachedDatabase = {
  connection: Connection /** Stops the server, if it was started for this. */
  leave(): Promise<void>
}

/** Name of the database in the embedded server, and its folder in the data folder. */
const embedded = { database: 'echoloop', folder: 'postgres' }

/**
 * The database of the settings: DATABASE_URL, else the embedded server of the data folder. A server that is up is
 * used as it is; otherwise it is started until `leave`. `mayCreate` lets an empty data folder become one.
 */
export async function reachDatabase(
  settings: Pick<Settings, 'DATABASE_URL' | 'ECHOLOOP_DATA'>,
  options: { mayCreate: boolean },
): Promise<ReachedDatabase> {
  const nothing = async () => undefined
  if (settings.DATABASE_URL)
    return { connection: { kind: 'url', url: settings.DATABASE_URL }, leave: nothing }
  const folder = join(resolve(settings.ECHOLOOP_DATA), embedded.folder)
  const { database } = embedded
  const running = existsSync(folder) ? await findRunningPostgres({ folder, database }) : undefined
  if (running) return { connection: { kind: 'socket', ...running }, leave: nothing }
  if (!options.mayCreate && !existsSync(folder)) throw new MaintenanceError('no-data', { folder })
  const server = await startEmbeddedPostgres({ folder, database })
  return { connection: { kind: 'socket', ...server.connection }, leave: () => server.stop() }
}
