import { execFile } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

/** Who the server runs as. `identity` is set only when we are root and must change to somebody else. */
export type ServerAccount = { name: string; identity?: { uid: number; gid: number } }

/**
 * PostgreSQL refuses root. As root the owner of an existing cluster goes on serving it; a new cluster gets
 * `postgres`, or `nobody` where that is missing. An ordinary user serves as himself.
 */
export function chooseServerAccount(clusterFolder: string): ServerAccount {
  if (process.getuid?.() !== 0) return { name: ownName() }
  const accounts = knownAccounts()
  const clusterOwner = statSync(clusterFolder, { throwIfNoEntry: false })?.uid ?? 0
  const chosen =
    accounts.find((account) => clusterOwner !== 0 && account.identity.uid === clusterOwner) ??
    accounts.find((account) => account.name === 'postgres') ??
    accounts.find((account) => account.name === 'nobody')
  if (chosen) return chosen
  throw new EmbeddedPostgresError({
    reason: 'no-account',
    message:
      'PostgreSQL refuses to run as root, and this machine has neither an account "postgres" nor "nobody". ' +
      'Start Echoloop as an ordinary user, or create the account: useradd --system postgres',
  })
}

/** The name of the system user we run as; a bare number, as containers like to give, will not do. */
export function ownName(): string {
  try {
    return userInfo().username
  } catch (error) {
    throw new EmbeddedPostgresError({
      reason: 'no-account',
      message:
        `PostgreSQL refuses to run for user id ${process.getuid?.()}, which has no entry in /etc/passwd. ` +
        'Add one, run as another user, or set DATABASE_URL.',
      cause: error,
    })
  }
}

/** Asks the kernel, not the mode bits: may the server's account enter this folder and write there? */
export async function canUseFolder(folder: string, account: ServerAccount): Promise<boolean> {
  const outcome = await runAs(account, ['/bin/sh', '-c', 'cd "$1" && test -w .', 'sh', folder])
  return outcome.succeeded
}

export type RunOutcome = { succeeded: boolean; output: string }

/** Runs a short command as the server's account with an empty environment, so that its words are English. */
export function runAs(
  account: ServerAccount,
  [file, ...parameters]: [string, ...string[]],
  timeoutMs = 10_000,
): Promise<RunOutcome> {
  return new Promise((resolve) => {
    execFile(
      file,
      parameters,
      { cwd: '/', env: childEnvironment, timeout: timeoutMs, killSignal: 'SIGKILL', ...account.identity },
      (error, stdout, stderr) =>
        resolve({ succeeded: error === null, output: `${stdout}${stderr}` || (error?.message ?? '') }),
    )
  })
}

/** Nothing of our own environment (secrets, PG* variables, a locale) reaches the server. */
export const childEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

function knownAccounts(): { name: string; identity: { uid: number; gid: number } }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, identity: { uid: Number(uid), gid: Number(gid) } }))
    .filter((account) => Number.isInteger(account.identity.uid) && account.identity.uid !== 0)
}
