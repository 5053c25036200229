export type StartFailureReason =
  | 'unsupported-platform'
  | 'no-account'
  | 'no-binaries'
  | 'unreachable-folder'
  | 'initdb-failed'
  | 'other-version'
  | 'damaged'
  | 'disk-full'
  | 'permission'
  | 'memory'
  | 'in-use'
  | 'timeout'
  | 'stopped'
  | 'unknown'

/** The embedded server could not be started; the message says what happened and what to do. */
export class EmbeddedPostgresError extends Error {
  readonly reason: StartFailureReason
  readonly logTail: string

  constructor(facts: { reason: StartFailureReason; message: string; logTail?: string; cause?: unknown }) {
    super(facts.logTail ? `${facts.message}\n${facts.logTail}` : facts.message, { cause: facts.cause })
    this.name = 'EmbeddedPostgresError'
    this.reason = facts.reason
    this.logTail = facts.logTail ?? ''
  }
}

export type FolderHolder = { pid: number; command: string; since: string; host: string }

/** Another living Echoloop process owns this data folder. `since` is an ISO time: when that process began. */
export class DataFolderHeldError extends Error {
  readonly holderPid: number
  readonly holderCommand: string
  readonly since: string

  constructor(folder: string, holder: FolderHolder) {
    super(
      `The data folder ${folder} is held by process ${holder.pid} on ${holder.host} ` +
        `(${holder.command}), running since ${holder.since}. Stop it first, or use another data folder.`,
    )
    this.name = 'DataFolderHeldError'
    this.holderPid = holder.pid
    this.holderCommand = holder.command
    this.since = holder.since
  }
}

/** Says a failed file operation in the words of this module; every other error is handed back as it is. */
export function explainFileFailure(folder: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const message = `The disk of ${folder} is full. Free some space and start again; nothing that was stored is lost.`
    return new EmbeddedPostgresError({ reason: 'disk-full', message, cause: error })
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const message = `The files in ${folder} may not be used (${error}). Run Echoloop as the user who owns them.`
    return new EmbeddedPostgresError({ reason: 'permission', message, cause: error })
  }
  return error
}
