import { Client, escapeIdentifier } from 'pg'
import { claimFolder, type FolderOwner } from './claim-folder.ts'
import { clearLeftovers } from './clear-leftovers.ts'
import { EmbeddedPostgresError, explainFileFailure } from './embedded-postgres-error.ts'
import { makeCluster } from './make-cluster.ts'
import { findNativeFolder, placeBinaries } from './place-binaries.ts'
import { logFileOf } from './server-log.ts'
import { type ConnectionParameters, clusterFolderOf, connectionOf, type ServerPlan } from './server-plan.ts'
import { type DataPlace, settleDataPlace } from './settle-data-place.ts'
import { chooseSocketFolder, writeAccessRules } from './socket-access.ts'
import type { SayStep, StartStep } from './start-step.ts'
import { superviseServer, type UnexpectedExit } from './supervise-server.ts'

export type EmbeddedPostgresOptions = {
  /** Where the data shall live, for instance `<data>/postgres`; a folder for this server alone. */
  folder: string
  /** The database to connect to; created when missing. */
  database: string
  onStep?: (step: StartStep) => void
  /** Settings of PostgreSQL by name, over the defaults; where it listens and who may enter stays fixed. */
  settings?: Record<string, string>
  /** How long a stop waits for a fast shutdown before it becomes an immediate one; 20,000 if not given. */
  stopPatienceMs?: number
  /** Where root keeps what the server's account cannot reach elsewhere; /var/lib/echoloop if not given. */
  sharedFolder?: string
}

export type EmbeddedPostgres = {
  /** For `pg`, over a Unix socket; no password, the kernel vouches for the system user. */
  readonly connection: ConnectionParameters
  /** Where the data really lives: not always the folder asked for. */
  readonly dataFolder: string
  /** The server process; another one after a restart. */
  readonly pid: number
  /** The server ended by itself. It is restarted on the same socket unless `gaveUp`; then only a new start helps. */
  onExit(listener: (exit: UnexpectedExit) => void): void
  /** Bounded: fast shutdown, then immediate, then kill. May be called more than once. */
  stop(): Promise<void>
}

/**
 * Starts the supervised PostgreSQL of this process and answers when it takes queries.
 * Throws DataFolderHeldError when another living process owns the folder, EmbeddedPostgresError for all else.
 * It hooks into no signal: whoever starts it stops it. If this process is killed, the next start takes over.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  refuseWindows()
  const say = options.onStep ?? (() => undefined)
  const sharedFolder = options.sharedFolder ?? '/var/lib/echoloop'
  try {
    const place = await settleDataPlace({ folder: options.folder, sharedFolder, say })
    const owner = await claimFolder({ ...place, say })
    try {
      const plan = await settlePlan({ place, options, sharedFolder, say })
      return await bringUp({ plan, options, owner, say })
    } catch (error) {
      await owner.release()
      throw error
    }
  } catch (error) {
    throw explainFileFailure(options.folder, error)
  }
}

async function bringUp(order: {
  plan: ServerPlan
  options: EmbeddedPostgresOptions
  owner: FolderOwner
  say: SayStep
}): Promise<EmbeddedPostgres> {
  const { plan, options, owner, say } = order
  await clearLeftovers(plan, say)
  await makeCluster(plan, say)
  await writeAccessRules(plan)
  say({ kind: 'starting', detail: `socket in ${plan.socketFolder}` })
  const server = await superviseServer({ plan, say, stopPatienceMs: options.stopPatienceMs ?? 20_000 })
  try {
    await createDatabase(plan, options.database)
  } catch (error) {
    await server.stop()
    throw error
  }
  say({ kind: 'ready', detail: plan.folder })
  let stopping: Promise<void> | undefined
  return {
    connection: connectionOf(plan, options.database),
    dataFolder: plan.folder,
    get pid() {
      return server.pid()
    },
    onExit: server.onExit,
    stop: () => {
      stopping ??= server.stop().then(() => owner.release())
      return stopping
    },
  }
}

async function settlePlan(facts: {
  place: DataPlace
  options: EmbeddedPostgresOptions
  sharedFolder: string
  say: SayStep
}): Promise<ServerPlan> {
  const { folder, account } = facts.place
  return {
    folder,
    account,
    clusterFolder: clusterFolderOf(folder),
    logFile: logFileOf(folder),
    socketFolder: await chooseSocketFolder(facts.place),
    nativeFolder: await placeBinaries({
      nativeFolder: findNativeFolder(),
      account,
      // Only root can write to the shared folder; anybody else keeps a copy, if one is needed, with the data.
      sharedFolder: account.identity ? facts.sharedFolder : folder,
      say: facts.say,
    }),
    settings: facts.options.settings ?? {},
  }
}

async function createDatabase(plan: ServerPlan, database: string): Promise<void> {
  const client = new Client(connectionOf(plan, 'postgres'))
  client.on('error', () => undefined)
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

function refuseWindows(): void {
  if (process.platform !== 'win32') return
  throw new EmbeddedPostgresError({
    reason: 'unsupported-platform',
    message: 'The embedded PostgreSQL runs on Linux and macOS. On Windows set DATABASE_URL, or use WSL.',
  })
}
