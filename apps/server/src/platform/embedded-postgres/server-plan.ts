import { join } from 'node:path'
import type { ServerAccount } from './server-account.ts'

/** Parameters for `pg`; `host` is the folder of the Unix socket and `port` only names the socket file in it. */
export type ConnectionParameters = { host: string; port: number; user: string; database: string }

export const socketPort = 5432
export const superuser = 'postgres'

/** All that is settled before the first process starts. */
export type ServerPlan = {
  folder: string
  clusterFolder: string
  socketFolder: string
  logFile: string
  nativeFolder: string
  account: ServerAccount
  settings: Record<string, string>
}

export function clusterFolderOf(folder: string): string {
  return join(folder, 'cluster')
}

export function connectionOf(plan: ServerPlan, database: string): ConnectionParameters {
  return { host: plan.socketFolder, port: socketPort, user: superuser, database }
}
