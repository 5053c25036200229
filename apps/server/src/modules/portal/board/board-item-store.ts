import { boardLimits } from '@echoloop/contract'
import { type Expression, type SqlBool, sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import '../portal-tables.ts'

/** Keeps a suggestion for the board; the same voice is one suggestion. */
export async function insertBoardItem(
  scope: Scope,
  item: { feedbackId: string; title: string; isShown: boolean },
): Promise<void> {
  await scope.db
    .insertInto('boardItem')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      feedbackId: item.feedbackId,
      title: item.title,
      state: item.isShown ? 'open' : 'waiting',
      createdAt: scope.now,
      shownAt: item.isShown ? scope.now : null,
      changedAt: scope.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type LockedItem = Row<
  'boardItem',
  'id' | 'feedbackId' | 'title' | 'state' | 'reason' | 'planId' | 'answer' | 'shownAt'
>

/** Suggestions, locked in one order until the transaction ends. Refuses `board/item-not-found`. */
export async function lockItems(scope: Scope, ids: readonly string[]): Promise<LockedItem[]> {
  const rows = await scope.db
    .selectFrom('boardItem')
    .select(['id', 'feedbackId', 'title', 'state', 'reason', 'planId', 'answer', 'shownAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (rows.length < new Set(ids).size) throw new AppError('board/item-not-found')
  return rows
}

export type ItemChange = Partial<
  Row<
    'boardItem',
    'title' | 'state' | 'code' | 'reason' | 'planId' | 'mergedInto' | 'answer' | 'answeredAt' | 'shownAt'
  >
>

export async function updateItem(scope: Scope, id: string, change: ItemChange): Promise<void> {
  await scope.db
    .updateTable('boardItem')
    .set({ ...change, changedAt: scope.now, decidedBy: nameOfActor(scope.actor) })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** What was merged into one suggestion leads to the other one from now on. */
export async function pointMerged(
  scope: Scope,
  { from, into }: { from: string; into: string },
): Promise<void> {
  await scope.db
    .updateTable('boardItem')
    .set({ mergedInto: into })
    .where('shopId', '=', scope.shopId)
    .where('mergedInto', '=', from)
    .execute()
}

/** Voices of a suggestion and of all that were merged into it. */
export async function voicesOfItem(scope: Scope, id: string): Promise<string[]> {
  const isOfItem: Expression<SqlBool> = sql`(id = ${id} or merged_into = ${id})`
  const rows = await scope.db
    .selectFrom('boardItem')
    .select('feedbackId')
    .where('shopId', '=', scope.shopId)
    .where(isOfItem)
    .execute()
  return rows.map(({ feedbackId }) => feedbackId)
}

/**
 * Counts votes and comments of locked suggestions anew. Of the votes of one network the oldest counts, and a few of
 * people with a confirmed address; of networks, the first few of each minute.
 */
export async function recountItems(scope: Scope, ids: readonly string[]): Promise<void> {
  await sql`
    with of_network as (
      select
        item_id, voter, network, at, is_confirmed,
        row_number() over (partition by item_id, network order by is_confirmed desc, at, voter) as place,
        count(*) filter (where is_confirmed) over (partition by item_id, network) as confirmed
      from board_vote
      where shop_id = ${scope.shopId}
        and item_id = any(${[...ids]}::uuid[])
    ),
    eligible as (
      select
        item_id,
        is_confirmed,
        row_number() over (
          partition by item_id, is_confirmed, date_trunc('minute', at, 'UTC')
          order by at, voter
        ) as place
      from of_network
      where (is_confirmed and place <= ${boardLimits.confirmedPerNetwork})
        or (not is_confirmed and confirmed = 0 and place = 1)
    ),
    counted as (
      select item_id, count(*)::int as votes
      from eligible
      where is_confirmed or place <= ${boardLimits.networksPerMinute}
      group by item_id
    ),
    said as (
      select item_id, count(*)::int as comments
      from board_comment
      where shop_id = ${scope.shopId}
        and item_id = any(${[...ids]}::uuid[])
        and state = 'published'
      group by item_id
    )
    update board_item
    set votes = coalesce(counted.votes, 0), comments = coalesce(said.comments, 0)
    from unnest(${[...ids]}::uuid[]) as wanted (id)
    left join counted on counted.item_id = wanted.id
    left join said on said.item_id = wanted.id
    where board_item.shop_id = ${scope.shopId}
      and board_item.id = wanted.id`.execute(scope.db)
}
