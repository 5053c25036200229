import { z } from 'zod'
import { aspectCodeSchema, sentimentLabelSchema } from './analysis.ts'
import { feedbackKinds } from './feedback-record.ts'
import { publicId } from './id.ts'

/**
 * Below these nobody can set a guard rail, whatever they wish. Shares in percent, confidences 0–1, times in days.
 */
export const automaticFloors = {
  confidenceMin: 0.8,
  aspectConfidenceMin: 0.6,
  dailyMax: 500,
  personDaysMin: 7,
  personDaysMax: 365,
  holdShareMin: 5,
  ageDaysMax: 14,
} as const

/** Counts and lengths of a rule. */
export const automaticLimits = {
  rules: 20,
  templates: 5,
  words: 50,
  products: 50,
  name: 80,
  shown: 20,
  drawn: 50,
} as const

/** Ways in which automatic replies leave. */
export const automaticWays = ['public', 'private'] as const

const word = z.string().trim().min(1).max(60)
const stars = z.number().int().min(1).max(5)

/**
 * Which voices a rule answers: all that is given must hold; of a list, one is enough. Stars may decide whether a reply
 * is written by a machine; whether a review is published they never decide.
 */
export const automaticConditionsSchema = z.strictObject({
  kinds: z.array(z.enum(feedbackKinds)).min(1).max(feedbackKinds.length),
  /** Sources such as `mail` or a store's name; without it all. */
  sources: z.array(z.string().min(1).max(100)).max(20).optional(),
  languages: z
    .array(z.enum(['zh', 'en']))
    .max(2)
    .optional(),
  productIds: z.array(publicId('product')).max(automaticLimits.products).optional(),
  starsMin: stars.optional(),
  starsMax: stars.optional(),
  /** Whether voices without stars are answered; without it they are. */
  withoutStars: z.boolean().optional(),
  sentiments: z.array(sentimentLabelSchema).min(1).max(4),
  /** At least one of these must be praised, each as surely as the guard says. */
  praises: z.array(aspectCodeSchema).max(40).optional(),
  /** True: some aspect must be praised, whichever. */
  namesPraise: z.boolean().optional(),
  /** At least one of these must be criticised. Asks for a rule that answers complaints. */
  criticises: z.array(aspectCodeSchema).max(40).optional(),
  words: z.array(word).max(automaticLimits.words).optional(),
  /** Longest text, in characters; long ones seldom praise only. */
  lengthMax: z.number().int().min(1).max(10_000).optional(),
  withoutWords: z.array(word).max(automaticLimits.words).optional(),
})

export type AutomaticConditions = z.infer<typeof automaticConditionsSchema>

const hour = z.number().int().min(0).max(24)

/** The guard rails that a shop may set, each within its floor; the others stand and cannot be set at all. */
export const automaticGuardsSchema = z
  .strictObject({
    /** Least confidence of the mood. */
    confidenceMin: z.number().min(automaticFloors.confidenceMin).max(1),
    /** Least confidence of an aspect that is named or asked for. */
    aspectConfidenceMin: z.number().min(automaticFloors.aspectConfidenceMin).max(1),
    /** Answer also who asks something. */
    answersQuestions: z.boolean(),
    /** Answer also who criticises something. */
    answersComplaints: z.boolean(),
    /** Replies of this rule on one day of the shop. */
    dailyMax: z.number().int().min(1).max(automaticFloors.dailyMax),
    /** One person gets no second automatic reply, of whichever rule, within so many days. */
    personDays: z.number().int().min(automaticFloors.personDaysMin).max(automaticFloors.personDaysMax),
    /** Percent of the replies that wait for a person's approval. */
    holdShare: z.number().int().min(automaticFloors.holdShareMin).max(100),
    /** Voices older than so many days are left alone. */
    ageDays: z.number().int().min(1).max(automaticFloors.ageDaysMax),
    /** Hours of the shop's day within which replies leave, and days of the week (1 is Monday). */
    hourFrom: hour,
    hourUntil: hour,
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  })
  .refine(({ hourFrom, hourUntil }) => hourFrom < hourUntil, {
    path: ['hourUntil'],
    error: 'ends-before-it-begins',
  })

export type AutomaticGuards = z.infer<typeof automaticGuardsSchema>

export const usualAutomaticGuards: AutomaticGuards = {
  confidenceMin: 0.9,
  aspectConfidenceMin: 0.7,
  answersQuestions: false,
  answersComplaints: false,
  dailyMax: 50,
  personDays: 30,
  holdShare: 10,
  ageDays: 3,
  hourFrom: 9,
  hourUntil: 20,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
}

export const automaticRuleBody = z.strictObject({
  name: z.string().trim().min(1).max(automaticLimits.name),
  conditions: automaticConditionsSchema,
  guards: automaticGuardsSchema,
  /** One of these is taken for each voice, always the same one for the same voice. */
  templateIds: z.array(publicId('template')).min(1).max(automaticLimits.templates),
  way: z.enum(automaticWays),
})

export type AutomaticRuleBody = z.infer<typeof automaticRuleBody>

/** Why a voice is not answered, in the order in which it is asked. */
export const automaticStops = [
  'erased',
  'withdrawn',
  'refused',
  'not-published',
  'not-analysed',
  'nothing-said',
  'kind',
  'source',
  'language',
  'product',
  'stars',
  'automatic-message',
  'urgent',
  'in-case',
  'open-case',
  'answered',
  'spam',
  'mood',
  'words',
  'length',
  'unsure-mood',
  'stars-disagree',
  'question',
  'criticism',
  'reserve',
  'aspects',
  'too-old',
  'other-rule',
  'no-person',
  'no-words',
  'open-slot',
  'check',
  'person-lately',
  'daily-max',
] as const

export type AutomaticStop = (typeof automaticStops)[number]

export const automaticSimulationSchema = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  ruleVersion: z.number().int(),
  /** Whether it is of the rule and the templates as they are now. */
  isPresent: z.boolean(),
  from: z.string(),
  until: z.string(),
  /** Voices of the period, and how many of them have been looked at. */
  total: z.number().int(),
  looked: z.number().int(),
  wouldSend: z.number().int(),
  /** Of those, how many would wait for approval first. */
  wouldHold: z.number().int(),
  /** Why each of the others would not be answered; the counts and `wouldSend` add up to `looked`. */
  stops: z.array(z.object({ reason: z.enum(automaticStops), count: z.number().int() })),
  requestedBy: z.string(),
  requestedAt: z.string(),
  endedAt: z.string().nullable(),
})

export type AutomaticSimulation = z.infer<typeof automaticSimulationSchema>

/** One of those drawn, to be read. */
export const automaticSampleSchema = z.object({
  feedbackId: z.string(),
  occurredAt: z.string(),
  kind: z.enum(feedbackKinds),
  rating: z.number().int().nullable(),
  said: z.string(),
  customerName: z.string().nullable(),
  reply: z.string(),
  isHeld: z.boolean(),
})

export type AutomaticSample = z.infer<typeof automaticSampleSchema>

export const automaticRuleSchema = automaticRuleBody.extend({
  id: z.string(),
  conditions: automaticConditionsSchema,
  version: z.number().int(),
  isOn: z.boolean(),
  /** Stands for a rule that the shop began with and has not changed. */
  isDefault: z.boolean(),
  /** Why it was switched off by the product itself. */
  offBecause: z.enum(['template-changed', 'template-gone', 'stopped']).nullable(),
  switchedAt: z.string().nullable(),
  switchedBy: z.string().nullable(),
  changedAt: z.string(),
  simulation: automaticSimulationSchema.nullable(),
  /** Replies today: sent, on their way or held. */
  today: z.number().int(),
  held: z.number().int(),
})

export type AutomaticRule = z.infer<typeof automaticRuleSchema>

export const automaticReplyStates = ['waiting', 'held', 'sent', 'rejected', 'stopped', 'failed'] as const

export type AutomaticReplyState = (typeof automaticReplyStates)[number]

export const automaticReplySchema = z.object({
  id: z.string(),
  state: z.enum(automaticReplyStates),
  rule: z.object({ id: z.string(), name: z.string() }),
  feedbackId: z.string(),
  kind: z.enum(feedbackKinds),
  rating: z.number().int().nullable(),
  said: z.string(),
  customerName: z.string().nullable(),
  text: z.string(),
  way: z.enum(automaticWays),
  /** Whether a person changed the words before they left. */
  isChanged: z.boolean(),
  wasHeld: z.boolean(),
  decidedAt: z.string(),
  leavesAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  reason: z.string().nullable(),
})

export type AutomaticReply = z.infer<typeof automaticReplySchema>

const counted = z.object({ count: z.number().int(), of: z.number().int() })

/** What happened, as counts of replies decided in the period; shares have their numerator and denominator. */
export const automaticReportSchema = z.object({
  from: z.string(),
  to: z.string(),
  decided: z.number().int(),
  sent: counted,
  waiting: z.number().int(),
  held: counted,
  approved: counted,
  changed: counted,
  rejected: counted,
  stopped: z.number().int(),
  failed: z.number().int(),
  /** What people did after a reply had left; mere facts, and never what a rule aims at. */
  after: z.object({
    helpfulVotes: counted,
    wroteBack: counted,
    reopened: counted,
    complained: counted,
    starsRaised: counted,
    starsLowered: counted,
  }),
  stops: z.array(z.object({ reason: z.enum(automaticStops), count: z.number().int() })),
})

export type AutomaticReport = z.infer<typeof automaticReportSchema>
