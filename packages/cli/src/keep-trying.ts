import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemError } from '@echoloop/client'
import { CommandFailure } from './command-failure.ts'

/** How long a silent server is waited for, and who is told about it. */
export type Patience = {
  giveUpAfterMs: number
  onRetry: (waitMs: number) => void
  /** Ends the waiting at once; the reason is thrown. */
  signal: AbortSignal
}

/** The server did not answer for as long as patience lasts. */
export class ServerSilent extends Error {
  constructor(options: ErrorOptions) {
    super('the server does not answer', options)
    this.name = 'ServerSilent'
  }
}

const firstWaitMs = 500
const longestWaitMs = 15_000

/**
 * Repeats work that fails because the connection broke or the server is busy, with growing pauses. A refusal of
 * the server is thrown at once; without any success ServerSilent is thrown when patience ends. Only for work
 * that may be done twice without harm.
 */
export async function keepTrying<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  patience: Patience,
): Promise<Result> {
  const startedAt = Date.now()
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    patience.signal.throwIfAborted()
    try {
      return await work(patience.signal)
    } catch (cause) {
      patience.signal.throwIfAborted()
      if (!mayPass(cause)) throw cause
      const leftMs = patience.giveUpAfterMs - (Date.now() - startedAt)
      if (leftMs <= 0) throw new ServerSilent({ cause })
      await pause(Math.min(waitMs, leftMs), patience)
    }
  }
}

async function pause(waitMs: number, patience: Patience): Promise<void> {
  patience.onRetry(waitMs)
  await sleep(waitMs, undefined, { signal: patience.signal }).catch(() => patience.signal.throwIfAborted())
}

/** Whether the same request may succeed a moment later. */
export function mayPass(error: unknown): boolean {
  if (error instanceof CommandFailure) return false
  if (!(error instanceof ProblemError)) return error instanceof Error && error.name !== 'ZodError'
  const { status, code } = error.problem
  return [0, 408, 425, 429].includes(status) || status >= 500 || code === 'request/key-in-use'
}
