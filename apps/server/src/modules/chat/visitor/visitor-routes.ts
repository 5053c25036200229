import { type ChatNews, endpoints } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Files } from '../../../platform/files/open-files.ts'
import { open, type Route, type Visit } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { networkBlockOf, visitOf } from '../../../platform/http/visitor-of.ts'
import { runInShop, type Scope } from '../../../platform/scope.ts'
import type { AskHelp } from '../chat-bot.ts'
import { readChatSettings } from '../chat-settings.ts'
import { type ChatToken, readChatToken, signChat } from '../chat-token.ts'
import { isSiteAllowed } from '../is-site-allowed.ts'
import { sendPicture } from '../present-picture.ts'
import { bytesOf } from '../read-bytes.ts'
import { readNews } from '../read-news.ts'
import type { ChatHub } from '../socket/chat-hub.ts'
import { takePicture } from '../take-picture.ts'
import { actAsVisitor } from './act-in-chat.ts'
import { leaveMessage } from './leave-message.ts'
import { networkShare, queueTranscript } from './mail-transcript.ts'
import { createNetworkBudget } from './network-budget.ts'
import { readChatDoor } from './read-chat-door.ts'
import { readHistory } from './read-history.ts'
import { sayAsVisitor } from './say-as-visitor.ts'
import { startChat } from './start-chat.ts'
import { waitForNews } from './wait-for-news.ts'

export type VisitorParts = {
  publicUrl: string
  files: Files
  hub: ChatHub
  canMail: boolean
  askHelp?: AskHelp | undefined
}

/** Doors of visitors; no cookie counts at any of them, and nothing of an answer is kept by a cache. */
export function visitorRoutes(parts: VisitorParts): Route[] {
  return [...beginningRoutes(parts), ...talkingRoutes(parts), ...pictureRoutes(parts)]
}

function beginningRoutes({ publicUrl, askHelp }: VisitorParts): Route[] {
  return [
    open(endpoints.readChatDoor, (visit, { query }) =>
      atShop(visit, query.shop, (scope) =>
        readChatDoor(scope, { language: query.language, hasBot: askHelp !== undefined }),
      ),
    ),
    open(endpoints.startChat, async (visit, { body }) => {
      await refuseOtherSites(visit, { publicUrl, shop: body.shop })
      const shopId = uuidOf('shop', body.shop)
      const words = { ...body, shopId, visitor: visitOf(visit.request) }
      return openedBy(visit, { shopId, conversationId: await startChat(visit.platform, words, { askHelp }) })
    }),
    open(endpoints.leaveChatMessage, async (visit, { body }) => {
      await refuseOtherSites(visit, { publicUrl, shop: body.shop })
      const shopId = uuidOf('shop', body.shop)
      const left = { ...body, shopId, visitor: visitOf(visit.request) }
      return openedBy(visit, { shopId, conversationId: await leaveMessage(visit.platform, left) })
    }),
    open(endpoints.readChatHistory, (visit, { body }) =>
      atShop(visit, body.shop, async (scope) => ({ conversations: await readHistory(scope, body.signed) })),
    ),
  ]
}

function talkingRoutes({ hub, askHelp, canMail }: VisitorParts): Route[] {
  const networks = createNetworkBudget(networkShare)
  return [
    open(endpoints.sayAsVisitor, async (visit, { body }) => {
      const { token, ...words } = body
      const visitor = visitOf(visit.request)
      const sequence = await sayAsVisitor(visit.platform, tokenOf(visit, token), {
        ...words,
        visitor,
        askHelp,
      })
      return { sequence }
    }),
    open(endpoints.readChatNews, (visit, { body }) => {
      const of = tokenOf(visit, body.token)
      const { after, waitSeconds } = body
      const isGone = () => visit.request.raw.destroyed
      return waitForNews(visit.platform, hub, { of, after, waitSeconds, isGone })
    }),
    open(endpoints.actInChat, async (visit, { body }) => {
      const { token, ...act } = body
      await actAsVisitor(visit.platform, tokenOf(visit, token), act)
      return { done: true as const }
    }),
    open(endpoints.mailChatTranscript, async (visit, { body }) => {
      if (!canMail) throw new AppError('request/not-found')
      const { email, token } = body
      const network = networkBlockOf(visit.request)
      await queueTranscript(visit.platform, tokenOf(visit, token), { email, network, networks })
      return { done: true as const }
    }),
  ]
}

function pictureRoutes({ files }: VisitorParts): Route[] {
  return [
    open(endpoints.sendChatPicture, (visit, { query }) => {
      const stream = bytesOf(visit.request)
      const of = tokenOf(visit, query.token)
      return takePicture(visit.platform, { of, actor: { kind: 'author' }, files, stream })
    }),
    open(endpoints.readChatPicture, async ({ platform, reply }, { params, query }) => {
      const shopId = uuidOf('shop', query.shop)
      await sendPicture({ platform, files, reply, shopId, file: params.file, key: query.key })
      return undefined
    }),
  ]
}

function tokenOf({ platform, reply }: Visit, token: string): ChatToken {
  reply.header('cache-control', 'no-store')
  return readChatToken(platform.keys, token)
}

function atShop<T>({ platform, reply }: Visit, shop: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  reply.header('cache-control', 'no-store')
  return runInShop(platform, { shopId: uuidOf('shop', shop), actor: { kind: 'author' } }, work)
}

async function refuseOtherSites(
  visit: Visit,
  { publicUrl, shop }: { publicUrl: string; shop: string },
): Promise<void> {
  const { origin } = visit.request.headers
  const { sites } = await atShop(visit, shop, readChatSettings)
  if (!isSiteAllowed({ origin, sites, publicUrl, needsOrigin: false }))
    throw new AppError('chat/site-refused')
}

async function openedBy({ platform }: Visit, of: ChatToken): Promise<ChatNews & { token: string }> {
  const who = { shopId: of.shopId, actor: { kind: 'author' as const } }
  const news = await runInShop(platform, who, (scope) => readNews(scope, of.conversationId, 0))
  return { token: signChat(platform.keys, of), ...news }
}
