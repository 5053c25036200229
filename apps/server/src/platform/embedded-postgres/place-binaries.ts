import { createHash } from 'node:crypto'
import { type Dirent, existsSync } from 'node:fs'
import {
  access,
  chmod,
  chown,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { errorCode } from './running-process.ts'
import { runAs, type ServerAccount } from './server-account.ts'
import type { SayStep } from './start-step.ts'

/** Finds the folder with bin, lib and share of the installed PostgreSQL package. */
export function findNativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const packageName = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The platform packages are optional dependencies of embedded-postgres, so it is asked where they are.
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(createRequire(embedded).resolve(packageName)), '..', 'native')
  } catch (error) {
    throw new EmbeddedPostgresError({
      reason: 'no-binaries',
      message:
        `The package ${packageName} is not installed, so there is no embedded PostgreSQL for this machine. ` +
        'Install with optional dependencies, or set DATABASE_URL to a PostgreSQL 15 or newer.',
      cause: error,
    })
  }
}

/**
 * Returns binaries that the server's account can run: those in place, or, when it cannot reach them, a copy under
 * `sharedFolder` made once per version.
 */
export async function placeBinaries(wish: {
  nativeFolder: string
  account: ServerAccount
  sharedFolder: string
  say: SayStep
}): Promise<string> {
  const linksMissing = await restoreLinks(wish.nativeFolder)
  if (!linksMissing && (await canRun(wish.nativeFolder, wish.account))) return wish.nativeFolder
  if (!wish.account.identity && !linksMissing) throw await notRunnable(wish.nativeFolder, wish.account)
  const copy = await copyBinaries(wish)
  if (await canRun(copy, wish.account)) return copy
  throw await notRunnable(copy, wish.account)
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Makes the symbolic links of the libraries, which npm packages cannot hold and which an install script that may be
 * refused would make. Answers true when some could not be made because the folder is not ours to write.
 */
async function restoreLinks(nativeFolder: string): Promise<boolean> {
  const list = join(nativeFolder, 'pg-symlinks.json')
  if (!existsSync(list)) return false
  const packageFolder = dirname(nativeFolder)
  let areSomeMissing = false
  for (const link of linkList.parse(JSON.parse(await readFile(list, 'utf8')))) {
    // The list writes paths as native/lib/…, also where the folder has another name in a copy.
    const target = join(packageFolder, link.target.replace(/^native/, basename(nativeFolder)))
    if (existsSync(target)) continue
    try {
      await symlink(basename(link.source), target)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') areSomeMissing = true
    }
  }
  return areSomeMissing
}

async function canRun(nativeFolder: string, account: ServerAccount): Promise<boolean> {
  const outcomes = await Promise.all([
    runAs(account, [join(nativeFolder, 'bin', 'postgres'), '--version']),
    runAs(account, [join(nativeFolder, 'bin', 'initdb'), '--version']),
    runAs(account, [
      '/bin/sh',
      '-c',
      'test -r "$1"',
      'sh',
      join(nativeFolder, 'share/postgresql/postgres.bki'),
    ]),
  ])
  return outcomes.every((outcome) => outcome.succeeded)
}

async function copyBinaries(wish: {
  nativeFolder: string
  account: ServerAccount
  sharedFolder: string
  say: SayStep
}): Promise<string> {
  const copy = join(wish.sharedFolder, `bin-${await versionHash(wish.nativeFolder)}`)
  if (existsSync(join(copy, completeMark))) return copy
  const draft = `${copy}.draft-${process.pid}`
  await mkdir(wish.sharedFolder, { recursive: true })
  if (wish.account.identity) await chmod(wish.sharedFolder, 0o755)
  await rm(draft, { recursive: true, force: true })
  await cp(wish.nativeFolder, draft, { recursive: true, verbatimSymlinks: true })
  await restoreLinks(draft)
  await openForAll(draft, wish.account)
  await writeFile(join(draft, completeMark), 'complete\n')
  try {
    await rename(draft, copy)
  } catch (error) {
    // Another start was faster: its copy carries the same version and its own mark.
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(join(copy, completeMark))) throw error
  }
  wish.say({ kind: 'copied-binaries', detail: copy })
  return copy
}

const completeMark = 'complete'

async function versionHash(nativeFolder: string): Promise<string> {
  const manifest = await readFile(join(nativeFolder, '..', 'package.json'), 'utf8')
  const names = await readdir(nativeFolder, { recursive: true })
  const hash = createHash('sha256').update(manifest).update(names.toSorted().join('\n'))
  return hash.digest('hex').slice(0, 16)
}

/**
 * Modes are set outright, because a strict umask would make the copy as unreachable as the original; as root it is
 * also made root's own, because a copied file keeps its owner and nobody but root should change what others run.
 */
async function openForAll(folder: string, account: ServerAccount): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const isProgram = (entry: Dirent) => entry.isDirectory() || basename(entry.parentPath) === 'bin'
  const paths = entries
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => ({ path: join(entry.parentPath, entry.name), mode: isProgram(entry) ? 0o755 : 0o644 }))
  for (const { path, mode } of [{ path: folder, mode: 0o755 }, ...paths]) {
    if (account.identity) await chown(path, 0, 0)
    await chmod(path, mode)
  }
}

async function notRunnable(nativeFolder: string, account: ServerAccount): Promise<EmbeddedPostgresError> {
  const program = join(nativeFolder, 'bin', 'postgres')
  const outcome = await runAs(account, [program, '--version'])
  const isThere = await access(program).then(
    () => true,
    () => false,
  )
  return new EmbeddedPostgresError({
    reason: 'no-binaries',
    message:
      `The embedded PostgreSQL ${isThere ? 'cannot be run' : 'is missing'} (${program}, as ${account.name}). ` +
      'Install the dependencies again, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    logTail: outcome.output.trim(),
  })
}
