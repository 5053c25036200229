import type pg from 'pg'

const columns = `
  select
    relname as owner,
    '  ' || attname || ' ' || format_type(atttypid, atttypmod)
      || case when attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(adbin, adrelid), '') as line
  from pg_class
  join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where relnamespace = 'public'::regnamespace and relkind = 'r'
  order by relname, attnum`

const constraints = `
  select relname as owner, '  constraint ' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid) as line
  from pg_constraint
  join pg_class on pg_class.oid = conrelid
  where relnamespace = 'public'::regnamespace and contype <> 'n'
  order by relname, contype desc, conname`

const indexes = `
  select tablename as owner, '  ' || indexdef as line
  from pg_indexes
  where schemaname = 'public'
  order by tablename, indexname`

const policies = `
  select
    tablename as owner,
    '  policy ' || policyname || ' for ' || lower(cmd) || coalesce(' using ' || qual, '')
      || coalesce(' with check ' || with_check, '') as line
  from pg_policies
  where schemaname = 'public'
  order by tablename, policyname`

const grants = `
  select
    table_name as owner,
    '  grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' to ' || grantee as line
  from information_schema.role_table_grants
  where table_schema = 'public' and grantee = 'echoloop_app'
  group by table_name, grantee
  order by table_name`

/** The schema as text, table by table: what migrations make, whatever version of PostgreSQL made it. */
export async function describeSchema(pool: pg.Pool): Promise<string> {
  const lines = new Map<string, string[]>()
  for (const query of [columns, constraints, indexes, policies, grants]) {
    const found = await pool.query<{ owner: string; line: string }>(query)
    for (const { owner, line } of found.rows) lines.set(owner, [...(lines.get(owner) ?? []), line])
  }
  const tables = [...lines.entries()].sort(([left], [right]) => (left < right ? -1 : 1))
  const text = tables.map(([owner, parts]) => `table ${owner}\n${parts.join('\n')}\n`).join('\n')
  return `-- What the migrations make, read back from the database. To renew: UPDATE_SCHEMA=true npm test -- schema\n\n${text}`
}
