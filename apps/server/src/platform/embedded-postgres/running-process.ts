import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** True when the process exists and is not a zombie. Without /proc a zombie counts as running. */
export function isRunning(pid: number): boolean {
  const fields = statFields(pid)
  if (fields) return fields[0] !== 'Z' && fields[0] !== 'X'
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Clock ticks between boot and the start of the process: with the pid it names one process; null without /proc. */
export function startTimeOf(pid: number): string | null {
  return statFields(pid)?.[19] ?? null
}

/** The command line, arguments parted by spaces; null when it cannot be read. */
export function commandOf(pid: number): string | null {
  if (process.platform !== 'linux') return askForCommand(pid)
  const text = readProc(`/proc/${pid}/cmdline`)
  return text === null ? null : text.replaceAll('\0', ' ').trim()
}

/**
 * Living PostgreSQL processes of a cluster. The server and all its helpers work in their cluster folder, so the
 * working folder names them even after the parent died. Where it may not be read, the command line decides.
 */
export function serverProcessesOf(clusterFolder: string): number[] {
  return processIds().filter((pid) => isServerOf(pid, clusterFolder))
}

export function isServerOf(pid: number, clusterFolder: string): boolean {
  if (!isRunning(pid)) return false
  const workingFolder = workingFolderOf(pid)
  if (workingFolder !== null) {
    return workingFolder === clusterFolder && readProc(`/proc/${pid}/comm`)?.trim() === 'postgres'
  }
  return commandOf(pid)?.includes(` ${clusterFolder} `) ?? false
}

/** Living processes whose command line names the text. */
export function processesNaming(text: string): number[] {
  return processIds().filter((pid) => pid !== process.pid && isRunning(pid) && commandOf(pid)?.includes(text))
}

/** Sends a signal; a process that is gone already is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}

/** Waits until none of the processes runs; false when time is up first. */
export async function waitUntilGone(pids: number[], timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  while (pids.some(isRunning)) {
    if (performance.now() > deadline) return false
    await sleep(25)
  }
  return true
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Systems without /proc have ps. */
function askForCommand(pid: number): string | null {
  const answer = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return answer.status === 0 ? answer.stdout.trim() : null
}

function processIds(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
  } catch {
    // Only Linux lists its processes here; elsewhere postmaster.pid alone must do.
    return []
  }
}

/** The fields of /proc/<pid>/stat from the state on; the name before it may hold spaces and brackets. */
function statFields(pid: number): string[] | undefined {
  const text = readProc(`/proc/${pid}/stat`)
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}

function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

function readProc(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Gone, or not ours to read: both mean that nothing can be said.
    return null
  }
}
