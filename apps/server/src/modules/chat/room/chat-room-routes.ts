import { endpoints, toPublicId, toUuid } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Files } from '../../../platform/files/open-files.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readDesk, standAtDesk } from '../chat-desk.ts'
import { changeChatSettings, readChatSettings } from '../chat-settings.ts'
import { lockConversation } from '../conversation-store.ts'
import { finishChat } from '../finish-chat.ts'
import { listMessages } from '../message-queries.ts'
import { presentConversation, presentConversations, presentMessages } from '../present-chat.ts'
import { bytesOf } from '../read-bytes.ts'
import { takePicture } from '../take-picture.ts'
import { readContext } from './context-queries.ts'
import { countConversations, findConversation, listConversations } from './conversation-queries.ts'
import { handChatOver } from './hand-chat-over.ts'
import { markSeen } from './mark-seen.ts'
import { sayInChat } from './say-in-chat.ts'
import { takeChat } from './take-chat.ts'

const conversationOf = (params: { id: string }) => uuidOf('conversation', params.id)

type RoomParts = { publicUrl: string; files: Files; hasBot: boolean }

/** What the staff does in the room of the chat. */
export function chatRoomRoutes(parts: RoomParts): Route[] {
  return [...settingsRoutes(parts), ...readingRoutes, ...talkingRoutes, ...movingRoutes, pictureRoute(parts)]
}

function settingsRoutes({ publicUrl, hasBot }: RoomParts): Route[] {
  const present = async (scope: Scope, shop: string) => ({
    settings: await readChatSettings(scope),
    hasBot,
    pageUrl: `${publicUrl}/talk?shop=${shop}`,
  })
  return [
    inShop(endpoints.readChatSettings, (scope) => present(scope, shopOf(scope))),
    inShop(endpoints.putChatSettings, async (scope, { body }) => {
      await changeChatSettings(scope, body)
      return present(scope, shopOf(scope))
    }),
    inShop(endpoints.readChatDesk, (scope) => readDesk(scope)),
    inShop(endpoints.putChatDesk, async (scope, { body }) => {
      await standAtDesk(scope, body.isHere)
      return readDesk(scope)
    }),
  ]
}

function shopOf({ shopId }: Scope): string {
  return toPublicId('shop', shopId)
}

const readingRoutes: Route[] = [
  inShop(endpoints.listConversations, async (scope, { query }) => {
    const { list, limit, cursor } = query
    const rows = await listConversations(scope, { list, after: decodeCursor(cursor), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: await presentConversations(scope, shown),
      nextCursor: rows.length > limit && last ? encodeCursor({ at: last.lastAt, id: last.id }) : null,
    }
  }),
  inShop(endpoints.countConversations, (scope) => countConversations(scope)),
  inShop(endpoints.readConversation, (scope, { params }) =>
    presentConversation(scope, conversationOf(params)),
  ),
  inShop(endpoints.readChatContext, async (scope, { params }) =>
    readContext(scope, await findConversation(scope, conversationOf(params))),
  ),
  inShop(endpoints.listChatMessages, async (scope, { params, query }) => {
    const { id, lastSequence } = await findConversation(scope, conversationOf(params))
    const rows = await listMessages(scope, { conversationId: id, after: query.after, withNotes: true })
    return { items: await presentMessages(scope, rows, { forStaff: true }), lastSequence }
  }),
]

const talkingRoutes: Route[] = [
  inShop(endpoints.sayInChat, async (scope, { params, body }) => {
    const row = await sayInChat(scope, conversationOf(params), body)
    const [message] = await presentMessages(scope, [row], { forStaff: true })
    if (!message) throw new Error('a message was just said')
    return message
  }),
  inShop(endpoints.markChatSeen, async (scope, { params, body }) => {
    await markSeen(scope, conversationOf(params), body.sequence)
    return { done: true as const }
  }),
  inShop(endpoints.tellChatTyping, async (scope, { params }) => {
    await findConversation(scope, conversationOf(params))
    await scope.tellLive({ kind: 'chat.staff-typing', id: params.id })
    return { done: true as const }
  }),
]

const movingRoutes: Route[] = [
  inShop(endpoints.takeConversation, async (scope, { params }) => {
    await takeChat(scope, conversationOf(params))
    return presentConversation(scope, conversationOf(params))
  }),
  inShop(endpoints.handConversationOver, async (scope, { params, body }) => {
    const { reason } = body
    const memberId = 'memberId' in body ? toUuid('member', body.memberId) : undefined
    const departmentId = 'departmentId' in body ? toUuid('department', body.departmentId) : undefined
    if (memberId) await handChatOver(scope, conversationOf(params), { memberId, reason })
    else if (departmentId) await handChatOver(scope, conversationOf(params), { departmentId, reason })
    return presentConversation(scope, conversationOf(params))
  }),
  inShop(endpoints.closeConversation, async (scope, { params }) => {
    await finishChat(scope, await lockConversation(scope, conversationOf(params)))
    return presentConversation(scope, conversationOf(params))
  }),
]

function pictureRoute({ files }: RoomParts): Route {
  return open(endpoints.putChatPicture, async ({ platform, caller, request }, { params }) => {
    if (!caller) throw new AppError('session/needed')
    const of = { shopId: caller.shopId, conversationId: conversationOf(params) }
    return takePicture(platform, { of, actor: caller.actor, files, stream: bytesOf(request) })
  })
}
