import { setTimeout as sleep } from 'node:timers/promises'
import { endServer } from './end-server.ts'
import { launchServer } from './launch-server.ts'
import type { RunningServer, ServerExit } from './running-server.ts'
import { archiveServerLog } from './server-log.ts'
import type { ServerPlan } from './server-plan.ts'
import type { SayStep } from './start-step.ts'

/** The server ended though nobody asked it to. Unless `gaveUp`, it is being started again on the same socket. */
export type UnexpectedExit = ServerExit & { gaveUp: boolean }

export type Supervision = {
  pid(): number
  onExit(listener: (exit: UnexpectedExit) => void): void
  stop(): Promise<void>
}

const restartsMax = 5
const restartWindowMs = 60_000
const logCheckEveryMs = 60_000

/** Keeps the server up: it is restarted after an unexpected exit, at most five times in a minute. */
export async function superviseServer(order: {
  plan: ServerPlan
  say: SayStep
  stopPatienceMs: number
}): Promise<Supervision> {
  const { plan } = order
  const cancelling = new AbortController()
  const listeners: ((exit: UnexpectedExit) => void)[] = []
  let current = await launchServer(plan, { say: order.say, cancel: cancelling.signal })
  const tell = (exit: UnexpectedExit) => {
    for (const listener of listeners) listener(exit)
  }
  const logTimer = setInterval(() => {
    // A full disk only delays the archiving; the next round tries again.
    archiveServerLog(plan.logFile, plan.account).catch(() => undefined)
  }, logCheckEveryMs).unref()

  const end = (server: RunningServer) =>
    endServer({ server, clusterFolder: plan.clusterFolder, patienceMs: order.stopPatienceMs })

  const watching = watch()
  async function watch(): Promise<void> {
    let restarts: number[] = []
    for (;;) {
      const exit = await current.exited
      if (cancelling.signal.aborted) return
      restarts = restarts.filter((at) => performance.now() - at < restartWindowMs)
      tell({ ...exit, gaveUp: false })
      const next = await restart(restarts)
      if (cancelling.signal.aborted && next.server) await end(next.server)
      if (cancelling.signal.aborted) return
      if (!next.server) return tell({ ...exit, logTail: next.lastWords, gaveUp: true })
      current = next.server
      order.say({ kind: 'ready', detail: 'restarted' })
    }
  }

  async function restart(restarts: number[]): Promise<{ server?: RunningServer; lastWords: string }> {
    let lastWords = `The server ended ${restartsMax} times within a minute.`
    while (restarts.length < restartsMax) {
      await sleep(100 * 2 ** restarts.length)
      restarts.push(performance.now())
      if (cancelling.signal.aborted) break
      try {
        return { server: await launchServer(plan, { say: order.say, cancel: cancelling.signal }), lastWords }
      } catch (error) {
        lastWords = String(error)
      }
    }
    return { lastWords }
  }

  async function stop(): Promise<void> {
    clearInterval(logTimer)
    cancelling.abort()
    await end(current)
    await watching
  }

  return { pid: () => current.pid, onExit: (listener) => void listeners.push(listener), stop }
}
