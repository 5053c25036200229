import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@echoloop/client'
import type { Import } from '@echoloop/contract'
import { keepTrying, type Patience } from './keep-trying.ts'
import { readState } from './send-import.ts'

const askEveryMs = 500

/** An import that has ended, with the time it was watched for. */
export type FollowedImport = { found: Import; seconds: number; rowsPerSecond: number }

/** Asks twice a second until the import has ended. Breaks of the connection are waited out. */
export async function followImport(input: {
  client: Client
  id: string
  patience: Patience
  show: (found: Import, rowsPerSecond: number) => void
}): Promise<FollowedImport> {
  const { client, id, patience, show } = input
  const startedAt = Date.now()
  let rowsBefore: number | undefined
  for (;;) {
    const found = await keepTrying((signal) => readState({ client, id, signal }), patience)
    rowsBefore ??= found.rowsRead
    const seconds = Math.max(0.001, (Date.now() - startedAt) / 1000)
    const watched = found.rowsRead - rowsBefore
    const rowsPerSecond = Math.round((watched || (isEnded(found) ? found.rowsRead : 0)) / seconds)
    if (isEnded(found)) return { found, seconds, rowsPerSecond }
    show(found, rowsPerSecond)
    await sleep(askEveryMs, undefined, { signal: patience.signal }).catch(() =>
      patience.signal.throwIfAborted(),
    )
  }
}

/** Whether nothing more will happen to an import by itself. */
export function isEnded(found: Import): boolean {
  return ['done', 'cancelled', 'failed', 'needs-products'].includes(found.state)
}
