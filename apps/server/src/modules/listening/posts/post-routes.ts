import { endpoints } from '@echoloop/contract'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { readAccounts } from './account-queries.ts'
import { answerMention } from './answer-mention.ts'
import { addAccount, presentAccount, removeAccount } from './change-accounts.ts'
import { findPosts } from './post-queries.ts'
import { presentPost, presentPosts } from './present-post.ts'
import { settleByHand } from './settle-by-hand.ts'
import { changePost, confirmPost, draftPost } from './write-post.ts'

const postOf = (params: { id: string }) => uuidOf('listeningPost', params.id)
const accountOf = (id: string) => uuidOf('listeningAccount', id)

export function postRoutes({ mayBePrivate }: { mayBePrivate: boolean }): Route[] {
  return [...accountRoutes(mayBePrivate), ...writingRoutes]
}

function accountRoutes(mayBePrivate: boolean): Route[] {
  return [
    inShop(endpoints.listListeningAccounts, async (scope) => ({
      items: (await readAccounts(scope)).map(presentAccount),
    })),
    open(endpoints.addListeningAccount, ({ platform, caller }, { body }) => {
      if (!caller) throw new Error('a door with a permission knows who calls')
      return addAccount(platform, caller, { settings: body, mayBePrivate })
    }),
    inShop(endpoints.removeListeningAccount, async (scope, { params }) => {
      await removeAccount(scope, accountOf(params.id))
      return { done: true as const }
    }),
  ]
}

const writingRoutes: Route[] = [
  inShop(endpoints.answerMention, async (scope, { params, body }) => {
    const { accountId, text, visibility, sendAnyway } = body
    const words = { accountId: accountOf(accountId), text, visibility, sendAnyway }
    return presentPost(scope, await answerMention(scope, uuidOf('feedback', params.id), words))
  }),
  inShop(endpoints.listListeningPosts, async (scope, { query }) => {
    const { cursor, limit, ...filter } = query
    const rows = await findPosts(scope, { filter, after: decodeCursor(cursor), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: await presentPosts(scope, shown),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
    }
  }),
  inShop(endpoints.draftListeningPost, async (scope, { body }) => {
    const id = await draftPost(scope, { ...body, accountId: accountOf(body.accountId) })
    return presentPost(scope, id)
  }),
  inShop(endpoints.changeListeningPost, async (scope, { params, body }) => {
    await changePost(scope, postOf(params), { ...body, accountId: accountOf(body.accountId) })
    return presentPost(scope, postOf(params))
  }),
  inShop(endpoints.confirmListeningPost, async (scope, { params, body }) => {
    await confirmPost(scope, postOf(params), body)
    return presentPost(scope, postOf(params))
  }),
  inShop(endpoints.settleListeningPost, async (scope, { params, body }) => {
    await settleByHand(scope, postOf(params), body)
    return presentPost(scope, postOf(params))
  }),
]
