import { type BoardState, boardLimits, boardStates, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { type Cursor, decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readSaidAndDone } from '../../improvements/index.ts'
import { type BoardItemRow, countShown, findItems, readItem, type VoteCursor } from './board-queries.ts'
import { isShown } from './board-states.ts'
import { type CommentRow, findComments } from './comment-store.ts'
import { hashesOf, refuseWithoutBoard } from './vote-for-suggestion.ts'
import { hasVoted } from './vote-store.ts'

export type BoardOrder = 'votes' | 'newest'

export type BoardPage = {
  items: BoardItemRow[]
  counts: Record<BoardState, number>
  next: string | null
}

/** A page of the public board. Refuses `portal/no-board`. */
export async function readBoard(
  scope: Scope,
  wanted: { order: BoardOrder; state?: BoardState; after?: string },
): Promise<BoardPage> {
  await refuseWithoutBoard(scope)
  const { order, state, after } = wanted
  const limit = boardLimits.itemsPerPage
  const rows = await findItems(scope, {
    filter: { states: state ? [state] : boardStates },
    order,
    after: order === 'votes' ? readVoteCursor(after) : cursorOf(after),
    limit: limit + 1,
  })
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const next = rows.length > limit && last ? nextOf(order, last) : null
  return { items, counts: await countShown(scope), next }
}

function nextOf(order: BoardOrder, { votes, id, createdAt }: BoardItemRow): string {
  return order === 'votes'
    ? Buffer.from(`${votes} ${id}`).toString('base64url')
    : encodeCursor({ at: createdAt, id })
}

/** An address that was changed by hand shows the first page. */
function cursorOf(text: string | undefined): Cursor | undefined {
  try {
    return decodeCursor(text)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

function readVoteCursor(text: string | undefined): VoteCursor | undefined {
  const decoded = Buffer.from(text ?? '', 'base64url').toString()
  const [, votes, id] = /^(\d{1,9}) ([0-9a-f-]{36})$/.exec(decoded) ?? []
  return votes && id ? { votes: Number(votes), id } : undefined
}

export type ItemPage =
  | { kind: 'merged'; into: string }
  | {
      kind: 'shown'
      item: BoardItemRow
      comments: CommentRow[]
      next: string | null
      hasVoted: boolean
    }

/** One suggestion with a page of its comments, oldest first; where it was merged, the one to go to. */
export async function readBoardItem(
  scope: Scope,
  wanted: { id: string; after?: string; visitor: string; network: string },
): Promise<ItemPage> {
  await refuseWithoutBoard(scope)
  const item = await readItem(scope, wanted.id)
  if (item.mergedInto) return { kind: 'merged', into: item.mergedInto }
  if (!isShown(item.state) || item.erasedAt) throw new AppError('board/item-not-found')
  const limit = boardLimits.commentsPerPage
  const rows = await findComments(scope, {
    filter: { itemId: item.id, state: 'published' },
    order: 'oldest',
    after: cursorOf(wanted.after),
    limit: limit + 1,
  })
  const comments = rows.slice(0, limit)
  const last = comments.at(-1)
  const { voter } = hashesOf(scope, wanted)
  return {
    kind: 'shown',
    item,
    comments,
    next: rows.length > limit && last ? encodeCursor(last) : null,
    hasVoted: await hasVoted(scope, { itemId: item.id, voter }),
  }
}

const roadmapMax = 100

/** What is planned, in work and done of the board. */
export async function readRoadmap(scope: Scope): Promise<BoardItemRow[]> {
  await refuseWithoutBoard(scope)
  const filter = { states: ['planned', 'in-work', 'shipped'] as const }
  return findItems(scope, { filter, order: 'votes', limit: roadmapMax })
}

export type Change = {
  title: string | null
  said: string | null
  did: string
  at: Date
  itemId: string | null
  votes: number
}

/** What the shop did: public statements of plans, and suggestions that shipped; newest first. */
export async function readChangelog(scope: Scope, language: 'zh-CN' | 'en'): Promise<Change[]> {
  const { items } = await readSaidAndDone(scope, language)
  const states = ['shipped'] as const
  const shipped = await findItems(scope, { filter: { states }, order: 'newest', limit: roadmapMax })
  const ofPlan = new Map(
    shipped.flatMap((item) => (item.planId ? [[toPublicId('plan', item.planId), item] as const] : [])),
  )
  const ofPlans = items.map((one): Change => {
    const item = ofPlan.get(one.id)
    return {
      title: item?.title ?? one.productName,
      said: one.said,
      did: one.did,
      at: new Date(one.shippedAt),
      itemId: item?.id ?? null,
      votes: item?.votes ?? 0,
    }
  })
  const told = new Set(ofPlans.map(({ itemId }) => itemId))
  const alone = shipped
    .filter(({ id }) => !told.has(id))
    .map(
      ({ id, title, answer, answeredAt, createdAt, votes }): Change => ({
        title,
        said: null,
        did: answer ?? '',
        at: answeredAt ?? createdAt,
        itemId: id,
        votes,
      }),
    )
  return [...ofPlans, ...alone].sort((left, right) => right.at.getTime() - left.at.getTime())
}
