import type pg from 'pg'
import { MaintenanceError } from './maintenance-error.ts'

export type Table = {
  name: string
  /** In their order, without the generated ones. */
  columns: string[]
  /** Columns of the primary key; empty when there is none. */
  key: string[]
  /** Tables that must hold their rows before this one. */
  references: string[]
  isOwned: boolean
  hasPolicies: boolean
  isForced: boolean
}

/** All tables of schema `public` that are ours, each after those that it refers to. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const found = await client.query<Table>(`
    select
      c.relname::text as name,
      (
        select array_agg(a.attname::text order by a.attnum)
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      ) as columns,
      coalesce((
        select array_agg(a.attname::text order by k.place)
        from pg_index i
        cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary
      ), '{}') as key,
      coalesce((
        select array_agg(distinct other.relname::text)
        from pg_constraint f
        join pg_class other on other.oid = f.confrelid
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid
      ), '{}') as references,
      pg_has_role(c.relowner, 'usage') as "isOwned",
      c.relrowsecurity as "hasPolicies",
      c.relforcerowsecurity as "isForced"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace
      and c.relkind in ('r', 'p')
      and not c.relispartition
      and not exists (
        select from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
      )
    order by c.relname`)
  return inReferenceOrder(found.rows)
}

/** Rows of a table may then be copied in one after the other without breaking a reference. */
function inReferenceOrder(tables: readonly Table[]): Table[] {
  const placed: Table[] = []
  let waiting = [...tables]
  while (waiting.length > 0) {
    const names = new Set(waiting.map((table) => table.name))
    const ready = waiting.filter((table) => !table.references.some((other) => names.has(other)))
    if (ready.length === 0) throw new MaintenanceError('reference-circle', { tables: [...names].join(', ') })
    placed.push(...ready)
    waiting = waiting.filter((table) => !ready.includes(table))
  }
  return placed
}

/** Quotes a name for SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** The bypass of policies that superusers and roles with BYPASSRLS have. */
export async function bypassesPolicies(client: pg.ClientBase): Promise<boolean> {
  const found = await client.query<{ bypasses: boolean }>(
    'select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user',
  )
  return found.rows[0]?.bypasses ?? false
}

/** Policies bind this user on this table: it is forced, or somebody else's. */
export function isBound(table: Table): boolean {
  return table.hasPolicies && (table.isForced || !table.isOwned)
}

/**
 * Lifts forced policies for the owner, inside of the open transaction only: nobody else ever sees it, and a rollback
 * undoes it. Answers what puts them back. Superusers need none of this.
 */
export async function liftPolicies(
  client: pg.ClientBase,
  tables: readonly Table[],
): Promise<() => Promise<void>> {
  if (await bypassesPolicies(client)) return async () => undefined
  const bound = tables.filter(isBound)
  const foreign = bound.find((table) => !table.isOwned)
  if (foreign) throw new MaintenanceError('not-owner', { table: foreign.name })
  for (const table of bound)
    await client.query(`alter table ${quoted(table.name)} no force row level security`)
  return async () => {
    for (const table of bound)
      await client.query(`alter table ${quoted(table.name)} force row level security`)
  }
}
