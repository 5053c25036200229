import { chatLimits, endpoints } from '@echoloop/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../../platform/app-error.ts'
import { localeOf } from '../../../platform/http/server-options.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { networkOf, visitOf } from '../../../platform/http/visitor-of.ts'
import type { LiveHub } from '../../../platform/live/live-hub.ts'
import type { Platform } from '../../../platform/scope.ts'
import { openSocketDoor } from '../../../platform/sockets/open-socket-door.ts'
import type { ChatParts } from '../chat-bot.ts'
import { isSiteAllowed } from '../is-site-allowed.ts'
import { openChatHub } from './chat-hub.ts'
import { openPresence } from './presence.ts'
import { rememberShopFacts } from './shop-facts.ts'
import { tellTogether } from './tell-together.ts'
import { openVisitorSocket } from './visitor-socket.ts'

/** Sockets of one network on one process: a school or an office behind one address. */
const perNetworkMax = 200

type Parts = ChatParts & {
  platform: Platform
  live: LiveHub
  publicUrl: string
  /** Open windows on this process at most. */
  socketsMax: number
}

/** The socket of the visitors' windows: GET /v1/chat/socket?shop=… */
export async function addChatSocket(server: FastifyInstance, parts: Parts): Promise<void> {
  const { platform, live, publicUrl, socketsMax, askHelp } = parts
  const hub = openChatHub(live)
  const facts = rememberShopFacts(platform, live)
  const presence = openPresence(platform, hub, live)
  const readNews = tellTogether(platform, facts)
  server.addHook('onClose', async () => {
    presence.end()
    facts.end()
  })
  const door = {
    path: endpoints.openChatSocket.path,
    frameBytesMax: chatLimits.frameBytes,
    perSecond: 5,
    burst: 60,
    perGroupMax: perNetworkMax,
    allMax: socketsMax,
    groupOf: networkOf,
    async admit(request: FastifyRequest) {
      const query = endpoints.openChatSocket.query?.safeParse(request.query)
      if (!query?.success) throw new AppError('shop/not-found')
      const { origin } = request.headers
      const { sites } = await facts.read(uuidOf('shop', query.data.shop))
      if (!isSiteAllowed({ origin, sites, publicUrl, needsOrigin: true }))
        throw new AppError('chat/site-refused')
    },
    whenFull: () => new AppError('chat/too-many-open'),
    open(link: Parameters<typeof openVisitorSocket>[0], request: FastifyRequest) {
      const shopId = uuidOf('shop', endpoints.openChatSocket.query?.parse(request.query).shop ?? '')
      const locale = localeOf(request)
      return openVisitorSocket(link, {
        platform,
        hub,
        presence,
        readNews,
        shopId,
        locale,
        visitor: visitOf(request),
        askHelp,
      })
    },
  }
  await openSocketDoor(server, door, platform.log)
}
