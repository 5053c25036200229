import { endpoints } from '@echoloop/contract'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { findMentions } from './mention-queries.ts'
import { presentMentions } from './present-mention.ts'
import { readMentionFigures } from './read-mention-figures.ts'

export const mentionRoutes: Route[] = [
  inShop(endpoints.listMentions, async (scope, { query }) => {
    const { cursor, limit, monitorId, sourceId, ...rest } = query
    const wish = {
      ...rest,
      ...(monitorId ? { monitorId: uuidOf('monitor', monitorId) } : {}),
      ...(sourceId ? { sourceId: uuidOf('listeningSource', sourceId) } : {}),
    }
    const rows = await findMentions(scope, { wish, after: decodeCursor(cursor), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: await presentMentions(scope, shown),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.saidAt, id: last.itemId }) : null,
    }
  }),
  inShop(endpoints.readMentionFigures, (scope, { query: { from, to, monitorId } }) =>
    readMentionFigures(scope, { from, to, monitorId: monitorId ? uuidOf('monitor', monitorId) : null }),
  ),
]
