import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { centsMax } from './order.ts'
import { roles } from './permission.ts'
import { remedyKinds } from './remedy.ts'

const most = z.number().int().min(0).max(centsMax).nullable()

/** Up to what a role decides alone; null: without limit, 0: never. Money in the smallest unit, points in points. */
export const remedyLimitSchema = z.strictObject({
  role: z.enum(roles),
  kind: z.enum(remedyKinds),
  onceMax: most,
  caseMax: most,
  dayMax: most,
})

export type RemedyLimit = z.infer<typeof remedyLimitSchema>

export const remedyPolicySchema = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** What a hundred points cost the shop. */
  hundredPointsCents: z.number().int().min(0).max(1_000_000),
  /** After a case is solved, its customer is asked for a follow-up to the own published review. */
  invitesFollowUp: z.boolean(),
  followUpDays: z.number().int().min(0).max(60),
})

export type RemedyPolicy = z.infer<typeof remedyPolicySchema>

export const remedyDoorSchema = z.object({
  url: z.string(),
  /** Until then the former secret signs too. */
  formerUntil: z.string().nullable(),
  pausedUntil: z.string().nullable(),
  lastGoodAt: z.string().nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: z.string().nullable(),
})

export const remedySettingsSchema = z.object({
  policy: remedyPolicySchema,
  limits: z.array(remedyLimitSchema),
  door: remedyDoorSchema.nullable(),
})

export type RemedySettings = z.infer<typeof remedySettingsSchema>

export const readRemedySettings = defineEndpoint({
  method: 'GET',
  path: '/v1/remedy-settings',
  permission: 'case.read',
  summary: 'Who may give how much alone, where remedies are ordered, and what points cost.',
  tag: 'remedies',
  reply: remedySettingsSchema,
  status: 200,
})

export const putRemedyPolicy = defineEndpoint({
  method: 'PUT',
  path: '/v1/remedy-settings/policy',
  permission: 'shop.write',
  summary: 'Set currency, cost of points, and whether solved cases invite to a follow-up review.',
  tag: 'remedies',
  body: remedyPolicySchema,
  reply: remedySettingsSchema,
  status: 200,
})

export const putRemedyLimits = defineEndpoint({
  method: 'PUT',
  path: '/v1/remedy-settings/limits',
  permission: 'shop.write',
  summary: 'Set up to what roles decide alone, for each kind. Nothing here can depend on stars.',
  tag: 'remedies',
  body: z.strictObject({ limits: z.array(remedyLimitSchema).max(roles.length * remedyKinds.length) }),
  reply: remedySettingsSchema,
  status: 200,
})

export const putRemedyDoor = defineEndpoint({
  method: 'PUT',
  path: '/v1/remedy-settings/door',
  permission: 'connector.write',
  summary: 'Set where remedies are ordered; the reply carries the signing secret when it is new, this once.',
  tag: 'remedies',
  body: z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) }),
  reply: z.object({ settings: remedySettingsSchema, secret: z.string().nullable() }),
  status: 200,
})

export const rotateRemedyDoorSecret = defineEndpoint({
  method: 'POST',
  path: '/v1/remedy-settings/door/secret',
  permission: 'connector.write',
  summary: 'Make a new signing secret, shown this once; the former one signs beside it for 24 hours.',
  tag: 'remedies',
  reply: z.object({ settings: remedySettingsSchema, secret: z.string() }),
  status: 200,
})

export const removeRemedyDoor = defineEndpoint({
  method: 'DELETE',
  path: '/v1/remedy-settings/door',
  permission: 'connector.write',
  summary: 'Order nothing that way any more: what has not left is done by hand.',
  tag: 'remedies',
  reply: remedySettingsSchema,
  status: 200,
})

export const testRemedyDoor = defineEndpoint({
  method: 'POST',
  path: '/v1/remedy-settings/door/test',
  permission: 'connector.write',
  summary: 'Post a signed `remedy.test` to the door and tell what came back. Nothing is ordered.',
  tag: 'remedies',
  reply: z.object({ isGood: z.boolean(), trouble: z.string().nullable() }),
  status: 200,
})

export const remedyCostSchema = z.object({
  /** Aspect code of the topic, or public id of the product; null where the case has none. */
  key: z.string().nullable(),
  name: z.string().nullable(),
  currency: z.string(),
  remedies: z.number().int(),
  cases: z.number().int(),
  doneCents: z.number().int(),
  /** Promised and not done yet. */
  openCents: z.number().int(),
})

export const readRemedyCosts = defineEndpoint({
  method: 'GET',
  path: '/v1/remedy-costs',
  permission: 'figure.read',
  summary: 'What remedies cost, per topic or product of their cases, dearest first.',
  tag: 'remedies',
  query: z.object({
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
    by: z.enum(['topic', 'product']).default('topic'),
  }),
  reply: z.object({ items: z.array(remedyCostSchema) }),
  status: 200,
})
