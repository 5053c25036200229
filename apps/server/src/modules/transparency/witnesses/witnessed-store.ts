import type { HeadConsistency } from '@echoloop/contract'
import type { Db } from '../../../platform/database/database.ts'
import type { Row } from '../../../platform/database/tables.ts'
import '../transparency-tables.ts'

export type WitnessedKey = Row<'witnessedKey', 'keyId' | 'publicKey' | 'url' | 'seenAt'>

/** Keys of a shop elsewhere, the one that was pinned first before the others. */
export function listWitnessedKeys(db: Db, logShop: string): Promise<WitnessedKey[]> {
  return db
    .selectFrom('witnessedKey')
    .select(['keyId', 'publicKey', 'url', 'seenAt'])
    .where('logShop', '=', logShop)
    .orderBy('seenAt')
    .orderBy('keyId')
    .execute()
}

export async function countKeysSince(db: Db, since: Date): Promise<number> {
  const row = await db
    .selectFrom('witnessedKey')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('seenAt', '>', since)
    .executeTakeFirst()
  return row?.count ?? 0
}

export async function insertWitnessedKey(db: Db, key: WitnessedKey & { logShop: string }): Promise<void> {
  await db
    .insertInto('witnessedKey')
    .values(key)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type WitnessedHead = Row<
  'witnessedHead',
  'at' | 'root' | 'size' | 'keyId' | 'signature' | 'receivedAt' | 'consistency'
>

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
