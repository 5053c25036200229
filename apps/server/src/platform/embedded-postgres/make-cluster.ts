import { existsSync, readFileSync } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { handOver, replaceFile } from './replace-file.ts'
import { processesNaming, sendSignal, serverProcessesOf, waitUntilGone } from './running-process.ts'
import { type RunOutcome, runAs } from './server-account.ts'
import { type ServerPlan, superuser } from './server-plan.ts'
import type { SayStep } from './start-step.ts'

const draftPrefix = 'initialising-'
const initdbPatienceMs = 180_000

/**
 * Makes sure that the folder holds a whole cluster. A new one is made under another name and renamed when it is
 * complete and on disk, so a killed initdb never leaves something that looks like a cluster, and whatever stands
 * under the final name is never removed or made anew.
 */
export async function makeCluster(plan: ServerPlan, say: SayStep): Promise<void> {
  await removeDrafts(plan.folder)
  if (await isMissing(plan)) {
    say({ kind: 'initialising', detail: plan.clusterFolder })
    await initialise(plan)
  }
  checkWhole(plan)
  await giveClusterToAccount(plan)
  if (existsSync(madeMarkPath(plan))) return
  await replaceFile({ path: madeMarkPath(plan), text: readVersion(plan), account: plan.account })
}

/** The mark says that a cluster was once completed here: then a missing one is a loss, not a first start. */
async function isMissing(plan: ServerPlan): Promise<boolean> {
  const isEmpty = !existsSync(plan.clusterFolder) || (await readdir(plan.clusterFolder)).length === 0
  if (isEmpty && existsSync(madeMarkPath(plan)))
    throw damaged(plan, 'the cluster that was made here is missing')
  return isEmpty
}

async function initialise(plan: ServerPlan): Promise<void> {
  const draft = join(plan.folder, `${draftPrefix}${process.pid}`)
  let outcome = await runInitdb({ plan, draft, locale: 'C.UTF-8' })
  if (!outcome.succeeded && /invalid locale name|locale .* not/i.test(outcome.output)) {
    // Some systems do not know C.UTF-8; order and case rules come from PostgreSQL itself in both cases.
    await rm(draft, { recursive: true, force: true })
    outcome = await runInitdb({ plan, draft, locale: 'C' })
  }
  if (!outcome.succeeded) {
    await rm(draft, { recursive: true, force: true })
    throw new EmbeddedPostgresError({
      reason: /No space left/.test(outcome.output) ? 'disk-full' : 'initdb-failed',
      message: `A new database cluster could not be made in ${plan.folder}.`,
      logTail: outcome.output.trim(),
    })
  }
  await rename(draft, plan.clusterFolder)
  await syncFolder(plan.folder)
}

function runInitdb(order: { plan: ServerPlan; draft: string; locale: string }): Promise<RunOutcome> {
  const program = join(order.plan.nativeFolder, 'bin', 'initdb')
  return runAs(
    order.plan.account,
    [
      program,
      `--pgdata=${order.draft}`,
      `--username=${superuser}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--locale=${order.locale}`,
      '--data-checksums',
      '--auth-local=peer',
      '--auth-host=reject',
      '--no-instructions',
    ],
    initdbPatienceMs,
  )
}

/** Half clusters of killed starts: their initdb may still run, as nobody waits for it any more. */
async function removeDrafts(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(draftPrefix))
  for (const draft of drafts.map((name) => join(folder, name))) {
    const makers = [...processesNaming(draft), ...serverProcessesOf(draft)]
    for (const pid of makers) sendSignal(pid, 'SIGKILL')
    await waitUntilGone(makers, 5_000)
    await rm(draft, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

function checkWhole(plan: ServerPlan): void {
  const lost = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'].filter(
    (name) => !existsSync(join(plan.clusterFolder, name)),
  )
  if (lost.length > 0) throw damaged(plan, `${lost.join(', ')} missing`)
  const found = readVersion(plan).trim()
  const wanted = readFileSync(join(plan.nativeFolder, 'share/postgresql/postgres.bki'), 'utf8').slice(0, 40)
  const ours = /PostgreSQL (\d+)/.exec(wanted)?.[1]
  if (found === ours) return
  throw new EmbeddedPostgresError({
    reason: 'other-version',
    message:
      `The data in ${plan.clusterFolder} was written by PostgreSQL ${found}, this Echoloop brings ${ours}. ` +
      'Nothing was changed. Make a backup with the Echoloop that wrote it and restore it with this one.',
  })
}

/** A cluster that root has put here, for instance from a backup, must belong to the server's account. */
async function giveClusterToAccount(plan: ServerPlan): Promise<void> {
  const { account, clusterFolder } = plan
  if (!account.identity) return
  const owner = (await stat(join(clusterFolder, 'global/pg_control'))).uid
  if (owner === account.identity.uid) return
  await handOver(clusterFolder, account)
  for (const entry of await readdir(clusterFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await handOver(join(entry.parentPath, entry.name), account)
  }
}

function damaged(plan: ServerPlan, what: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError({
    reason: 'damaged',
    message:
      `The database cluster in ${plan.clusterFolder} is damaged: ${what}. Everything was left as it is. ` +
      'Keep a copy of the folder, then restore a backup into an empty data folder (echoloop restore).',
  })
}

function readVersion(plan: ServerPlan): string {
  return readFileSync(join(plan.clusterFolder, 'PG_VERSION'), 'utf8')
}

function madeMarkPath(plan: ServerPlan): string {
  return join(plan.folder, 'cluster-made')
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync()
  await handle.close()
}
