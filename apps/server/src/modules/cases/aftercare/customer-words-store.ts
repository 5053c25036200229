import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './call-back-tables.ts'

export type WordsRow = Row<
  'caseWords',
  'id' | 'caseId' | 'customerId' | 'text' | 'writtenAt' | 'times' | 'lastAt'
>

/** What people wrote on their pages of these cases, oldest first; of one person where one is named. */
export function listWords(
  scope: Scope,
  wanted: { caseIds: readonly string[]; customerId?: string },
): Promise<WordsRow[]> {
  let query = scope.db
    .selectFrom('caseWords')
    .select(['id', 'caseId', 'customerId', 'text', 'writtenAt', 'times', 'lastAt'])
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', sql<string>`any(${[...wanted.caseIds]}::uuid[])`)
  if (wanted.customerId) query = query.where('customerId', '=', wanted.customerId)
  return query.orderBy('writtenAt').orderBy('id').execute()
}

/** Counts words that are there already since then. False when there are none such. */
export async function countAgain(
  scope: Scope,
  words: { caseIds: readonly string[]; customerId: string; digest: Buffer; since: Date },
): Promise<boolean> {
  const result = await scope.db
    .updateTable('caseWords')
    .set({ times: sql<number>`times + 1`, lastAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', sql<string>`any(${[...words.caseIds]}::uuid[])`)
    .where('customerId', '=', words.customerId)
    .where('digest', '=', words.digest)
    .where('writtenAt', '>', words.since)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function insertWords(
  scope: Scope,
  words: { caseId: string; customerId: string; text: string; digest: Buffer },
): Promise<void> {
  const id = scope.newId()
  await scope.db
    .insertInto('caseWords')
    .values({ shopId: scope.shopId, id, ...words, writtenAt: scope.now, lastAt: scope.now })
    .execute()
}
