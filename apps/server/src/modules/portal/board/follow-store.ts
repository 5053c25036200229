import type { LocaleName } from '@echoloop/locales'
import { type Insertable, sql } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../portal-tables.ts'

type Asked = Omit<Insertable<Tables['boardFollow']>, 'shopId' | 'id'>

/** Keeps that a mailbox was asked; asked again, the newest asking counts. */
export function keepFollow(
  scope: Scope,
  { itemId, customerId, ...asked }: Asked,
): Promise<{ id: string; confirmedAt: Date | null; endedAt: Date | null }> {
  return scope.db
    .insertInto('boardFollow')
    .values({ shopId: scope.shopId, id: scope.newId(), itemId, customerId, ...asked })
    .onConflict((conflict) => conflict.columns(['shopId', 'itemId', 'customerId']).doUpdateSet(asked))
    .returning(['id', 'confirmedAt', 'endedAt'])
    .executeTakeFirstOrThrow()
}

export async function noteConfirmed(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('boardFollow')
    .set({ confirmedAt: scope.now, endedAt: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Ends what somebody follows. */
export async function endFollows(
  scope: Scope,
  { customerIds, itemId }: { customerIds: readonly string[]; itemId: string },
): Promise<void> {
  await scope.db
    .updateTable('boardFollow')
    .set({ endedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('itemId', '=', itemId)
    .where('customerId', '=', sql<string>`any(${[...customerIds]}::uuid[])`)
    .execute()
}

export type FollowRow = {
  id: string
  itemId: string
  title: string
  customerId: string
  voter: Buffer | null
  network: Buffer | null
  confirmedAt: Date | null
  endedAt: Date | null
  language: LocaleName
}

/** One following with the title of its suggestion. */
export function findFollow(scope: Scope, id: string): Promise<FollowRow | undefined> {
  return scope.db
    .selectFrom('boardFollow')
    .innerJoin('boardItem', (join) =>
      join.on('boardItem.shopId', '=', scope.shopId).onRef('boardItem.id', '=', 'boardFollow.itemId'),
    )
    .select([
      'boardFollow.id',
      'boardFollow.itemId',
      'boardFollow.customerId',
      'boardFollow.voter',
      'boardFollow.network',
      'boardFollow.confirmedAt',
      'boardFollow.endedAt',
      'boardFollow.language',
      'boardItem.title',
    ])
    .where('boardFollow.shopId', '=', scope.shopId)
    .where('boardFollow.id', '=', id)
    .executeTakeFirst()
}
