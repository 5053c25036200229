import { endpoints } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { inShop, open, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { audit } from '../shops/index.ts'
import { putDoor, removeDoor, rotateSecret } from './change-doors.ts'
import type { Doors } from './doors.ts'
import { savePolicy } from './policy-store.ts'
import { countMessages, markMessage, readMessages } from './read-messages.ts'
import { readOutreach } from './read-outreach.ts'
import { sendSample } from './send-sample.ts'

export function outreachRoutes(doors: Doors): Route[] {
  return [
    inShop(endpoints.listMessages, (scope, { query }) => readMessages(scope, query)),
    inShop(endpoints.countMessages, async (scope) => ({ counts: await countMessages(scope) })),
    inShop(endpoints.markMessage, (scope, { params, body }) =>
      markMessage(scope, uuidOf('message', params.id), body.wasSent),
    ),
    inShop(endpoints.readOutreach, (scope) => readOutreach(scope, doors)),
    inShop(endpoints.putContactPolicy, async (scope, { body }) => {
      const { senderName, replyTo, ...rest } = body
      await savePolicy(scope, body)
      await audit(scope, { action: 'contact-policy.changed', detail: rest })
      return readOutreach(scope, doors)
    }),
    ...doorRoutes(doors),
  ]
}

function doorRoutes(doors: Doors): Route[] {
  return [
    inShop(endpoints.putDoor, async (scope, { params, body }) => {
      const secret = await putDoor(scope, { ...params, ...body, mayBePrivate: doors.mayBePrivate })
      return { outreach: await readOutreach(scope, doors), secret }
    }),
    inShop(endpoints.rotateDoorSecret, async (scope, { params }) => {
      const secret = await rotateSecret(scope, params.kind)
      return { outreach: await readOutreach(scope, doors), secret }
    }),
    inShop(endpoints.removeDoor, async (scope, { params }) => {
      await removeDoor(scope, params.kind)
      return readOutreach(scope, doors)
    }),
    open(endpoints.sendSample, async ({ platform, caller }, { params, body, locale }) => {
      if (!caller) throw new AppError('session/needed')
      await sendSample(platform, caller, { kind: params.kind, phone: body.phone, doors, language: locale })
      return { done: true } as const
    }),
  ]
}
