import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { chmod, chown, mkdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { handOver, replaceFile } from './replace-file.ts'
import { canUseFolder, chooseServerAccount, type ServerAccount } from './server-account.ts'
import { clusterFolderOf } from './server-plan.ts'
import type { SayStep } from './start-step.ts'

export type DataPlace = { folder: string; account: ServerAccount }

/**
 * Settles where the cluster lives and who serves it. Normally that is the wanted folder. When root's server account
 * cannot reach it (a checkout under a 0700 home) it is a folder under `sharedFolder`; a note in the wanted folder
 * then leads there at every later start, also after the checkout was moved.
 */
export async function settleDataPlace(wish: {
  folder: string
  sharedFolder: string
  say: SayStep
}): Promise<DataPlace> {
  const wanted = resolve(wish.folder)
  await makeFolder(wanted)
  const noted = await readMovedNote(wanted)
  const folder = noted ?? realpathSync(wanted)
  const account = chooseServerAccount(clusterFolderOf(folder))
  if (noted && !existsSync(noted)) throw lostFolder(wanted, noted)
  if (noted) wish.say({ kind: 'moved-folder', detail: noted })
  if (await takeFolder(folder, account)) return { folder, account }
  if (noted || !account.identity || existsSync(clusterFolderOf(folder))) throw unreachable(folder, account)
  await chown(folder, 0, 0)
  return { folder: await moveFolder(wanted, wish, account), account }
}

async function moveFolder(
  wanted: string,
  wish: { sharedFolder: string; say: SayStep },
  account: ServerAccount,
): Promise<string> {
  const name = `${basename(wanted)}-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`
  await mkdir(wish.sharedFolder, { recursive: true })
  await chmod(wish.sharedFolder, 0o755)
  const folder = join(realpathSync(wish.sharedFolder), name)
  await makeFolder(folder)
  if (!(await takeFolder(folder, account))) throw unreachable(folder, account)
  await replaceFile({
    path: movedNotePath(wanted),
    text: `${JSON.stringify({ folder, why: `account ${account.name} cannot reach ${wanted}` })}\n`,
    account: { name: 'root' },
  })
  wish.say({ kind: 'moved-folder', detail: folder })
  return folder
}

async function takeFolder(folder: string, account: ServerAccount): Promise<boolean> {
  try {
    await handOver(folder, account)
    await chmod(folder, 0o700)
  } catch (error) {
    throw unreachable(folder, account, error)
  }
  return canUseFolder(folder, account)
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
}

const movedNote = z.object({ folder: z.string() })

/** Where an earlier start has moved the data to, or undefined when it is in the wanted folder. */
export async function readMovedNote(wanted: string): Promise<string | undefined> {
  if (!existsSync(movedNotePath(wanted))) return undefined
  return movedNote.parse(JSON.parse(await readFile(movedNotePath(wanted), 'utf8'))).folder
}

function movedNotePath(wanted: string): string {
  return join(wanted, 'moved-to.json')
}

function unreachable(folder: string, account: ServerAccount, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError({
    reason: 'unreachable-folder',
    message:
      `The account ${account.name}, which runs the embedded PostgreSQL, cannot use the folder ${folder}. ` +
      'Give the folders above it the right to be passed through (chmod a+x), run Echoloop as the user who ' +
      'owns the data, or choose another data folder. Nothing was changed inside it.',
    cause,
  })
}

function lostFolder(wanted: string, noted: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError({
    reason: 'damaged',
    message:
      `The database of ${wanted} was kept in ${noted}, which is gone. Bring that folder back, or restore a backup; ` +
      `to begin with an empty database remove ${movedNotePath(wanted)}.`,
  })
}
