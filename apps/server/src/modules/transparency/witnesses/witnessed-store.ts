import type { HeadConsistency } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Db } from '../../../platform/database/database.ts'
import type { Row } from '../../../platform/database/tables.ts'
import '../transparency-tables.ts'

export type WitnessedKey = Row<'witnessedKey', 'keyId' | 'publicKey' | 'url' | 'seenAt' | 'confirmedAt'>

/** Keys of a shop elsewhere, the one that was confirmed first before the others, those that wait last. */
export function listWitnessedKeys(db: Db, logShop: string): Promise<WitnessedKey[]> {
  return db
    .selectFrom('witnessedKey')
    .select(['keyId', 'publicKey', 'url', 'seenAt', 'confirmedAt'])
    .where('logShop', '=', logShop)
    .orderBy('confirmedAt', (order) => order.asc().nullsLast())
    .orderBy('seenAt')
    .orderBy('keyId')
    .execute()
}

/** Keys that nobody has confirmed. */
export async function countWaitingKeys(db: Db): Promise<number> {
  const row = await db
    .selectFrom('witnessedKey')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('confirmedAt', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Forgets keys that waited since before then; not those whose heads were kept when keys were pinned unseen. */
export async function deleteWaitingKeys(db: Db, before: Date): Promise<void> {
  await sql`
    delete from witnessed_key as key
    where confirmed_at is null
      and seen_at < ${before}
      and not exists (
        select
        from witnessed_head
        where log_shop = key.log_shop
          and key_id = key.key_id
      )`.execute(db)
}

/** Adds a key, or confirms the one that waits. One that is confirmed stays as it is. */
export async function saveWitnessedKey(db: Db, key: WitnessedKey & { logShop: string }): Promise<void> {
  await db
    .insertInto('witnessedKey')
    .values(key)
    .onConflict((conflict) =>
      conflict
        .columns(['logShop', 'keyId'])
        .doUpdateSet({ confirmedAt: key.confirmedAt, url: key.url })
        .where('witnessedKey.confirmedAt', 'is', null),
    )
    .execute()
}

export type WitnessedLogRow = {
  shop: string
  url: string
  keyId: string
  publicKey: Buffer
  seenAt: Date
  confirmedAt: Date | null
  heads: number
  contradictions: number
}

/** Every key that was ever told here, those that wait first. */
export async function listWitnessedLogs(db: Db): Promise<WitnessedLogRow[]> {
  const { rows } = await sql<WitnessedLogRow>`
    select
      key.log_shop as shop,
      url,
      key.key_id as "keyId",
      public_key as "publicKey",
      seen_at as "seenAt",
      confirmed_at as "confirmedAt",
      heads,
      contradictions
    from witnessed_key as key
    cross join lateral (
      select
        count(*)::int as heads,
        coalesce(sum(1 + others) filter (where consistency = 'broken'), 0)::int as contradictions
      from witnessed_head
      where log_shop = key.log_shop
        and key_id = key.key_id
    ) as told
    order by confirmed_at desc nulls first, seen_at desc, key.key_id
    limit 500`.execute(db)
  return rows
}

export type WitnessedHead = Row<
  'witnessedHead',
  'at' | 'root' | 'size' | 'keyId' | 'signature' | 'receivedAt' | 'consistency'
>

/** The kept heads of one size: all of one log have one root. */
export function listHeadsOfSize(
  db: Db,
  { logShop, size }: { logShop: string; size: number },
): Promise<WitnessedHead[]> {
  return db
    .selectFrom('witnessedHead')
    .select(['at', 'root', 'size', 'keyId', 'signature', 'receivedAt', 'consistency'])
    .where('logShop', '=', logShop)
    .where('size', '=', size)
    .orderBy('receivedAt')
    .limit(50)
    .execute()
}

export async function countHeadsSince(
  db: Db,
  { logShop, since }: { logShop: string; since: Date },
): Promise<number> {
  const row = await db
    .selectFrom('witnessedHead')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('logShop', '=', logShop)
    .where('receivedAt', '>', since)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Counts one more contradiction beside the one that is kept. */
export async function countContradiction(
  db: Db,
  { logShop, at, root }: { logShop: string; at: Date; root: Buffer },
): Promise<void> {
  await sql`
    update witnessed_head
    set others = others + 1
    where log_shop = ${logShop}
      and at = ${at}
      and root = ${root}`.execute(db)
}

/** Kept heads of a shop elsewhere, newest first. */
export function listWitnessedRows(
  db: Db,
  { logShop, before, limit }: { logShop: string; before?: Date; limit: number },
): Promise<(WitnessedHead & { publicKey: Buffer; url: string })[]> {
  return db
    .selectFrom('witnessedHead')
    .innerJoin('witnessedKey', (join) =>
      join
        .onRef('witnessedKey.logShop', '=', 'witnessedHead.logShop')
        .onRef('witnessedKey.keyId', '=', 'witnessedHead.keyId'),
    )
    .select([
      'witnessedHead.at',
      'witnessedHead.root',
      'witnessedHead.size',
      'witnessedHead.keyId',
      'witnessedHead.signature',
      'witnessedHead.receivedAt',
      'witnessedHead.consistency',
      'witnessedKey.publicKey',
      'witnessedKey.url',
    ])
    .where('witnessedHead.logShop', '=', logShop)
    .where('witnessedKey.confirmedAt', 'is not', null)
    .$if(before !== undefined, (query) => query.where('witnessedHead.at', '<', before ?? new Date(0)))
    .orderBy('witnessedHead.at', 'desc')
    .limit(limit)
    .execute()
}

/** The newest head that is known to continue the first one. */
export function findTrustedHead(db: Db, logShop: string): Promise<WitnessedHead | undefined> {
  return db
    .selectFrom('witnessedHead')
    .select(['at', 'root', 'size', 'keyId', 'signature', 'receivedAt', 'consistency'])
    .where('logShop', '=', logShop)
    .where('consistency', 'in', ['first', 'proven'])
    .orderBy('size', 'desc')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Keeps a head for ever; the same one again changes nothing. */
export async function insertWitnessedHead(
  db: Db,
  head: WitnessedHead & { logShop: string; consistency: HeadConsistency },
): Promise<void> {
  await db
    .insertInto('witnessedHead')
    .values(head)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
