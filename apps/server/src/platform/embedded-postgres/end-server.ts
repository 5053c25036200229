import { setTimeout as sleep } from 'node:timers/promises'
import { serverProcessesOf, waitUntilGone } from './running-process.ts'
import type { RunningServer } from './running-server.ts'

/**
 * Ends a server in bounded time: a fast shutdown, then an immediate one, then kill. Both of the latter cost no data,
 * only a recovery at the next start. Answers when no process of the cluster is left, or none could be ended.
 */
export async function endServer(order: {
  server: RunningServer
  clusterFolder: string
  patienceMs: number
}): Promise<void> {
  const steps = [
    ['SIGINT', order.patienceMs],
    ['SIGQUIT', Math.min(7_000, order.patienceMs)],
    ['SIGKILL', 5_000],
  ] as const
  for (const [signal, patienceMs] of steps) {
    order.server.signal(signal)
    if (await hasExited(order.server, patienceMs)) break
  }
  await waitUntilGone(serverProcessesOf(order.clusterFolder), 5_000)
}

async function hasExited(server: RunningServer, patienceMs: number): Promise<boolean> {
  const timer = new AbortController()
  const waiting = sleep(patienceMs, false, { signal: timer.signal }).catch(() => false)
  const outcome = await Promise.race([server.exited.then(() => true), waiting])
  timer.abort()
  return outcome
}
