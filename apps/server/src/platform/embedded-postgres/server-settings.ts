import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { runAs } from './server-account.ts'
import { type ServerPlan, socketPort } from './server-plan.ts'

const defaults: Record<string, string> = {
  shared_buffers: '256MB',
  max_connections: '60',
  max_wal_size: '2GB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What customers wrote must not reach the log. Errors carry values, and go to the client that caused them anyway;
  // details carry whole rows; a panic would still print its statement, but never the parameters of one.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  track_activity_query_size: '1024',
}

/** The command line of the server. What decides where it listens and who may enter cannot be overridden. */
export async function serverArguments(plan: ServerPlan): Promise<string[]> {
  const settings = {
    ...defaults,
    wal_compression: await bestWalCompression(plan),
    ...plan.settings,
    listen_addresses: '',
    port: String(socketPort),
    unix_socket_directories: plan.socketFolder,
    unix_socket_permissions: '0700',
    hba_file: hbaPath(plan),
    ident_file: identPath(plan),
    logging_collector: 'off',
    log_destination: 'stderr',
  }
  return ['-D', plan.clusterFolder, ...Object.entries(settings).flatMap(asArgument)]
}

export function hbaPath(plan: ServerPlan): string {
  return join(plan.folder, 'pg_hba.conf')
}

export function identPath(plan: ServerPlan): string {
  return join(plan.folder, 'pg_ident.conf')
}

function asArgument([name, value]: [string, string]): string[] {
  if (/^[a-z][a-z0-9_.]*$/i.test(name)) return ['-c', `${name}=${value}`]
  throw new EmbeddedPostgresError({
    reason: 'unknown',
    message: `"${name}" is no name of a PostgreSQL setting.`,
  })
}

async function bestWalCompression(plan: ServerPlan): Promise<string> {
  const program = join(plan.nativeFolder, 'bin', 'postgres')
  const question = ['-D', plan.clusterFolder, '-C', 'wal_compression', '-c', 'wal_compression=lz4']
  const outcome = await runAs(plan.account, [program, ...question])
  return outcome.succeeded ? 'lz4' : 'on'
}
