import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { permissions, roles } from './permission.ts'

export const uiLanguages = ['zh-CN', 'en'] as const
export type UiLanguage = (typeof uiLanguages)[number]

const shopOfSession = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  timeZone: z.string(),
  language: z.enum(uiLanguages),
  isDemo: z.boolean(),
})

/** Who is signed in, and in which shop; a session names its shop by the header `x-echoloop-shop`. */
export const sessionSchema = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string(), language: z.enum(uiLanguages) }),
  shop: shopOfSession,
  shops: z.array(shopOfSession),
  permissions: z.array(z.enum(permissions)),
})

export type Session = z.infer<typeof sessionSchema>

export const readSession = defineEndpoint({
  method: 'GET',
  path: '/v1/session',
  permission: 'signed-in',
  summary: 'Who is signed in, the shop at hand, and what may be done.',
  tag: 'session',
  reply: sessionSchema,
  status: 200,
})

export const changeSession = defineEndpoint({
  method: 'PATCH',
  path: '/v1/session',
  permission: 'signed-in',
  summary: 'Change the language one sees.',
  tag: 'session',
  body: z.strictObject({ language: z.enum(uiLanguages) }),
  reply: sessionSchema,
  status: 200,
})

export const setPassword = defineEndpoint({
  method: 'POST',
  path: '/v1/session/password',
  permission: 'signed-in',
  summary: 'Set or change one’s password; who has one gives it too. Ends all other sessions.',
  tag: 'session',
  body: z.strictObject({
    password: z.string().min(10).max(128),
    currentPassword: z.string().max(128).optional(),
  }),
  reply: z.object({ done: z.literal(true) }),
  status: 200,
})

export const readSetup = defineEndpoint({
  method: 'GET',
  path: '/v1/setup',
  permission: 'public',
  summary: 'Whether this server still waits for its first shop.',
  tag: 'session',
  reply: z.object({ isNeeded: z.boolean() }),
  status: 200,
})

export const setUp = defineEndpoint({
  method: 'POST',
  path: '/v1/setup',
  permission: 'setup',
  summary: 'First owner and first shop of an empty server; refused ever after.',
  tag: 'session',
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    email: z.email().max(254),
    password: z.string().min(10).max(128),
    shopName: z.string().trim().min(1).max(100),
    language: z.enum(uiLanguages),
    timeZone: z.string().max(60),
  }),
  reply: z.object({ shopId: z.string() }),
  status: 201,
})
