import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { clearLeftovers, postmasterPidPath } from './clear-leftovers.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { endServer } from './end-server.ts'
import { explainStartFailure } from './explain-start-failure.ts'
import type { RunningServer, ServerExit } from './running-server.ts'
import { childEnvironment } from './server-account.ts'
import { openServerLog, readLogTail } from './server-log.ts'
import { connectionOf, type ServerPlan } from './server-plan.ts'
import { serverArguments } from './server-settings.ts'
import type { SayStep } from './start-step.ts'

const heldPatienceMs = 10_000
const silencePatienceMs = 60_000

/**
 * Starts the server as a direct child and waits until it answers. A former owner that is still dying is waited for,
 * up to ten seconds; crash recovery may take long as long as the log shows that it goes on.
 */
export async function launchServer(
  plan: ServerPlan,
  order: { say: SayStep; cancel: AbortSignal },
): Promise<RunningServer> {
  const deadline = performance.now() + heldPatienceMs
  for (;;) {
    await clearLeftovers(plan, order.say)
    const attempt = await tryLaunch(plan, order.cancel)
    if (attempt.kind === 'up') return attempt.server
    if (attempt.error.reason !== 'in-use' || performance.now() > deadline) throw attempt.error
    order.say({ kind: 'waiting-for-owner', detail: 'the former server is still ending' })
    await sleep(300)
  }
}

type Attempt = { kind: 'up'; server: RunningServer } | { kind: 'failed'; error: EmbeddedPostgresError }

async function tryLaunch(plan: ServerPlan, cancel: AbortSignal): Promise<Attempt> {
  const { server, logStart } = await spawnServer(plan)
  try {
    await waitUntilReady({ plan, server, logStart, cancel })
    return { kind: 'up', server }
  } catch (error) {
    await endServer({ server, clusterFolder: plan.clusterFolder, patienceMs: 5_000 })
    if (error instanceof EmbeddedPostgresError) return { kind: 'failed', error }
    throw error
  }
}

async function spawnServer(plan: ServerPlan): Promise<{ server: RunningServer; logStart: number }> {
  const parameters = await serverArguments(plan)
  const log = await openServerLog(plan.logFile, plan.account)
  try {
    const child = spawn(join(plan.nativeFolder, 'bin', 'postgres'), parameters, {
      cwd: '/',
      env: childEnvironment,
      stdio: ['ignore', log.descriptor, log.descriptor],
      // A session of its own: Ctrl-C at the terminal must reach us only, so that work ends before the database does.
      detached: true,
      ...plan.account.identity,
    })
    const exited = waitForExit(child, () => readLogTail(plan.logFile, log.start))
    return {
      logStart: log.start,
      server: { pid: child.pid ?? 0, exited, signal: (name) => void child.kill(name) },
    }
  } finally {
    await log.close()
  }
}

function waitForExit(child: ChildProcess, readTail: () => Promise<string>): Promise<ServerExit> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, logTail: error.message }))
    child.once('exit', (code, signal) => {
      readTail().then(
        (logTail) => resolve({ code, signal, logTail }),
        (error) => resolve({ code, signal, logTail: `the log cannot be read: ${error}` }),
      )
    })
  })
}

type Wait = { plan: ServerPlan; server: RunningServer; logStart: number; cancel: AbortSignal }

async function waitUntilReady(wait: Wait): Promise<void> {
  let progress = -1
  let silentSince = performance.now()
  let pauseMs = 10
  for (;;) {
    if (wait.cancel.aborted)
      throw new EmbeddedPostgresError({ reason: 'stopped', message: 'Stopped while starting.' })
    const exit = await Promise.race([wait.server.exited, sleep(pauseMs)])
    if (exit) throw explainExit(wait, exit)
    if (isReportedReady(wait) && (await answers(wait.plan))) return
    const seen = (await stat(wait.plan.logFile)).size
    if (seen !== progress) {
      progress = seen
      silentSince = performance.now()
    }
    if (performance.now() - silentSince > silencePatienceMs) throw await explainTimeout(wait)
    pauseMs = Math.min(pauseMs * 1.5, 500)
  }
}

/** The server writes its state into the eighth line of postmaster.pid: asking there leaves no refusals in the log. */
function isReportedReady(wait: Wait): boolean {
  const path = postmasterPidPath(wait.plan.clusterFolder)
  if (!existsSync(path)) return false
  const lines = readFileSync(path, 'utf8').split('\n')
  return Number(lines[0]) === wait.server.pid && lines[7]?.trim() === 'ready'
}

async function answers(plan: ServerPlan): Promise<boolean> {
  const client = new Client({ ...connectionOf(plan, 'postgres'), connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch (error) {
    // A refusal for another reason than a server that is still busy would come again for ever.
    if (isRefusal(error))
      throw explainStartFailure({ ...plan, logTail: String(error), ending: 'it refuses us' })
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('28')
  )
}

function explainExit(wait: Wait, exit: ServerExit): EmbeddedPostgresError {
  const ending = exit.signal ? `ended by ${exit.signal}` : `ended with code ${exit.code}`
  return explainStartFailure({ logTail: exit.logTail, clusterFolder: wait.plan.clusterFolder, ending })
}

async function explainTimeout(wait: Wait): Promise<EmbeddedPostgresError> {
  return new EmbeddedPostgresError({
    reason: 'timeout',
    message: `The embedded PostgreSQL in ${wait.plan.clusterFolder} was silent for 60 s and was stopped.`,
    logTail: await readLogTail(wait.plan.logFile, wait.logStart),
  })
}
