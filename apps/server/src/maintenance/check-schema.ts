import type pg from 'pg'
import { migrationFingerprints } from '../platform/database/migrate.ts'
import { type Finding, problem, warning, well } from './finding.ts'
import { listTables } from './list-tables.ts'
import { asideSchemas } from './prepare-target.ts'

/** The schema: its migrations, the locks between shops, the register of personal data, the search index. */
export async function checkSchema(client: pg.ClientBase): Promise<Finding[]> {
  const migrations = await checkMigrations(client)
  const unfinished = await checkRestore(client)
  const names = (await listTables(client)).map((table) => table.name)
  // Without tables all else would only repeat that there are none.
  if (!names.includes('schema_migration')) return [migrations, unfinished]
  return [
    migrations,
    unfinished,
    await checkGuards(client),
    await checkRole(client),
    await checkRegister(client, names),
    await checkSearch(client),
  ]
}

async function checkMigrations(client: pg.ClientBase): Promise<Finding> {
  const wanted = await migrationFingerprints()
  const exists = await client.query<{ exists: boolean }>(
    "select to_regclass('public.schema_migration') is not null as exists",
  )
  if (!exists.rows[0]?.exists)
    return problem('migrations', { names: wanted.map((one) => one.name).join(', ') })
  const applied = await client.query<{ name: string; sha256: string }>(
    "select name, encode(sha256, 'hex') as sha256 from schema_migration",
  )
  const found = new Map(applied.rows.map((row) => [row.name, row.sha256]))
  const known = new Set(wanted.map((one) => one.name))
  const wrong = [
    ...wanted.filter((one) => found.get(one.name) !== one.sha256).map((one) => one.name),
    ...[...found.keys()].filter((name) => !known.has(name)),
  ]
  return wrong.length > 0
    ? problem('migrations', { names: wrong.join(', ') })
    : well('migrations', { count: wanted.length })
}

async function checkRestore(client: pg.ClientBase): Promise<Finding> {
  const schema = asideSchemas.public
  const found = await client.query('select from pg_namespace where nspname = $1', [schema])
  return found.rowCount === 0 ? well('restore-finished') : problem('restore-finished', { schema })
}

/**
 * A table with a shop_id must force policies: one that names the shop, and none that asks for neither shop nor
 * person, because one permissive policy is enough to show a row.
 */
async function checkGuards(client: pg.ClientBase): Promise<Finding> {
  const tables = await client.query<{ name: string; guarded: boolean }>(
    `select
       c.relname::text as name,
       c.relrowsecurity and c.relforcerowsecurity and coalesce((
         select bool_or(condition like '%app.shop%') and bool_and(condition ~ 'app.(shop|person)')
         from pg_policy p
         cross join lateral pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid) as condition
         where p.polrelid = c.oid and p.polpermissive
       ), false) as guarded
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'shop_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and c.relname <> all ($1)
     order by c.relname`,
    [listsOfAllShops],
  )
  const open = tables.rows.filter((table) => !table.guarded).map((table) => table.name)
  return open.length > 0
    ? problem('shop-tables-guarded', { tables: open.join(', ') })
    : well('shop-tables-guarded', { count: tables.rows.length })
}

/** Lists of shop ids and nothing else, which workers read across shops. */
const listsOfAllShops = ['shop_with_work']

async function checkRole(client: pg.ClientBase): Promise<Finding> {
  const found = await client.query<{ super: boolean; bypasses: boolean; owns: number }>(
    `select rolsuper as super, rolbypassrls as bypasses,
       (select count(*) from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owns
     from pg_roles r
     where rolname = 'echoloop_app'`,
  )
  const role = found.rows[0]
  if (!role) return problem('application-role', { why: 'missing' })
  if (role.super || role.bypasses) return problem('application-role', { why: 'bypass' })
  if (role.owns > 0) return problem('application-role', { why: `owns ${role.owns}` })
  return well('application-role')
}

async function checkRegister(client: pg.ClientBase, names: readonly string[]): Promise<Finding> {
  const rows = await client.query<{ name: string }>('select table_name as name from personal_data_table')
  const registered = new Set(rows.rows.map((row) => row.name))
  const missing = names.filter((name) => !registered.has(name))
  return missing.length > 0
    ? problem('personal-data-registered', { tables: missing.join(', ') })
    : well('personal-data-registered', { count: names.length })
}

async function checkSearch(client: pg.ClientBase): Promise<Finding> {
  const found = await client.query<{ safe: boolean }>(
    "select proleakproof as safe from pg_proc where oid = 'pg_catalog.ts_match_vq(tsvector, tsquery)'::regprocedure",
  )
  return found.rows[0]?.safe ? well('search-index') : warning('search-index')
}
