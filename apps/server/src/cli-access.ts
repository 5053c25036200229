import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { createKey, membershipsOf } from './modules/shops/index.ts'
import { type Platform, runInShop } from './platform/scope.ts'

type Server = { platform: Platform; dataFolder: string; publicUrl: string }

export type Owner = { personId: string; email: string; shopId: string }

/** The person who came first, and their first shop; undefined on an empty server. */
export async function firstOwner(platform: Platform): Promise<Owner | undefined> {
  const { database } = platform
  const people = await database.pool.query<{ id: string; email: string }>(
    'select id, email from person order by created_at limit 1',
  )
  const [person] = people.rows
  if (!person) return undefined
  const memberships = await database.asPerson(person.id, (db) => membershipsOf(db, person.id))
  const [membership] = memberships
  return membership ? { personId: person.id, email: person.email, shopId: membership.shopId } : undefined
}

const fileSchema = z.object({ url: z.string(), key: z.string() })

/** Writes `cli.json` (mode 0600) so that the command line on this machine reaches this server without set-up. */
export async function ensureCliAccess(app: Server): Promise<void> {
  const owner = await firstOwner(app.platform)
  if (!owner) return
  const path = join(app.dataFolder, 'cli.json')
  const kept = await readFile(path, 'utf8').then(
    (text) => fileSchema.safeParse(JSON.parse(text)).data,
    () => undefined,
  )
  if (kept?.url === app.publicUrl && kept.key.startsWith(`elk_${owner.shopId.replaceAll('-', '')}_`)) return
  const { shopId } = owner
  const { secret } = await runInShop(app.platform, { shopId, actor: { kind: 'system' } }, (scope) =>
    createKey(scope, { name: 'Command line on this server (cli.json)', role: 'manager' }),
  )
  await writeFile(`${path}.new`, `${JSON.stringify({ url: app.publicUrl, key: secret })}\n`, { mode: 0o600 })
  await chmod(`${path}.new`, 0o600)
  await rename(`${path}.new`, path)
}
