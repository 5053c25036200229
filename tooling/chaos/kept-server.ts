import { setTimeout as sleep } from 'node:timers/promises'
import { type ServerOrder, type StartedServer, spawnServer } from '../checks/start-server.ts'
import { familyOf, killHard, type ServerFamily } from './find-processes.ts'

/** A server that somebody starts again whenever it has ended. */
export type KeptServer = {
  family(): ServerFamily
  /** SIGKILL to the server process alone, as the machine would; it is started again after the pause. */
  kill(restartAfterMs: number): Promise<void>
  /** Starts that nobody planned: the server had ended by itself. */
  ownEnds(): number
  current(): StartedServer
  /** Ends it in good order and starts it no more. */
  stop(): Promise<void>
}

export function keepServer(order: ServerOrder): KeptServer {
  let isStopping = false
  let isKilled = false
  let ownEnds = 0
  let current = begin()

  function begin(): StartedServer {
    const server = spawnServer(order)
    void server.ended.then(async () => {
      if (isStopping || isKilled) return
      ownEnds++
      process.stdout.write(`     the server ended by itself; it said:\n${lastWords(server.output())}\n`)
      await sleep(500)
      if (!isStopping && !isKilled) current = begin()
    })
    return server
  }

  return {
    family: () => familyOf(current.child.pid ?? -1),
    ownEnds: () => ownEnds,
    current: () => current,
    async kill(restartAfterMs) {
      isKilled = true
      const victim = current
      killHard(victim.child.pid ?? -1)
      await victim.ended
      await sleep(restartAfterMs)
      isKilled = false
      current = begin()
    },
    async stop() {
      isStopping = true
      await current.stop()
    },
  }
}

const linesMax = 25

function lastWords(output: string): string {
  const lines = output.trim().split('\n').slice(-linesMax)
  return lines.map((line) => `       | ${line}`).join('\n')
}
