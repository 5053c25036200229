import type { ChildProcess } from 'node:child_process'
import type { Log } from './platform/log/create-log.ts'

/** Keeps one child process alive: starts it again when it dies, later and later when it keeps dying. */
export function superviseChild(
  spawnChild: () => ChildProcess,
  log: Log,
): { stop(): Promise<void>; pid(): number | undefined } {
  let isStopping = false
  let deaths = 0
  let child = begin()

  function begin(): ChildProcess {
    const started = spawnChild()
    started.on('exit', (code, signal) => {
      if (isStopping) return
      deaths++
      log.error({ code, signal, deaths }, 'the worker ended unexpectedly and is started again')
      setTimeout(
        () => {
          if (!isStopping) child = begin()
        },
        Math.min(500 * 2 ** Math.min(deaths, 6), 30_000),
      )
    })
    setTimeout(() => {
      if (child === started) deaths = 0
    }, 60_000).unref()
    return started
  }

  return {
    pid: () => child.pid,
    async stop() {
      isStopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise<void>((done) => child.once('exit', () => done()))
      child.kill('SIGTERM')
      const killer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(killer)
    },
  }
}
