import { type BoardItem, endpoints } from '@echoloop/contract'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { presentComment, presentItem } from '../present-portal.ts'
import { findItems, readItem } from './board-queries.ts'
import { changeBoardItem, decideBoardItem, mergeBoardItems } from './change-board-item.ts'
import { findComments } from './comment-store.ts'
import { findSimilar } from './find-similar.ts'
import { decideBoardComment, readComment } from './write-comment.ts'

const itemOf = (params: { id: string }) => uuidOf('boardItem', params.id)

/** What staff do with the board. */
export function boardRoutes(publicUrl: string): Route[] {
  const one = async (scope: Scope, id: string): Promise<BoardItem> =>
    presentItem(scope, await readItem(scope, id), publicUrl)
  return [
    inShop(endpoints.listBoardItems, async (scope, { query }) => {
      const { cursor, limit, state, q } = query
      const filter = { ...(state ? { states: [state] } : {}), ...(q ? { q } : {}) }
      const page = { filter, order: 'newest' as const, after: decodeCursor(cursor), limit: limit + 1 }
      const rows = await findItems(scope, page)
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map((row) => presentItem(scope, row, publicUrl)),
        nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
      }
    }),
    inShop(endpoints.findSimilarBoardItems, async (scope, { params }) => {
      const item = await readItem(scope, itemOf(params))
      const found = await findSimilar(scope, { text: `${item.title} ${item.text ?? ''}`, not: item.id })
      return { items: await Promise.all(found.map(({ id }) => one(scope, id))) }
    }),
    inShop(endpoints.decideBoardItem, async (scope, { params, body }) => {
      await decideBoardItem(scope, itemOf(params), body)
      return one(scope, itemOf(params))
    }),
    inShop(endpoints.changeBoardItem, async (scope, { params, body }) => {
      await changeBoardItem(scope, itemOf(params), body)
      return one(scope, itemOf(params))
    }),
    inShop(endpoints.mergeBoardItems, async (scope, { params, body }) => {
      await mergeBoardItems(scope, { from: itemOf(params), into: uuidOf('boardItem', body.into) })
      return one(scope, itemOf(params))
    }),
    inShop(endpoints.listBoardComments, async (scope, { query }) => {
      const { cursor, limit, state } = query
      const filter = state ? { state } : {}
      const page = { filter, order: 'newest' as const, after: decodeCursor(cursor), limit: limit + 1 }
      const rows = await findComments(scope, page)
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map(presentComment),
        nextCursor: rows.length > limit && last ? encodeCursor(last) : null,
      }
    }),
    inShop(endpoints.decideBoardComment, async (scope, { params, body }) => {
      const id = uuidOf('boardComment', params.id)
      await decideBoardComment(scope, id, body)
      return presentComment(await readComment(scope, id))
    }),
  ]
}
