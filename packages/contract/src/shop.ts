import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { doneReply, pageOf, pageQuery } from './page.ts'
import { roles } from './permission.ts'
import { uiLanguages } from './session.ts'

export const shopSchema = z.object({
  id: z.string(),
  name: z.string(),
  language: z.enum(uiLanguages),
  timeZone: z.string(),
  isDemo: z.boolean(),
  createdAt: z.string(),
})

export type Shop = z.infer<typeof shopSchema>

export const readShop = defineEndpoint({
  method: 'GET',
  path: '/v1/shop',
  permission: 'shop.read',
  summary: 'The shop at hand.',
  tag: 'shop',
  reply: shopSchema,
  status: 200,
})

export const changeShop = defineEndpoint({
  method: 'PATCH',
  path: '/v1/shop',
  permission: 'shop.write',
  summary: 'Change name, language or time zone.',
  tag: 'shop',
  body: z.strictObject({
    name: z.string().trim().min(1).max(100).optional(),
    language: z.enum(uiLanguages).optional(),
    timeZone: z.string().max(60).optional(),
  }),
  reply: shopSchema,
  status: 200,
})

export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  createdAt: z.string(),
})

export type Member = z.infer<typeof memberSchema>

export const listMembers = defineEndpoint({
  method: 'GET',
  path: '/v1/members',
  permission: 'member.read',
  summary: 'Who works in this shop.',
  tag: 'shop',
  reply: z.object({ items: z.array(memberSchema) }),
  status: 200,
})

export const addMember = defineEndpoint({
  method: 'POST',
  path: '/v1/members',
  permission: 'member.write',
  summary: 'Add a colleague; the reply carries a one-time sign-in link to hand over.',
  tag: 'shop',
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    email: z.email().max(254),
    role: z.enum(roles),
  }),
  reply: z.object({ member: memberSchema, signInLink: z.string() }),
  status: 201,
  idempotent: true,
})

export const changeMember = defineEndpoint({
  method: 'PATCH',
  path: '/v1/members/:id',
  permission: 'member.write',
  summary: 'Change a colleague’s role; the last owner stays owner.',
  tag: 'shop',
  params: z.object({ id: publicId('member') }),
  body: z.strictObject({ role: z.enum(roles) }),
  reply: memberSchema,
  status: 200,
})

export const removeMember = defineEndpoint({
  method: 'DELETE',
  path: '/v1/members/:id',
  permission: 'member.write',
  summary: 'End a membership; it takes effect at once.',
  tag: 'shop',
  params: z.object({ id: publicId('member') }),
  reply: doneReply,
  status: 200,
})

export const apiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  /** The first characters, to tell keys apart. */
  prefix: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

export type ApiKey = z.infer<typeof apiKeySchema>

export const listApiKeys = defineEndpoint({
  method: 'GET',
  path: '/v1/api-keys',
  permission: 'key.write',
  summary: 'API keys of the shop, without their secrets.',
  tag: 'shop',
  reply: z.object({ items: z.array(apiKeySchema) }),
  status: 200,
})

export const createApiKey = defineEndpoint({
  method: 'POST',
  path: '/v1/api-keys',
  permission: 'key.write',
  summary: 'Make a key; its secret is shown this once.',
  tag: 'shop',
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    role: z.enum(roles),
    expiresInDays: z.number().int().min(1).max(3650).optional(),
  }),
  reply: z.object({ key: apiKeySchema, secret: z.string() }),
  status: 201,
})

export const revokeApiKey = defineEndpoint({
  method: 'DELETE',
  path: '/v1/api-keys/:id',
  permission: 'key.write',
  summary: 'Revoke a key; it takes effect at once.',
  tag: 'shop',
  params: z.object({ id: publicId('key') }),
  reply: doneReply,
  status: 200,
})

export const auditEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})

export type AuditEntry = z.infer<typeof auditEntrySchema>

export const listAuditEntries = defineEndpoint({
  method: 'GET',
  path: '/v1/audit',
  permission: 'audit.read',
  summary: 'Every change by staff and keys, newest first.',
  tag: 'shop',
  query: pageQuery.extend({ action: z.string().max(60).optional() }),
  reply: pageOf(auditEntrySchema),
  status: 200,
})

/** Rooms whose lists can be kept as views. */
export const viewRooms = ['feedback', 'cases'] as const

export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Query string of the room's list, without `?`. */
  query: z.string(),
  room: z.enum(viewRooms),
  isShared: z.boolean(),
  isMine: z.boolean(),
})

export type SavedView = z.infer<typeof savedViewSchema>

export const listViews = defineEndpoint({
  method: 'GET',
  path: '/v1/views',
  permission: 'feedback.read',
  summary: 'Saved views: one’s own and the shared ones.',
  tag: 'shop',
  reply: z.object({ items: z.array(savedViewSchema) }),
  status: 200,
})

export const saveView = defineEndpoint({
  method: 'POST',
  path: '/v1/views',
  permission: 'view.write',
  summary: 'Keep the filters at hand under a name.',
  tag: 'shop',
  body: z.strictObject({
    name: z.string().trim().min(1).max(60),
    query: z.string().max(1000),
    room: z.enum(viewRooms).default('feedback'),
    isShared: z.boolean().default(false),
  }),
  reply: savedViewSchema,
  status: 201,
})

export const removeView = defineEndpoint({
  method: 'DELETE',
  path: '/v1/views/:id',
  permission: 'view.write',
  summary: 'Remove a saved view.',
  tag: 'shop',
  params: z.object({ id: publicId('view') }),
  reply: doneReply,
  status: 200,
})
