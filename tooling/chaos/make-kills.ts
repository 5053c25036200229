import { setTimeout as sleep } from 'node:timers/promises'
import { killHard } from './find-processes.ts'
import type { ImportSeries } from './keep-importing.ts'
import type { KeptServer } from './kept-server.ts'
import type { PlannedKill, Victim } from './plan-kills.ts'
import type { DoneKill } from './print-kills.ts'

export type KillOrder = {
  plan: readonly PlannedKill[]
  server: KeptServer
  imports: ImportSeries
  rows: number
  deadline: number
  say(line: string): void
}

/** How long a kill waits for its place in the file, and for its victim to be there. */
const placeMs = 60_000
const victimMs = 90_000

/** Makes the kills of the plan, one after the other. An import that ended too early is begun again. */
export async function makeKills(order: KillOrder): Promise<DoneKill[]> {
  const started = performance.now()
  const done: DoneKill[] = []
  for (const kill of order.plan) {
    if (performance.now() > order.deadline) break
    await reachPlace(order, kill)
    await sleep(kill.delayMs)
    order.imports.goOn()
    const processes = await strike(order, kill)
    if (processes === 0) continue
    const seconds = (performance.now() - started) / 1000
    const rowsRead = order.imports.rowsRead()
    done.push({
      victim: kill.victim,
      atSecond: seconds,
      rowsRead,
      processes,
      isDuringImport: order.imports.isRunning(),
    })
    order.say(`${seconds.toFixed(1).padStart(7)} s  ${kill.victim.padEnd(8)}  at row ${rowsRead}`)
  }
  return done
}

/** Waits for the row that the plan names; where the import stands still for long, the kill comes anyway. */
async function reachPlace({ imports, rows }: KillOrder, kill: PlannedKill): Promise<void> {
  const deadline = performance.now() + placeMs
  while (imports.isRunning() && imports.rowsRead() < kill.atShare * rows && performance.now() < deadline)
    await sleep(50)
}

/** Kills the victim as soon as it is there. Returns how many processes that were; 0 when it never came. */
async function strike({ server }: KillOrder, kill: PlannedKill): Promise<number> {
  const deadline = performance.now() + victimMs
  while (performance.now() < deadline) {
    const pids = pidsOf(server, kill.victim)
    if (pids.length === 0) {
      await sleep(50)
      continue
    }
    if (kill.victim === 'server') await server.kill(kill.restartAfterMs)
    else for (const pid of pids) killHard(pid)
    return pids.length
  }
  return 0
}

function pidsOf(server: KeptServer, victim: Victim): number[] {
  const current = server.current()
  if (victim === 'server') return current.hasEnded() ? [] : [current.child.pid ?? -1]
  const { worker, postmaster, backends } = server.family()
  if (victim === 'worker') return worker === undefined ? [] : [worker]
  return postmaster === undefined ? [] : [postmaster, ...backends]
}
