import { type BoardItemState, type BoardState, boardStates } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Cursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../portal-tables.ts'

export type BoardItemRow = {
  id: string
  feedbackId: string
  title: string
  text: string | null
  erasedAt: Date | null
  state: BoardItemState
  code: string | null
  reason: string | null
  planId: string | null
  planTitle: string | null
  planState: string | null
  mergedInto: string | null
  answer: string | null
  answeredAt: Date | null
  votes: number
  comments: number
  followers: number
  createdAt: Date
}

export type BoardFilter = {
  id?: string
  states?: readonly BoardItemState[]
  q?: string
  isErasedToo?: boolean
}

/** A plan that runs makes what was planned a thing in work, without anybody saying it twice. */
const stateNow = sql`
  case
    when board_item.state in ('planned', 'in-work') and improvement_plan.state = 'running' then 'in-work'
    else board_item.state
  end`

/** Suggestions: the newest first, or those with most votes. `after` is the last one seen. */
export async function findItems(
  scope: Scope,
  wanted: {
    filter: BoardFilter
    order: 'newest' | 'votes'
    after?: Cursor | VoteCursor
    limit: number
  },
): Promise<BoardItemRow[]> {
  const { filter, order, after, limit } = wanted
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (filter.id) conditions.push(sql`board_item.id = ${filter.id}`)
  if (filter.states) conditions.push(sql`(${stateNow}) = any(${[...filter.states]}::text[])`)
  if (filter.q) conditions.push(sql`position(lower(${filter.q}) in lower(board_item.title)) > 0`)
  if (!filter.isErasedToo) conditions.push(sql`feedback.erased_at is null`)
  if (after)
    conditions.push(
      'votes' in after
        ? sql`(board_item.votes, board_item.id) < (${after.votes}::int, ${after.id}::uuid)`
        : sql`(board_item.created_at, board_item.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  const by = order === 'votes' ? sql`board_item.votes` : sql`board_item.created_at`
  const { rows } = await sql<BoardItemRow>`
    select
      board_item.id, board_item.feedback_id as "feedbackId", board_item.title, feedback.text,
      feedback.erased_at as "erasedAt", ${stateNow} as state, board_item.code, board_item.reason,
      board_item.plan_id as "planId", improvement_plan.title as "planTitle", improvement_plan.state as "planState",
      board_item.merged_into as "mergedInto", board_item.answer, board_item.answered_at as "answeredAt",
      board_item.votes, board_item.comments, board_item.created_at as "createdAt",
      (
        select count(*)::int
        from board_follow
        where board_follow.shop_id = ${scope.shopId}
          and board_follow.item_id = board_item.id
          and confirmed_at is not null
          and ended_at is null
      ) as followers
    from board_item
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = board_item.feedback_id
    left join improvement_plan
      on improvement_plan.shop_id = ${scope.shopId} and improvement_plan.id = board_item.plan_id
    where board_item.shop_id = ${scope.shopId}
      and ${sql.join(conditions, sql` and `)}
    order by ${by} desc, board_item.id desc
    limit ${limit}`.execute(scope.db)
  return rows
}

export type VoteCursor = { votes: number; id: string }

/** One suggestion, also one that is not shown. Refuses `board/item-not-found`. */
export async function readItem(scope: Scope, id: string): Promise<BoardItemRow> {
  const filter = { id, isErasedToo: true }
  const [row] = await findItems(scope, { filter, order: 'newest', limit: 1 })
  if (!row) throw new AppError('board/item-not-found')
  return row
}

/** How many suggestions everybody sees, by state. */
export async function countShown(scope: Scope): Promise<Record<BoardState, number>> {
  const { rows } = await sql<{ state: BoardState; count: number }>`
    select ${stateNow} as state, count(*)::int as count
    from board_item
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = board_item.feedback_id
    left join improvement_plan
      on improvement_plan.shop_id = ${scope.shopId} and improvement_plan.id = board_item.plan_id
    where board_item.shop_id = ${scope.shopId}
      and board_item.state = any(${[...boardStates]}::text[])
      and feedback.erased_at is null
    group by 1`.execute(scope.db)
  const none = { open: 0, planned: 0, 'in-work': 0, shipped: 0, declined: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

const comparedMax = 500

/** Suggestions on the board whose titles hold most of these words, the newest first among equals, to compare with. */
export async function titlesLike(
  scope: Scope,
  terms: readonly string[],
): Promise<{ id: string; title: string; text: string; votes: number }[]> {
  const { rows } = await sql<{ id: string; title: string; text: string; votes: number }>`
    with candidate as materialized (
      select
        id, feedback_id, title, votes, created_at,
        (
          select count(*)
          from unnest(${[...terms]}::text[]) as term
          where position(term in lower(title)) > 0
        ) as hits
      from board_item
      where shop_id = ${scope.shopId}
        and state = any(${[...boardStates]}::text[])
      order by hits desc, created_at desc, id desc
      limit ${comparedMax}
    )
    select
      candidate.id, candidate.title, left(candidate.title || ' ' || coalesce(feedback.text, ''), 400) as text,
      candidate.votes
    from candidate
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = candidate.feedback_id
    where feedback.erased_at is null
    order by candidate.hits desc, candidate.created_at desc, candidate.id desc`.execute(scope.db)
  return rows
}
