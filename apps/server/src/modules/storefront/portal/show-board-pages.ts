import { boardStates, publicId, toPublicId, toUuid } from '@echoloop/contract'
import { type BoardItemPage, renderBoardItem, renderBoardPage, renderFollowPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { networkBlockOf, visitorOf } from '../../../platform/http/visitor-of.ts'
import { confirmFollow, type FollowPage, readBoard, readBoardItem, readFollow } from '../../portal/index.ts'
import { type PageVisit, redirectTo, sendPrivate } from '../page-visit.ts'
import { shopIdOf, withShop } from './portal-visit.ts'
import { lineOf, sendPublic, shownState } from './show-public-pages.ts'

const boardSchema = z.object({
  order: z.enum(['votes', 'newest']).default('votes').catch('votes'),
  state: z.enum(boardStates).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
})

/** GET /voice/board?shop=…&order=…&state=…&after=… */
export async function showBoardPage(visit: PageVisit): Promise<void> {
  const choice = boardSchema.parse(visit.request.query)
  const { frame, shop, found } = await withShop(visit, shopIdOf(visit), (scope) => readBoard(scope, choice))
  const { order, state = null, after } = choice
  const { items, counts, next } = found
  sendPublic(
    visit,
    renderBoardPage(frame, {
      shop,
      items: items.map(lineOf),
      counts,
      order,
      state,
      next,
      isLater: after !== undefined,
    }),
  )
}

const itemSchema = z.object({
  after: z.string().max(200).optional().catch(undefined),
  done: z.enum(['followed', 'said', 'waits']).optional().catch(undefined),
})

export type BoardAnswer = Pick<BoardItemPage, 'problems' | 'values'> & { status: number }

/** GET /voice/board/:id?shop=…: one suggestion; what was merged leads on to the other one. */
export async function showBoardItemPage(
  visit: PageVisit,
  publicItem: string,
  answer?: BoardAnswer,
): Promise<void> {
  const id = itemIdOf(publicItem)
  const { after, done } = itemSchema.parse(visit.request.query)
  const who = { visitor: visitorOf(visit.request), network: networkBlockOf(visit.request) }
  const { frame, shop, found } = await withShop(visit, shopIdOf(visit), (scope) =>
    readBoardItem(scope, { id, ...who, ...(after === undefined ? {} : { after }) }),
  )
  if (found.kind === 'merged') {
    const to = toPublicId('boardItem', found.into)
    return redirectTo(visit, `/voice/board/${to}?shop=${shop.id}&lang=${visit.language}`)
  }
  const { item, comments, next, hasVoted } = found
  const body = renderBoardItem(frame, {
    ...item,
    shop,
    id: publicItem,
    text: item.text ?? '',
    state: shownState(item.state),
    hasVoted,
    createdAt: item.createdAt.toISOString(),
    commentCount: item.comments,
    comments: comments.map(({ saidBy, authorName, text, at }) => ({
      by: saidBy,
      name: authorName,
      text: text ?? '',
      at: at.toISOString(),
    })),
    next,
    isLater: after !== undefined,
    canMail: visit.canMail,
    done: answer ? null : (done ?? null),
    problems: answer?.problems ?? [],
    values: answer?.values ?? { text: '', name: '', email: '' },
  })
  sendPrivate(visit, { status: answer?.status ?? 200, body })
}

/** The id in an address. Refuses `board/item-not-found`. */
export function itemIdOf(publicItem: string): string {
  const id = publicId('boardItem').safeParse(publicItem).success && toUuid('boardItem', publicItem)
  if (!id) throw new AppError('board/item-not-found')
  return id
}

/** GET /voice/follow/:token: asks, and changes nothing. */
export async function showFollowPage(visit: PageVisit, token: string): Promise<void> {
  await sendFollow(visit, token, await readFollow(visit.platform, token))
}

/** POST /voice/follow/:token: the mailbox says yes. */
export async function takeConfirmation(visit: PageVisit, token: string): Promise<void> {
  await sendFollow(visit, token, await confirmFollow(visit.platform, token))
}

async function sendFollow(visit: PageVisit, token: string, follow: FollowPage): Promise<void> {
  const { frame, shop } = await withShop(visit, follow.shopId, () => Promise.resolve())
  const body = renderFollowPage(frame, {
    shop,
    path: `/voice/follow/${token}`,
    itemId: toPublicId('boardItem', follow.itemId),
    title: follow.title,
    isConfirmed: follow.state === 'confirmed',
  })
  sendPrivate(visit, { status: 200, body })
}
