import { copyFile, mkdir, open, readdir, rm, stat, truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { handOver } from './replace-file.ts'
import { errorCode } from './running-process.ts'
import type { ServerAccount } from './server-account.ts'

const logBytesMax = 10 * 1024 * 1024
const archivesMax = 14
const tailBytes = 4_096

export function logFileOf(folder: string): string {
  return join(folder, 'logs', 'postgres.log')
}

/**
 * Opens the log for appending and answers its file descriptor, which the server inherits: it goes on writing when we
 * are killed, and never waits for us. The caller closes it.
 */
export async function openServerLog(logFile: string, account: ServerAccount): Promise<LogOpening> {
  const folder = dirname(logFile)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await handOver(folder, account)
  await archiveServerLog(logFile, account)
  const handle = await open(logFile, 'a', 0o600)
  await handOver(logFile, account)
  return { descriptor: handle.fd, start: (await handle.stat()).size, close: () => handle.close() }
}

export type LogOpening = { descriptor: number; start: number; close(): Promise<void> }

/**
 * Once the log is larger than 10 MB it becomes `postgres-<time of last line>.log`;
 * the newest 14 of these are kept. The file is copied and emptied, because the server keeps the open file.
 */
export async function archiveServerLog(logFile: string, account: ServerAccount): Promise<void> {
  const facts = await stat(logFile).catch(() => undefined)
  if (!facts || facts.size < logBytesMax) return
  const time = facts.mtime.toISOString().slice(0, 19).replaceAll(':', '-')
  const archive = join(dirname(logFile), `postgres-${time}.log`)
  await copyFile(logFile, archive)
  await truncate(logFile, 0)
  await handOver(archive, account)
  const archives = (await readdir(dirname(logFile)))
    .filter((name) => /^postgres-.+\.log$/.test(name))
    .toSorted()
  for (const name of archives.slice(0, -archivesMax)) await rm(join(dirname(logFile), name), { force: true })
}

/** The last lines, at most 4 kB, that were written after the byte `start`. */
export async function readLogTail(logFile: string, start: number): Promise<string> {
  try {
    const handle = await open(logFile, 'r')
    try {
      const { size } = await handle.stat()
      const from = Math.max(start > size ? 0 : start, size - tailBytes)
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from)
      return buffer.toString('utf8', 0, bytesRead).trim()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ''
    throw error
  }
}
