import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import {
  commandOf,
  isRunning,
  isServerOf,
  sendSignal,
  serverProcessesOf,
  waitUntilGone,
} from './running-process.ts'
import { type ServerPlan, socketPort } from './server-plan.ts'
import type { SayStep } from './start-step.ts'

const ownDeathMs = 3_000

/**
 * Ends what an earlier, killed owner left behind on this cluster: a server that lives on as an orphan, its helpers,
 * and the files that would block the next start. Only call it as the owner of the folder.
 */
export async function clearLeftovers(plan: ServerPlan, say: SayStep): Promise<void> {
  const noted = readPostmasterPid(plan.clusterFolder)
  const leaders = findLeaders(plan.clusterFolder, noted)
  if (leaders.length > 0) {
    say({
      kind: 'taking-over',
      detail: `ending the PostgreSQL of a killed owner (process ${leaders.join(', ')})`,
    })
    await endProcesses(leaders, fastThenHard)
  }
  // Helpers of a killed server notice that it is gone and leave by themselves, most of the time.
  await waitUntilGone(serverProcessesOf(plan.clusterFolder), ownDeathMs)
  await endProcesses(serverProcessesOf(plan.clusterFolder), hardOnly)
  const stuck = serverProcessesOf(plan.clusterFolder)
  if (stuck.length > 0) {
    throw new EmbeddedPostgresError({
      reason: 'in-use',
      message: `PostgreSQL processes ${stuck.join(', ')} hold ${plan.clusterFolder} and cannot be ended.`,
    })
  }
  await removeStaleFiles(plan, noted)
}

/** The server process itself: helpers show other titles, and without /proc only the pid file tells. */
function findLeaders(clusterFolder: string, noted: number | undefined): number[] {
  const leaders = serverProcessesOf(clusterFolder).filter((pid) =>
    commandOf(pid)?.includes(`-D ${clusterFolder}`),
  )
  if (leaders.length > 0 || noted === undefined) return leaders
  return isServerOf(noted, clusterFolder) ? [noted] : []
}

/** The pid in postmaster.pid, or undefined where there is no such file. */
export function readPostmasterPid(clusterFolder: string): number | undefined {
  const path = postmasterPidPath(clusterFolder)
  if (!existsSync(path)) return undefined
  const pid = Number.parseInt(readFileSync(path, 'utf8'), 10)
  return pid > 0 ? pid : undefined
}

export function postmasterPidPath(clusterFolder: string): string {
  return join(clusterFolder, 'postmaster.pid')
}

type Signals = readonly (readonly [NodeJS.Signals, number])[]
const fastThenHard: Signals = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 7_000],
  ['SIGKILL', 5_000],
]
const hardOnly: Signals = [
  ['SIGQUIT', 3_000],
  ['SIGKILL', 5_000],
]

async function endProcesses(pids: number[], signals: Signals): Promise<void> {
  for (const [signal, patienceMs] of signals) {
    for (const pid of pids.filter(isRunning)) sendSignal(pid, signal)
    if (await waitUntilGone(pids, patienceMs)) return
  }
}

/**
 * PostgreSQL removes the pid file of a dead server itself, after asking whether shared memory is still in use. It
 * only needs help when the pid meanwhile belongs to somebody else, as it often does in a restarted container.
 */
async function removeStaleFiles(plan: ServerPlan, noted: number | undefined): Promise<void> {
  if (noted !== undefined && isRunning(noted)) {
    await rm(postmasterPidPath(plan.clusterFolder), { force: true })
  }
  const socket = join(plan.socketFolder, `.s.PGSQL.${socketPort}`)
  await rm(socket, { force: true })
  await rm(`${socket}.lock`, { force: true })
}
