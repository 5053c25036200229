import { boardLimits } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import '../portal-tables.ts'

export type CommentRow = {
  id: string
  itemId: string
  itemTitle: string
  saidBy: 'reader' | 'shop'
  authorName: string | null
  text: string | null
  state: 'waiting' | 'published' | 'refused'
  code: string | null
  at: Date
}

export async function insertComment(
  scope: Scope,
  comment: {
    itemId: string
    feedbackId: string
    authorName: string | null
    state: 'waiting' | 'published'
  },
): Promise<void> {
  await scope.db
    .insertInto('boardComment')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      saidBy: 'reader',
      text: null,
      at: scope.now,
      ...comment,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Decides a comment. Returns the suggestion below which it stands; undefined when there is no such comment. */
export async function decideComment(
  scope: Scope,
  id: string,
  change: { state: 'published' | 'refused'; code: string | null },
): Promise<string | undefined> {
  const row = await scope.db
    .updateTable('boardComment')
    .set({ ...change, decidedAt: scope.now, decidedBy: nameOfActor(scope.actor) })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .returning('itemId')
    .executeTakeFirst()
  return row?.itemId
}

export type CommentFilter = { id?: string; itemId?: string; state?: CommentRow['state'] }

/** Comments; `oldest` first for readers of a thread, newest first for staff. `after` is the last one seen. */
export async function findComments(
  scope: Scope,
  wanted: { filter: CommentFilter; order: 'oldest' | 'newest'; after?: Cursor; limit?: number },
): Promise<CommentRow[]> {
  const { filter, order, after, limit = boardLimits.commentsPerPage } = wanted
  const time = sql`board_comment.at`
  const conditions: RawBuilder<unknown>[] = [sql`feedback.erased_at is null`]
  if (filter.id) conditions.push(sql`board_comment.id = ${filter.id}`)
  if (filter.itemId) conditions.push(sql`board_comment.item_id = ${filter.itemId}`)
  if (filter.state) conditions.push(sql`board_comment.state = ${filter.state}`)
  if (after) {
    const seen = sql`(${after.at}::timestamptz, ${after.id}::uuid)`
    const own = sql`(${time}, board_comment.id)`
    conditions.push(order === 'oldest' ? sql`${own} > ${seen}` : sql`${own} < ${seen}`)
  }
  const direction = order === 'oldest' ? sql`asc` : sql`desc`
  const { rows } = await sql<CommentRow>`
    select
      board_comment.id, board_comment.item_id as "itemId", board_item.title as "itemTitle",
      board_comment.said_by as "saidBy", board_comment.author_name as "authorName",
      coalesce(board_comment.text, feedback.text) as text, board_comment.state, board_comment.code, board_comment.at
    from board_comment
    join board_item on board_item.shop_id = ${scope.shopId} and board_item.id = board_comment.item_id
    left join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = board_comment.feedback_id
    where board_comment.shop_id = ${scope.shopId}
      and ${sql.join(conditions, sql` and `)}
    order by ${time} ${direction}, board_comment.id ${direction}
    limit ${limit}`.execute(scope.db)
  return rows
}
