import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'

/** Through what people of a tier are answered best; `as-written`: the channel they used. */
export const tierChannels = ['as-written', 'mail', 'messenger', 'sms', 'phone'] as const

/** How answers to people of a tier sound. */
export const tierStyles = ['plain', 'warm', 'personal'] as const

export const tierLimits = {
  tiers: { min: 2, max: 8 },
  windowDays: { min: 30, max: 3650 },
  orders: { min: 0, max: 10_000 },
  recencyDays: { min: 1, max: 3650 },
  name: 30,
  guidance: 300,
} as const

const whole = ({ min, max }: { min: number; max: number }) => z.number().int().min(min).max(max)
const name = z.string().trim().min(1).max(tierLimits.name)

export const tierSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
  name: z.strictObject({ 'zh-CN': name, en: name }),
  /** All that is given must hold within the window; the lowest tier asks for nothing. */
  ordersMin: whole(tierLimits.orders),
  spentCentsMin: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** The last order is at most so many days ago; null: any time within the window. */
  recencyDaysMax: whole(tierLimits.recencyDays).nullable(),
  channelWish: z.enum(tierChannels),
  style: z.enum(tierStyles),
  /** What colleagues should bear in mind when they answer. */
  guidance: z.string().trim().max(tierLimits.guidance),
})

export type Tier = z.infer<typeof tierSchema>

export const tierRuleSchema = z
  .strictObject({
    /** Orders older than this count no longer. */
    windowDays: whole(tierLimits.windowDays),
    /** Money counts in this currency only; null: all amounts as they stand. */
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
    /** Lowest first; a customer stands in the highest whose conditions hold. */
    tiers: z.array(tierSchema).min(tierLimits.tiers.min).max(tierLimits.tiers.max),
  })
  .refine(({ tiers }) => new Set(tiers.map(({ code }) => code)).size === tiers.length, {
    path: ['tiers'],
    error: 'repeated code',
  })
  .refine(({ tiers: [lowest] }) => lowest !== undefined && asksForNothing(lowest), {
    path: ['tiers', 0],
    error: 'the lowest tier asks for nothing',
  })

export type TierRule = z.infer<typeof tierRuleSchema>

function asksForNothing({ ordersMin, spentCentsMin, recencyDaysMax }: Tier): boolean {
  return ordersMin === 0 && spentCentsMin === 0 && recencyDaysMax === null
}

const tierCounts = z.record(z.string(), z.number().int())

export const readTiers = defineEndpoint({
  method: 'GET',
  path: '/v1/tiers',
  permission: 'shop.read',
  summary: 'The tiers of the shop, how many customers stand in each, and the currencies of its orders.',
  tag: 'tiers',
  reply: z.object({
    rule: tierRuleSchema,
    /** By code; of customers who ever ordered. */
    counts: tierCounts,
    /** Customers whose standing is still to be counted by the present rule. */
    waiting: z.number().int(),
    currencies: z.array(z.object({ currency: z.string().nullable(), orders: z.number().int() })),
  }),
  status: 200,
})

export const putTiers = defineEndpoint({
  method: 'PUT',
  path: '/v1/tiers',
  permission: 'tier.write',
  summary: 'Set the tiers; standings are counted anew in the background.',
  tag: 'tiers',
  body: tierRuleSchema,
  reply: tierRuleSchema,
  status: 200,
})

export const previewTiers = defineEndpoint({
  method: 'POST',
  path: '/v1/tiers/preview',
  permission: 'tier.write',
  summary: 'How many customers would stand in each tier, and how many would move; nothing is changed.',
  tag: 'tiers',
  body: tierRuleSchema,
  reply: z.object({ counts: tierCounts, rising: z.number().int(), falling: z.number().int() }),
  status: 200,
})

export const customerTierSchema = z.object({
  tier: tierSchema,
  orders: z.number().int(),
  spentCents: z.number().int(),
  lastOrderAt: z.string().nullable(),
  since: z.string().nullable(),
  history: z.array(
    z.object({
      at: z.string(),
      from: z.string().nullable(),
      to: z.string(),
      cause: z.enum(['orders', 'time', 'rule']),
      orders: z.number().int(),
      spentCents: z.number().int(),
    }),
  ),
})

export type CustomerTier = z.infer<typeof customerTierSchema>

export const readCustomerTier = defineEndpoint({
  method: 'GET',
  path: '/v1/customers/:id/tier',
  permission: 'case.read',
  summary: 'Where a customer stands, why, and how that changed.',
  tag: 'tiers',
  params: z.object({ id: publicId('customer') }),
  reply: customerTierSchema,
  status: 200,
})
