import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { postmasterPidPath } from './clear-leftovers.ts'
import { isRunning } from './running-process.ts'
import { type ConnectionParameters, clusterFolderOf, superuser } from './server-plan.ts'
import { readMovedNote } from './settle-data-place.ts'

/**
 * How another process of the same user (a backup, a second worker) connects to the server that is up on this data
 * folder; undefined when none is up and ready. It starts nothing and takes no ownership.
 */
export async function findRunningPostgres(wish: {
  folder: string
  database: string
}): Promise<ConnectionParameters | undefined> {
  const wanted = resolve(wish.folder)
  const path = postmasterPidPath(clusterFolderOf((await readMovedNote(wanted)) ?? wanted))
  if (!existsSync(path)) return undefined
  // Lines of postmaster.pid: pid, cluster, start time, port, socket folder, listen address, shared memory, state.
  const [pid, , , port, host, , , state] = readFileSync(path, 'utf8').split('\n')
  if (!host || state?.trim() !== 'ready' || !isRunning(Number(pid))) return undefined
  return { host, port: Number(port), user: superuser, database: wish.database }
}
