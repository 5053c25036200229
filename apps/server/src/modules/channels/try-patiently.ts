import { setTimeout as pause } from 'node:timers/promises'

/** Pauses while the database is away, together two minutes; after that the queue takes over. */
const pausesMs = [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000, 15_000, 15_000, 15_000, 15_000]

/** Does work that may be repeated, again and again while the database is away or too busy for it. */
export async function tryPatiently<T>(work: () => Promise<T>): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error)) throw error
      await pause(pauseMs, undefined, { ref: false })
    }
  }
  return work()
}

/** Broken connections, restarts, full tables of locks and deadlocks pass; SQLSTATE classes 08, 40, 53, 55, 57. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  if (/^(08|40|53|55|57)...$/.test(code) || code === '25006') return true
  if (['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'].includes(code)) return true
  return /connection (terminated|ended|error)|timeout exceeded when trying to connect/i.test(error.message)
}

/** Whether the rows themselves are what the program or the database cannot bear: trying again would not help. */
export function isFaultOfRows(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true
  return error instanceof Error && /^(22|23|54)...$/.test(codeOf(error))
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
