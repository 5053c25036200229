import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import type { TreeNode } from './grow-tree.ts'
import type { WaitingEntry } from './log-entry-body.ts'
import type { HeadRow, TreeState } from './log-queries.ts'
import './transparency-tables.ts'

/** Puts entries into the row before the log, in the order given. */
export async function insertWaiting(scope: Scope, entries: readonly WaitingEntry[]): Promise<void> {
  await sql`
    insert into log_waiting (shop_id, id, subject_id, commitment, body)
    select ${scope.shopId}, id, subject_id, decode(commitment, 'hex'), body
    from unnest(
      ${entries.map(({ id }) => id)}::uuid[],
      ${entries.map(({ subjectId }) => subjectId)}::uuid[],
      ${entries.map(({ commitment }) => commitment)}::text[],
      ${entries.map(({ body }) => body)}::text[]
    ) with ordinality as entry (id, subject_id, commitment, body, place)
    order by place`.execute(scope.db)
}

/** Locks the tree of the shop, made at first need. Undefined while another worker gives positions. */
export async function lockTree(scope: Scope): Promise<TreeState | undefined> {
  await scope.db
    .insertInto('logTree')
    .values({ shopId: scope.shopId, size: 0, signedSize: 0, signedAt: null, clockAt: null, methods: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return scope.db
    .selectFrom('logTree')
    .select(['size', 'signedSize', 'signedAt', 'clockAt', 'methods'])
    .where('shopId', '=', scope.shopId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export type NewArrival = {
  id: string
  subjectId: string | null
  commitment: Buffer | null
  body: string
}

/** Takes the entries that wait longest, in the order of their arrival. Only under the lock of the tree. */
export async function takeWaiting(scope: Scope, limit: number): Promise<NewArrival[]> {
  const { rows } = await sql<NewArrival & { arrival: number }>`
    delete from log_waiting
    where shop_id = ${scope.shopId}
      and arrival = any(array(
        select arrival
        from log_waiting
        where shop_id = ${scope.shopId}
        order by arrival
        limit ${limit}
      ))
    returning arrival, id, subject_id as "subjectId", commitment, body`.execute(scope.db)
  return rows.sort((left, right) => left.arrival - right.arrival)
}

/** Those of the ids that the log holds already. */
export async function findLogged(scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id
    from log_entry
    where shop_id = ${scope.shopId}
      and id = any(${[...ids]}::uuid[])`.execute(scope.db)
  return new Set(rows.map(({ id }) => id))
}

export type PlacedEntry = NewArrival & { position: number; leafHash: Buffer }

export async function insertEntries(scope: Scope, entries: readonly PlacedEntry[]): Promise<void> {
  await sql`
    insert into log_entry (shop_id, position, id, subject_id, commitment, body, leaf_hash)
    select ${scope.shopId}, position, id, subject_id, commitment, body, leaf_hash
    from unnest(
      ${entries.map(({ position }) => position)}::bigint[],
      ${entries.map(({ id }) => id)}::uuid[],
      ${entries.map(({ subjectId }) => subjectId)}::uuid[],
      ${entries.map(({ commitment }) => commitment)}::bytea[],
      ${entries.map(({ body }) => body)}::text[],
      ${entries.map(({ leafHash }) => leafHash)}::bytea[]
    ) as entry (position, id, subject_id, commitment, body, leaf_hash)`.execute(scope.db)
}

export async function insertNodes(scope: Scope, nodes: readonly TreeNode[]): Promise<void> {
  if (nodes.length === 0) return
  await sql`
    insert into log_node (shop_id, level, position, hash)
    select ${scope.shopId}, level, position, hash
    from unnest(
      ${nodes.map(({ level }) => level)}::smallint[],
      ${nodes.map(({ position }) => position)}::bigint[],
      ${nodes.map(({ hash }) => hash)}::bytea[]
    ) as node (level, position, hash)`.execute(scope.db)
}

export async function updateTree(scope: Scope, { methods, ...state }: TreeState): Promise<void> {
  await scope.db
    .updateTable('logTree')
    .set({ ...state, methods: JSON.stringify(methods) })
    .where('shopId', '=', scope.shopId)
    .execute()
}

export async function insertHead(scope: Scope, head: HeadRow): Promise<void> {
  await scope.db
    .insertInto('logHead')
    .values({ shopId: scope.shopId, ...head })
    .execute()
}
