import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { sha256 } from '../crypto/keys.ts'

const folder = new URL('../../../../../database/migrations/', import.meta.url)

/** One lock for all processes that start at once: any number, the same everywhere. */
const lockNumber = 4_031_206_001

/**
 * Brings the database to the newest schema: numbered files, each in a transaction of its own, each once.
 * Returns the names of those applied now. Throws when an applied file was changed, or the database is newer.
 * With `upTo` it stops after the migration of that name: a backup is put into the schema it was taken from.
 */
export async function migrate(pool: pg.Pool, options: { upTo?: string } = {}): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await client.query(
      `create table if not exists schema_migration (
         name text primary key, sha256 bytea not null, applied_at timestamptz not null default now())`,
    )
    return await applyMissing(client, options.upTo)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockNumber]).catch(() => {})
    client.release()
  }
}

/** Names of all migrations of this version, in order. */
export async function migrationNames(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
}

/** Names and SHA-256 (hex) of all migrations of this version, in order: what `schema_migration` should hold. */
export async function migrationFingerprints(): Promise<{ name: string; sha256: string }[]> {
  const names = await migrationNames()
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
  return texts.map((text, index) => ({ name: names[index] ?? '', sha256: sha256(text).toString('hex') }))
}

async function applyMissing(client: pg.PoolClient, upTo: string | undefined): Promise<string[]> {
  const known = await client.query<{ name: string; sha256: Buffer }>(
    'select name, sha256 from schema_migration',
  )
  const applied = new Map(known.rows.map((row) => [row.name, row.sha256]))
  const names = await migrationNames()
  const unknown = [...applied.keys()].find((name) => !names.includes(name))
  if (unknown)
    throw new Error(
      `The database is newer than this program: it knows ${unknown}. Install the newer version.`,
    )
  const done: string[] = []
  for (const name of names.filter((one) => upTo === undefined || one <= upTo)) {
    const text = await readFile(new URL(name, folder), 'utf8')
    const before = applied.get(name)
    if (before && !before.equals(sha256(text)))
      throw new Error(`Migration ${name} was changed after it was applied.`)
    if (!before) {
      await applyOne(client, name, text)
      done.push(name)
    }
  }
  return done
}

async function applyOne(client: pg.PoolClient, name: string, text: string): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256(text)])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed; nothing of it was kept.`, { cause })
  }
}
