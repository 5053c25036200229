import { endpoints, type SubmissionItem, toPublicId } from '@echoloop/contract'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import { inShop, open, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { networkBlockOf, visitorOf } from '../../platform/http/visitor-of.ts'
import { runInShop, type Scope } from '../../platform/scope.ts'
import { boardRoutes } from './board/board-routes.ts'
import { findSimilar } from './board/find-similar.ts'
import { refuseWithoutBoard, voteForSuggestion } from './board/vote-for-suggestion.ts'
import { answerSubmission, decideSubmission, lookAtSubmission } from './decide-submission.ts'
import { changePortalSettings, publishNotice } from './portal-settings.ts'
import { presentRoom, presentSubmissions } from './present-portal.ts'
import { findSubmissions, readSubmission } from './submission-queries.ts'

const submissionOf = (params: { id: string }) => uuidOf('submission', params.id)

/** `publicUrl`: address under which shoppers reach this server, without a slash at its end. */
export function portalRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  return [
    ...settingsRoutes(publicUrl),
    ...submissionRoutes,
    ...boardRoutes(publicUrl),
    ...openRoutes(publicUrl),
  ]
}

function settingsRoutes(publicUrl: string): Route[] {
  return [
    inShop(endpoints.readPortalSettings, (scope) => presentRoom(scope, publicUrl)),
    inShop(endpoints.putPortalSettings, async (scope, { body }) => {
      await changePortalSettings(scope, body)
      return presentRoom(scope, publicUrl)
    }),
    inShop(endpoints.publishPrivacyNotice, async (scope, { body }) => {
      await publishNotice(scope, body.text)
      return presentRoom(scope, publicUrl)
    }),
  ]
}

type Reader = { locale: 'zh-CN' | 'en' }

const submissionRoutes: Route[] = [
  inShop(endpoints.listSubmissions, async (scope, { query, locale }) => {
    const { cursor, limit, number, ...rest } = query
    const digits = number?.normalize('NFKC').replaceAll(/\D/g, '')
    const filter = { ...rest, ...(digits ? { number: digits } : {}) }
    const rows = await findSubmissions(scope, { filter, after: decodeCursor(cursor), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: await presentSubmissions(scope, shown, { locale }),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.sentAt, id: last.id }) : null,
    }
  }),
  inShop(endpoints.lookAtSubmission, async (scope, { params, locale }) => {
    await lookAtSubmission(scope, submissionOf(params))
    return readOne(scope, submissionOf(params), { locale })
  }),
  inShop(endpoints.decideSubmission, async (scope, { params, body, locale }) => {
    await decideSubmission(scope, submissionOf(params), body)
    return readOne(scope, submissionOf(params), { locale })
  }),
  inShop(endpoints.answerSubmission, async (scope, { params, body, locale }) => {
    await answerSubmission(scope, submissionOf(params), body.text)
    return readOne(scope, submissionOf(params), { locale })
  }),
]

async function readOne(scope: Scope, id: string, reader: Reader): Promise<SubmissionItem> {
  const [item] = await presentSubmissions(scope, [await readSubmission(scope, id)], reader)
  if (!item) throw new Error('a sent form was there a moment ago')
  return item
}

function openRoutes(publicUrl: string): Route[] {
  return [
    open(endpoints.suggestDuplicates, async ({ platform, reply }, { query }) => {
      reply.header('cache-control', 'no-store')
      const shopId = uuidOf('shop', query.shop)
      const items = await runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
        await refuseWithoutBoard(scope)
        return findSimilar(scope, { text: query.q })
      })
      return {
        items: items.map(({ id, ...rest }) => {
          const publicItem = toPublicId('boardItem', id)
          return { ...rest, id: publicItem, url: `${publicUrl}/voice/board/${publicItem}?shop=${query.shop}` }
        }),
      }
    }),
    open(endpoints.voteForSuggestion, async ({ platform, request, reply }, { params, body }) => {
      reply.header('cache-control', 'no-store')
      const votes = await voteForSuggestion(platform, {
        shopId: uuidOf('shop', body.shop),
        itemId: uuidOf('boardItem', params.id),
        isFor: body.isFor,
        visitor: visitorOf(request),
        network: networkBlockOf(request),
      })
      return { votes }
    }),
  ]
}
