import { endpoints, type FlagItem, toPublicId } from '@echoloop/contract'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { networkBlockOf, visitorOf } from '../../../platform/http/visitor-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { decideFlag } from './decide-flag.ts'
import { readFlagFigures } from './flag-figures.ts'
import { countOpenFlags, type FlagRow, listDecidedFlags, listOpenFlags } from './flag-queries.ts'
import { flagReview } from './flag-review.ts'
import { readOwnFlag } from './read-own-flag.ts'

/** `publicUrl`: address under which shoppers reach this server, without a slash at its end. */
export function flagRoutes({ publicUrl }: { publicUrl: string }): Route[] {
  return [
    open(endpoints.flagReview, async ({ platform, request, reply }, { params, body, locale }) => {
      reply.header('cache-control', 'no-store')
      const { flagToken, isHeld } = await flagReview(platform, {
        shopId: uuidOf('shop', body.shop),
        feedbackId: uuidOf('feedback', params.id),
        reason: body.reason,
        words: body.words ?? '',
        email: body.email ?? '',
        language: locale,
        visitor: visitorOf(request),
        network: networkBlockOf(request),
      })
      return { flagUrl: `${publicUrl}/flag/${flagToken}`, isHeld }
    }),
    open(endpoints.readOwnFlag, ({ platform, reply }, { params }) => {
      reply.header('cache-control', 'no-store')
      return readOwnFlag(platform, params.token)
    }),
    open(endpoints.readFlagFigures, ({ platform, reply }, { query }) => {
      reply.header('access-control-allow-origin', '*').header('cache-control', 'public, max-age=60')
      const who = { shopId: uuidOf('shop', query.shop), actor: { kind: 'author' as const } }
      return runInShop(platform, who, readFlagFigures)
    }),
    ...moderatorRoutes,
  ]
}

const moderatorRoutes: Route[] = [
  inShop(endpoints.listFlags, async (scope, { query }) => {
    const { state, reason, cursor, limit } = query
    const count = await countOpenFlags(scope)
    if (state === 'open') {
      const rows = await listOpenFlags(scope, { state, reason, limit })
      return { items: rows.map(present), nextCursor: null, open: count }
    }
    const found = { state, reason, after: decodeCursor(cursor), limit: limit + 1 }
    const rows = await listDecidedFlags(scope, found)
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const next =
      rows.length > limit && last?.decidedAt ? encodeCursor({ at: last.decidedAt, id: last.id }) : null
    return { items: shown.map(present), nextCursor: next, open: count }
  }),
  inShop(endpoints.decideFlag, (scope, { params, body }) =>
    decideFlag(scope, uuidOf('flag', params.id), body),
  ),
]

function present(row: FlagRow): FlagItem {
  const { productId, productName } = row
  return {
    id: toPublicId('flag', row.id),
    reason: row.reason,
    words: row.words,
    flaggedAt: row.flaggedAt.toISOString(),
    weight: Math.round(row.weight * 100) / 100,
    state: row.state,
    isHeld: row.isHeld,
    answer: row.answer,
    answerWords: row.answerWords,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: row.decidedBy,
    review: {
      id: toPublicId('feedback', row.feedbackId),
      state: row.publication,
      title: row.title,
      text: row.text,
      language: row.language,
      occurredAt: row.occurredAt.toISOString(),
      isVerified: row.orderId !== null,
      openFlags: row.openFlags,
      sameReason: row.sameReason,
    },
    product:
      productId && productName !== null ? { id: toPublicId('product', productId), name: productName } : null,
  }
}
