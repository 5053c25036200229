import { createHash } from 'node:crypto'
import { lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import { handOver, replaceFile } from './replace-file.ts'
import { errorCode } from './running-process.ts'
import { canUseFolder, ownName, type ServerAccount } from './server-account.ts'
import { type ServerPlan, socketPort } from './server-plan.ts'
import { hbaPath, identPath } from './server-settings.ts'

/** Linux allows 107 bytes for the path of a socket, macOS 103. */
const socketPathMax = process.platform === 'linux' ? 107 : 103

/** The data folder itself, or a short private folder under the system's temporary one where the path is too long. */
export async function chooseSocketFolder(place: { folder: string; account: ServerAccount }): Promise<string> {
  if (fits(place.folder)) return place.folder
  const name = `echoloop-${createHash('sha256').update(place.folder).digest('hex').slice(0, 16)}`
  const candidates = [...new Set([join(tmpdir(), name), join('/tmp', name)])].filter(fits)
  for (const folder of candidates) {
    if (await isPrivateFolder(folder, place.account)) return folder
  }
  throw new EmbeddedPostgresError({
    reason: 'permission',
    message:
      `The path of ${place.folder} is too long for a database socket, and no private folder could be made for it ` +
      `(${candidates.join(', ')}): it belongs to somebody else, or ${place.account.name} cannot reach it.`,
  })
}

/** Anybody may write in a temporary folder, so what stands there must be ours, closed to others and no link. */
async function isPrivateFolder(folder: string, account: ServerAccount): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 })
    await handOver(folder, account)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') return false
  }
  const found = await lstat(folder)
  const owner = account.identity?.uid ?? process.getuid?.()
  const isOurs = found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0
  return isOurs && (await canUseFolder(folder, account))
}

/**
 * Only the system user who runs Echoloop (and root) may connect, proven by the kernel (`peer`), as any database role.
 * Written anew at every start, because the data may have come from another machine with another user.
 */
export async function writeAccessRules(plan: ServerPlan): Promise<void> {
  const rules = ['local all all peer map=echoloop', 'local replication all peer map=echoloop']
  const people = new Set(['root', ownName()])
  const map = [...people].map((name) => `echoloop "${name}" all`)
  await replaceFile({ path: hbaPath(plan), text: `${rules.join('\n')}\n`, account: plan.account })
  await replaceFile({ path: identPath(plan), text: `${map.join('\n')}\n`, account: plan.account })
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= socketPathMax
}
