import { endpoints } from '@echoloop/contract'
import { open, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { takeDelivery } from './inbox/take-delivery.ts'
import { mentionRoutes } from './mentions/mention-routes.ts'
import { monitorRoutes } from './monitors/monitor-routes.ts'
import { postRoutes } from './posts/post-routes.ts'
import { type ListeningReach, sourceRoutes } from './sources/source-routes.ts'

/** `publicUrl`: where adapters reach this server. `mayBePrivate`: sources and adapters may be in a private network. */
export function listeningRoutes(reach: ListeningReach): Route[] {
  return [
    ...sourceRoutes(reach),
    ...monitorRoutes,
    ...mentionRoutes,
    ...postRoutes(reach),
    open(endpoints.receiveListeningDelivery, (visit, { params, query }) => {
      visit.reply.header('cache-control', 'no-store')
      return takeDelivery(visit, {
        shopId: uuidOf('shop', query.shop),
        sourceId: uuidOf('listeningSource', params.id),
      })
    }),
  ]
}
