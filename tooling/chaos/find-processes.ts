import { readdirSync, readFileSync } from 'node:fs'

export type FoundProcess = { pid: number; parent: number; name: string; command: string }

/** All living processes of this machine; zombies do not live. */
export function livingProcesses(): FoundProcess[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => readProcess(Number(entry)) ?? [])
}

function readProcess(pid: number): FoundProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return undefined
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { pid, parent: Number(parent), name, command }
  } catch {
    // It ended while we looked.
    return undefined
  }
}

/** The worker, the database server and its helpers under one server process. */
export type ServerFamily = { worker: number | undefined; postmaster: number | undefined; backends: number[] }

export function familyOf(server: number): ServerFamily {
  const all = livingProcesses()
  const children = all.filter(({ parent }) => parent === server)
  const postmaster = children.find(
    ({ name, command }) => name === 'postgres' && command.includes(' -D '),
  )?.pid
  return {
    worker: children.find(({ command }) => command.endsWith('--role worker'))?.pid,
    postmaster,
    backends: all.filter(({ parent }) => parent === postmaster).map(({ pid }) => pid),
  }
}

/** Living processes that work on a data folder: Node by its environment, PostgreSQL by its command line. */
export function processesOn(dataFolder: string): FoundProcess[] {
  return livingProcesses().filter(
    ({ pid, command }) =>
      command.includes(`${dataFolder}/`) || environmentOf(pid).includes(`ECHOLOOP_DATA=${dataFolder}`),
  )
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** SIGKILL; one that is gone already is no error. */
export function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone between finding and killing.
  }
}
