import { endpoints, type MessengerDoor, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { inShop, open, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop, type Scope } from '../../platform/scope.ts'
import type { Doors } from '../outreach/index.ts'
import { changeDoor, createDoor, removeDoor, rotateSecret } from './change-messengers.ts'
import { checkDoor } from './check-door.ts'
import { answerQuestion, takeCall } from './open-hook.ts'
import { phoneRoutes } from './phone/phone-routes.ts'
import { presentDoors } from './present-doors.ts'
import { readConversations, readMessengerConversation } from './read-conversations.ts'

const doorOf = (params: { id: string }) => uuidOf('messengerDoor', params.id)
const hookOf = (params: { shop: string; id: string }) => ({
  shopId: uuidOf('shop', params.shop),
  doorId: doorOf(params),
})

/** `publicUrl`: address under which platforms reach this server, without a slash at its end. */
export function messengerRoutes(doors: Doors): Route[] {
  return [...doorRoutes(doors), ...hookRoutes, ...conversationRoutes, ...phoneRoutes]
}

function doorRoutes({ publicUrl, mayBePrivate }: Doors): Route[] {
  return [
    inShop(endpoints.listMessengers, async (scope) => ({ items: await presentDoors(scope, publicUrl) })),
    inShop(endpoints.createMessenger, async (scope, { body }) => {
      const { id, secret } = await createDoor(scope, body, mayBePrivate)
      return { door: await presentOne(scope, id, publicUrl), secret }
    }),
    inShop(endpoints.changeMessenger, async (scope, { params, body }) => {
      await changeDoor(scope, doorOf(params), { changes: body, mayBePrivate })
      return presentOne(scope, doorOf(params), publicUrl)
    }),
    inShop(endpoints.rotateMessengerSecret, async (scope, { params }) => {
      const secret = await rotateSecret(scope, doorOf(params))
      return { door: await presentOne(scope, doorOf(params), publicUrl), secret }
    }),
    open(endpoints.checkMessenger, async ({ platform, caller }, { params }) => {
      if (!caller) throw new AppError('session/needed')
      await checkDoor(platform, { shopId: caller.shopId, doorId: doorOf(params), mayBePrivate })
      return runInShop(platform, caller, (scope) => presentOne(scope, doorOf(params), publicUrl))
    }),
    inShop(endpoints.removeMessenger, async (scope, { params }) => {
      await removeDoor(scope, doorOf(params))
      return { done: true } as const
    }),
  ]
}

async function presentOne(scope: Scope, id: string, publicUrl: string): Promise<MessengerDoor> {
  const publicId = toPublicId('messengerDoor', id)
  const door = (await presentDoors(scope, publicUrl)).find((one) => one.id === publicId)
  if (!door) throw new AppError('messenger/not-found')
  return door
}

/** Platforms want bare words, each its own. */
const hookRoutes: Route[] = [
  open(endpoints.verifyMessengerHook, async (visit, { params }) => {
    const word = await answerQuestion(visit, hookOf(params))
    visit.reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(word)
    return undefined
  }),
  open(endpoints.receiveMessengerEvent, async (visit, { params }) => {
    const answer = await takeCall(visit, hookOf(params))
    visit.reply.header('cache-control', 'no-store').type(answer.type).send(answer.body)
    return undefined
  }),
]

const conversationRoutes: Route[] = [
  inShop(endpoints.listMessengerConversations, (scope, { query }) => readConversations(scope, query)),
  inShop(endpoints.readMessengerConversation, (scope, { params }) =>
    readMessengerConversation(scope, uuidOf('messengerConversation', params.id)),
  ),
]
