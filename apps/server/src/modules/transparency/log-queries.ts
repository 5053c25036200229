import { type LogHead, toPublicId } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import type { NodeAt } from './tree-shape.ts'
import './transparency-tables.ts'

export type TreeState = Row<'logTree', 'size' | 'signedSize' | 'signedAt' | 'clockAt' | 'methods'>

/** What the sequencer needs to know before it locks anything: one cheap question for each shop and second. */
export async function readDue(scope: Scope): Promise<{ isWaiting: boolean; tree: TreeState | undefined }> {
  const { rows } = await sql<{ isWaiting: boolean; tree: boolean } & TreeState>`
    select
      exists (select from log_waiting where shop_id = ${scope.shopId}) as "isWaiting",
      log_tree.shop_id is not null as tree,
      size,
      signed_size as "signedSize",
      signed_at as "signedAt",
      clock_at as "clockAt",
      methods
    from (select ${scope.shopId}::uuid as id) as asked
    left join log_tree on log_tree.shop_id = asked.id`.execute(scope.db)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  const { isWaiting, tree, ...state } = row
  return { isWaiting, tree: tree ? state : undefined }
}

export type HeadRow = Row<'logHead', 'at' | 'size' | 'root' | 'keyId' | 'signature'>

/** Signed heads, newest first. */
export function listHeadRows(
  scope: Scope,
  { before, limit }: { before?: Date; limit: number },
): Promise<HeadRow[]> {
  return scope.db
    .selectFrom('logHead')
    .select(['at', 'size', 'root', 'keyId', 'signature'])
    .where('shopId', '=', scope.shopId)
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? scope.now))
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
}

/** The head as it was signed. */
export function presentHead(shopId: string, { at, size, root, keyId, signature }: HeadRow): LogHead {
  return {
    kind: 'echoloop-log-head',
    version: 1,
    shop: toPublicId('shop', shopId),
    size,
    root: root.toString('hex'),
    at: at.toISOString(),
    keyId,
    signature,
  }
}

/** How many entries the newest signed head covers; undefined before the first head. */
export async function readSignedSize(scope: Scope): Promise<number | undefined> {
  const row = await scope.db
    .selectFrom('logTree')
    .select('signedSize')
    .where('shopId', '=', scope.shopId)
    .where('signedAt', 'is not', null)
    .executeTakeFirst()
  return row?.signedSize
}

export type EntryRow = Row<'logEntry', 'position' | 'body' | 'leafHash'>

/** Entries of these positions, in order. */
export function readEntries(scope: Scope, { from, to }: { from: number; to: number }): Promise<EntryRow[]> {
  return scope.db
    .selectFrom('logEntry')
    .select(['position', 'body', 'leafHash'])
    .where('shopId', '=', scope.shopId)
    .where('position', '>=', from)
    .where('position', '<', to)
    .orderBy('position')
    .execute()
}

export type EntryName =
  | { kind: 'index'; index: number }
  | { kind: 'subject'; subjectId: string }
  | { kind: 'commitment'; commitment: Buffer }

/** The first entries of that name below a position. */
export function findEntries(
  scope: Scope,
  name: EntryName,
  within: { size: number; limit: number },
): Promise<EntryRow[]> {
  const query = scope.db
    .selectFrom('logEntry')
    .select(['position', 'body', 'leafHash'])
    .where('shopId', '=', scope.shopId)
    .where('position', '<', within.size)
    .orderBy('position')
    .limit(within.limit)
  if (name.kind === 'index') return query.where('position', '=', name.index).execute()
  if (name.kind === 'subject') return query.where('subjectId', '=', name.subjectId).execute()
  return query.where('commitment', '=', name.commitment).execute()
}

/** Hashes of complete subtrees, in the order asked. Throws when one is missing: then rows were taken out. */
export async function readHashes(scope: Scope, nodes: readonly NodeAt[]): Promise<Buffer[]> {
  if (nodes.length === 0) return []
  const { rows } = await sql<{ hashes: Buffer | null }>`select ${hashesOf(scope, nodes)} as hashes`.execute(
    scope.db,
  )
  return splitHashes(rows[0]?.hashes ?? null, nodes.length)
}

export type EntryInProof = { signedSize: number; body: string | null; leafHash: Buffer | null }

/**
 * One entry with hashes of subtrees, by a function whose plan the database keeps: proofs are asked for often. Without
 * hashes where no head reaches that size; undefined before the first one.
 */
export async function readEntryAndHashes(
  scope: Scope,
  { index, size, nodes }: { index: number; size: number; nodes: readonly NodeAt[] },
): Promise<{ entry: EntryInProof; hashes: Buffer[] } | undefined> {
  const { rows } = await sql<EntryInProof & { hashes: Buffer | null }>`
    select signed_size as "signedSize", body, leaf_hash as "leafHash", hashes
    from read_log_proof(
      ${scope.shopId},
      ${index},
      ${nodes.map(({ level }) => level)}::smallint[],
      ${nodes.map(({ position }) => position)}::bigint[]
    )`.execute(scope.db)
  const [row] = rows
  if (!row) return undefined
  const { hashes, ...entry } = row
  return { entry, hashes: entry.signedSize < size ? [] : splitHashes(hashes, nodes.length) }
}

/** The hashes one after the other as bytes; leaves stand with their entries. */
function hashesOf(scope: Scope, nodes: readonly NodeAt[]): RawBuilder<Buffer | null> {
  const placed = nodes.map((node, place) => ({ ...node, place }))
  const leaves = placed.filter(({ level }) => level === 0)
  const above = placed.filter(({ level }) => level > 0)
  return sql`(
    select string_agg(hash, '' order by place)
    from (
      select place, hash
      from unnest(
        ${above.map(({ level }) => level)}::smallint[],
        ${above.map(({ position }) => position)}::bigint[],
        ${above.map(({ place }) => place)}::int[]
      ) as asked (level, position, place)
      join log_node using (level, position)
      where shop_id = ${scope.shopId}
      union all
      select place, leaf_hash
      from unnest(
        ${leaves.map(({ position }) => position)}::bigint[],
        ${leaves.map(({ place }) => place)}::int[]
      ) as asked (position, place)
      join log_entry using (position)
      where shop_id = ${scope.shopId}
    ) as found
  )`
}

function splitHashes(hashes: Buffer | null, count: number): Buffer[] {
  if ((hashes?.length ?? 0) !== count * hashBytes) throw new Error('a hash of the log is missing')
  return Array.from(
    { length: count },
    (_, place) => hashes?.subarray(place * hashBytes, (place + 1) * hashBytes) ?? Buffer.alloc(0),
  )
}

const hashBytes = 32
