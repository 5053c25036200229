import { z } from 'zod'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

/** Where on their way customers meet the shop, in the order of the way. */
export const touchpoints = [
  'home',
  'product',
  'search',
  'cart',
  'payment',
  'tracking',
  'after-sales',
  'after-purchase',
] as const

export type Touchpoint = (typeof touchpoints)[number]

/** What a visitor did. `asked`, `answered` and `dismissed` are of the micro-surveys themselves. */
export const behaviourKinds = [
  'page',
  'search',
  'search-empty',
  'cart',
  'checkout',
  'payment-failed',
  'tracking',
  'purchase',
  'asked',
  'answered',
  'dismissed',
] as const

export type BehaviourKind = (typeof behaviourKinds)[number]

/** Kinds that happen at one touchpoint, whatever page they are sent from. */
export const touchpointOfKind: Readonly<Partial<Record<BehaviourKind, Touchpoint>>> = {
  search: 'search',
  'search-empty': 'search',
  cart: 'cart',
  checkout: 'payment',
  'payment-failed': 'payment',
  tracking: 'tracking',
  purchase: 'after-purchase',
}

/** Steps on the way to a purchase; whoever took a later one counts as having taken those before it. */
export const funnelSteps = ['visit', 'product', 'cart', 'checkout', 'purchase'] as const

export type FunnelStep = (typeof funnelSteps)[number]

export const behaviourLimits = {
  eventsPerBatch: 50,
  page: 500,
  words: 200,
  signed: 2000,
  /** Oldest event that a page may still send, in milliseconds. */
  agoMs: 86_400_000,
  keptDays: 90,
  /** Events of one visitor in an hour; what is more is not kept. */
  perVisitorHour: 600,
  /** Events that one shop takes in a minute in one process. */
  perShopMinute: 30_000,
} as const

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const chance = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)

/** One thing that a visitor did. Strict: what stands in no field is not sent. */
export const behaviourEventSchema = z.strictObject({
  /** Random; the same event sent again is one event. */
  id: chance,
  kind: z.enum(behaviourKinds),
  /** Milliseconds between the event and the sending of its batch: no clock of a visitor is asked. */
  agoMs: z.number().int().min(0).max(behaviourLimits.agoMs),
  touchpoint: z.enum(touchpoints).optional(),
  /** Path of the page, without query and fragment. */
  page: z
    .string()
    .max(behaviourLimits.page)
    .regex(/^\/[^?#\s]*$/)
    .refine(wellFormed)
    .optional(),
  /** Words that were searched for; personal data in them is masked before they are kept. */
  words: z.string().max(behaviourLimits.words).refine(wellFormed).optional(),
  results: z.number().int().min(0).max(1_000_000).optional(),
})

export type BehaviourEvent = z.infer<typeof behaviourEventSchema>

export const behaviourBatchSchema = z.strictObject({
  shop: publicId('shop'),
  /** The visitor agreed, as the shop’s page says. Without it nothing is kept. */
  consent: z.boolean(),
  /** Random id that the browser made after consent. */
  visitor: chance,
  /** What the shop’s server signed about this visitor. */
  signed: z.string().max(behaviourLimits.signed).optional(),
  events: z.array(behaviourEventSchema).min(1).max(behaviourLimits.eventsPerBatch),
})

/** What a shop’s server may sign for a page; times in seconds since 1970. */
export const signedContextSchema = z.strictObject({
  /** Id of the customer in the shop’s own system, as in its orders. */
  customer: z.string().min(1).max(200).refine(wellFormed).optional(),
  /** Source of that id; that of orders when it is missing. */
  source: z.string().min(1).max(100).refine(wellFormed).optional(),
  /** Number of the order. */
  order: z.string().min(1).max(200).refine(wellFormed).optional(),
  /** SKU of the product that the page is about. */
  product: z.string().min(1).max(200).refine(wellFormed).optional(),
  expires: z.number().int().positive(),
})

export type SignedContext = z.infer<typeof signedContextSchema>

/** When a rule asks: at once, after so much of the page or so long, on leaving, or on an event of the page. */
export const askMoments = ['load', 'scroll', 'seconds', 'exit', 'event'] as const

export type AskMoment = (typeof askMoments)[number]

export const touchpointRuleLimits = { rules: 50, name: 100, path: 200, event: 60 } as const

const eventName = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)
/** Begins with a slash; `*` stands for anything. */
const pathPattern = z
  .string()
  .max(touchpointRuleLimits.path)
  .regex(/^\/[^?#\s]*$/)
  .refine(wellFormed)

/** Which visitors are asked which survey, where and when. */
export const touchpointRuleFields = z.strictObject({
  name: z.string().trim().min(1).max(touchpointRuleLimits.name).refine(wellFormed),
  touchpoint: z.enum(touchpoints),
  surveyId: publicId('survey'),
  /** Pages on which it asks; null: every page of the touchpoint. */
  path: pathPattern.nullable(),
  moment: z.enum(askMoments),
  /** Percent of the page (scroll) or seconds on it (seconds); null otherwise. */
  after: z.number().int().min(1).max(3600).nullable(),
  /** Name of the page’s event (event); null otherwise. */
  event: eventName.nullable(),
  /** Percent of visitors that are asked. */
  sampling: z.number().int().min(1).max(100),
  /** Tiers of known customers; empty: everybody. Others are asked only with a context that the shop signed. */
  tiers: z.array(z.string().min(1).max(60)).max(20),
  /** Only visitors who agreed can be remembered as asked already. */
  needsConsent: z.boolean(),
  isOn: z.boolean(),
})

export type TouchpointRuleFields = z.infer<typeof touchpointRuleFields>

export const touchpointRuleSchema = touchpointRuleFields.extend({
  id: z.string(),
  version: z.number(),
  /** Null when the survey is no longer there. */
  survey: z.object({ name: z.string(), isLive: z.boolean() }).nullable(),
  changedAt: z.string(),
})

export type TouchpointRule = z.infer<typeof touchpointRuleSchema>

/** What a browser gets of a rule. */
export type AskRule = Pick<
  TouchpointRuleFields,
  'touchpoint' | 'path' | 'moment' | 'after' | 'event' | 'sampling' | 'needsConsent'
> & { id: string; survey: string; isForSome: boolean }

/** All that the script in a shop’s page needs to know. */
export type JourneyPlan = {
  shop: string
  /** Behaviour events are taken. */
  takesEvents: boolean
  sampling: number
  asksMax: number
  asksDays: number
  paths: { touchpoint: Touchpoint; path: string }[]
  rules: AskRule[]
}

export const journeySettingsFields = z.strictObject({
  /** Behaviour events are taken, of visitors who agreed. */
  takesEvents: z.boolean(),
  /** Percent of visitors whose events are kept. */
  sampling: z.number().int().min(1).max(100),
  /** One visitor is asked at most so often … */
  asksMax: z.number().int().min(1).max(20),
  /** … in so many days. */
  asksDays: z.number().int().min(1).max(365),
})

export type JourneySettingsFields = z.infer<typeof journeySettingsFields>

export const journeySettingsSchema = journeySettingsFields.extend({
  version: z.number(),
  keptDays: z.number(),
  /** When the key for signing was made; null: there is none. */
  contextKeyAt: z.string().nullable(),
  /** What the event door turned away in the last seven days. */
  turnedAway: z.array(z.object({ reason: z.string(), count: z.number() })),
})

export type JourneySettings = z.infer<typeof journeySettingsSchema>

const dayQuery = { from: z.iso.date().optional(), to: z.iso.date().optional() }
const periodSchema = z.object({ from: z.string(), to: z.string() })
const shareSchema = z.object({ count: z.number(), of: z.number(), low: z.number(), high: z.number() })

/** Mean of scale answers on 0–100, with its 95 % interval; null below two answers. */
const scoreSchema = z
  .object({ mean: z.number(), low: z.number(), high: z.number(), n: z.number() })
  .nullable()

const touchpointFiguresSchema = z.object({
  touchpoint: z.enum(touchpoints),
  /** Visitors that came here, each counted once a day. */
  visits: z.number(),
  /** Visits that were asked, and those that answered. */
  asked: z.number(),
  answered: z.number(),
  /** What people say here: voices, analysed ones, negative ones. */
  voices: z.number(),
  negative: shareSchema,
  negativeBefore: shareSchema,
  score: scoreSchema,
  scoreBefore: scoreSchema,
  /** Aspect that most of the negative voices speak of. */
  topTopic: z.object({ aspect: z.string(), count: z.number() }).nullable(),
  /** Visits and voices by day of the period. */
  days: z.array(z.object({ day: z.string(), visits: z.number(), voices: z.number() })),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  reviewOn: z.string().nullable(),
  paths: z.array(z.string()),
  liveRules: z.number(),
})

export type TouchpointFigures = z.infer<typeof touchpointFiguresSchema>

export const journeySchema = z.object({
  period: periodSchema,
  before: periodSchema,
  settings: journeySettingsFields,
  hasEvents: z.boolean(),
  touchpoints: z.array(touchpointFiguresSchema),
  funnel: z.array(
    z.object({
      step: z.enum(funnelSteps),
      visits: z.number(),
      /** Visits that went no further, and how many of those met a failed payment or a search without result. */
      stopped: z.number(),
      paymentFailed: z.number(),
      searchEmpty: z.number(),
    }),
  ),
  /** Words that were searched for without result, most frequent first. */
  emptySearches: z.array(z.object({ words: z.string(), count: z.number() })),
})

export type Journey = z.infer<typeof journeySchema>

export const journeyQuery = z.object(dayQuery)

export const behaviourQuery = pageQuery.extend({
  ...dayQuery,
  touchpoint: z.enum(touchpoints).optional(),
  kind: z.enum(behaviourKinds).optional(),
})

const behaviourRowSchema = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(behaviourKinds),
  touchpoint: z.enum(touchpoints).nullable(),
  page: z.string().nullable(),
  words: z.string().nullable(),
  results: z.number().nullable(),
  /** Short name of the visitor within the shop; leads back to nobody. */
  visitor: z.string(),
  isKnownCustomer: z.boolean(),
})

export type BehaviourRow = z.infer<typeof behaviourRowSchema>

export const behaviourPage = pageOf(behaviourRowSchema)
