import { z } from 'zod'

/** Limits of one survey, in entries and UTF-16 units. */
export const surveyLimits = {
  questions: 100,
  choices: 100,
  rows: 30,
  languages: 12,
  hidden: 20,
  quotas: 20,
  clauses: 10,
  jumps: 10,
  text: 1000,
  label: 200,
  longAnswer: 10_000,
  shortAnswer: 500,
  pictures: 3,
  /** Largest number that counts as a quota. */
  quota: 1_000_000,
} as const

export const questionKinds = [
  'nps',
  'csat',
  'ces',
  'stars',
  'single',
  'multiple',
  'matrix',
  'ranking',
  'number',
  'date',
  'short-text',
  'long-text',
  'picture',
  'consent',
  /** Words between questions; nothing is answered. */
  'statement',
] as const

export type QuestionKind = (typeof questionKinds)[number]

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
/** Key of a question, choice, row, hidden field or quota: stays the same through every edit. */
const surveyKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
/** BCP 47, for example `zh-CN`, `en`, `de`. */
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
/** Words by language; what a language lacks is shown in the survey's first language. */
const texts = (max: number) => z.record(languageTag, z.string().max(max).refine(wellFormed))

/**
 * What a clause compares: the answer to a question, a hidden field, or what the analysis read in an open answer.
 * `sentiment`: negative | mixed | neutral | positive. `aspect`: a code such as `logistics.packaging`, or its group.
 * `urgency`: at least this (1 or 2).
 */
const clauseSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('answered'), question: surveyKey, value: z.boolean() }),
  /** For one choice: is it. For several: contains it. For a matrix: `row` says which. For consent: given or not. */
  z.strictObject({
    op: z.literal('is'),
    question: surveyKey,
    row: surveyKey.optional(),
    value: z.union([z.string().max(200), z.boolean()]),
  }),
  z.strictObject({
    op: z.literal('is-not'),
    question: surveyKey,
    row: surveyKey.optional(),
    value: z.union([z.string().max(200), z.boolean()]),
  }),
  z.strictObject({ op: z.literal('at-least'), question: surveyKey, value: z.number() }),
  z.strictObject({ op: z.literal('at-most'), question: surveyKey, value: z.number() }),
  z.strictObject({
    op: z.literal('sentiment'),
    question: surveyKey,
    value: z.enum(['negative', 'mixed', 'neutral', 'positive']),
  }),
  z.strictObject({ op: z.literal('aspect'), question: surveyKey, value: z.string().max(60) }),
  z.strictObject({ op: z.literal('urgency'), question: surveyKey, value: z.number().int().min(1).max(2) }),
  z.strictObject({ op: z.literal('hidden'), field: surveyKey, value: z.string().max(500) }),
])

/** Every clause holds, or one of them. */
const conditionSchema = z.strictObject({
  match: z.enum(['all', 'any']),
  clauses: z.array(clauseSchema).min(1).max(surveyLimits.clauses),
})

/** Where somebody goes who fits: a later question, the end, or out (a person the survey is not for). */
const jumpSchema = z.strictObject({
  when: conditionSchema,
  to: z.union([
    z.strictObject({ question: surveyKey }),
    z.strictObject({ end: z.enum(['complete', 'screen-out']) }),
  ]),
})

const choiceSchema = z.strictObject({
  key: surveyKey,
  text: texts(surveyLimits.label),
  /** Taken alone: “none of these”. Keeps its place when the others are shuffled. */
  isExclusive: z.boolean().optional(),
  /** Asks for words of one's own. Keeps its place too. */
  isOther: z.boolean().optional(),
})

/**
 * One question. Its parts by kind: `choices` for single, multiple, ranking and as columns of a matrix; `rows` for a
 * matrix; `min`, `max`, `unit` for a number; `from`, `to` (dates, YYYY-MM-DD) for a date; `most`, `least` for how many
 * choices or pictures; `low`, `high` for the words at the ends of a scale. `text` may hold `{{key}}` or
 * `{{key|fallback}}` of an earlier question or a hidden field. Scales: nps 0–10, csat 1–5, ces 1–7, stars 1–5.
 */
const questionSchema = z.strictObject({
  key: surveyKey,
  kind: z.enum(questionKinds),
  text: texts(surveyLimits.text),
  help: texts(surveyLimits.text).optional(),
  isRequired: z.boolean(),
  choices: z.array(choiceSchema).max(surveyLimits.choices).optional(),
  rows: z
    .array(z.strictObject({ key: surveyKey, text: texts(surveyLimits.label) }))
    .max(surveyLimits.rows)
    .optional(),
  isShuffled: z.boolean().optional(),
  /** Offers “does not apply to me”. */
  mayNotApply: z.boolean().optional(),
  low: texts(surveyLimits.label).optional(),
  high: texts(surveyLimits.label).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: texts(40).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  least: z.number().int().min(0).max(surveyLimits.choices).optional(),
  most: z.number().int().min(1).max(surveyLimits.choices).optional(),
  showIf: conditionSchema.optional(),
  /** Asked in order after the answer; the first that fits decides, else the next question follows. */
  jumps: z.array(jumpSchema).max(surveyLimits.jumps).optional(),
  /** Questions of one block that follow each other are asked in random order, the same for one person every time. */
  block: surveyKey.optional(),
  /** When the condition holds after this answer, help is offered: “shall we help?”; yes opens a case. */
  offerHelpIf: conditionSchema.optional(),
})

const quotaSchema = z.strictObject({
  key: surveyKey,
  name: z.string().max(surveyLimits.label),
  when: conditionSchema,
  /** Most responses that are counted. Whoever fits a full one is thanked and asked no more. */
  limit: z.number().int().min(1).max(surveyLimits.quota),
})

/** A survey as its author wrote it. A published one is a version that never changes. */
export const surveyDefinitionSchema = z.strictObject({
  /** The first is the one that all words must exist in. */
  languages: z.array(languageTag).min(1).max(surveyLimits.languages),
  title: texts(surveyLimits.label),
  intro: texts(surveyLimits.text).optional(),
  thanks: texts(surveyLimits.text).optional(),
  /** Shown to those whom the survey is not for. */
  screenedOut: texts(surveyLimits.text).optional(),
  questions: z.array(questionSchema).max(surveyLimits.questions),
  hidden: z.array(z.strictObject({ key: surveyKey })).max(surveyLimits.hidden),
  quotas: z.array(quotaSchema).max(surveyLimits.quotas),
  /** Anonymous: no customer, address or device is kept with an answer. */
  isAnonymous: z.boolean(),
})

export type SurveyTexts = Readonly<Record<string, string>>
export type SurveyClause = z.infer<typeof clauseSchema>
export type SurveyCondition = z.infer<typeof conditionSchema>
export type SurveyJump = z.infer<typeof jumpSchema>
export type SurveyChoice = z.infer<typeof choiceSchema>
export type SurveyQuestion = z.infer<typeof questionSchema>
export type SurveyQuota = z.infer<typeof quotaSchema>
export type SurveyDefinition = z.infer<typeof surveyDefinitionSchema>

/**
 * One answer by the kind of its question: nps, csat, ces, stars and number: `number`; single: `choice` (and `other`);
 * multiple and ranking: `choices` in order; matrix: `cells` row → column; date: `date`; texts: `text`; consent: `given`;
 * picture: `uploads`, ids of uploads. `notApplicable` and `skipped` stand alone.
 */
export const surveyAnswerSchema = z.union([
  z.strictObject({ number: z.number() }),
  z.strictObject({
    choice: surveyKey,
    other: z.string().max(surveyLimits.shortAnswer).refine(wellFormed).optional(),
  }),
  z.strictObject({
    choices: z.array(surveyKey).max(surveyLimits.choices),
    other: z.string().max(surveyLimits.shortAnswer).refine(wellFormed).optional(),
  }),
  z.strictObject({ cells: z.record(surveyKey, surveyKey) }),
  z.strictObject({ date: z.iso.date() }),
  z.strictObject({ text: z.string().max(surveyLimits.longAnswer).refine(wellFormed) }),
  z.strictObject({ given: z.boolean() }),
  z.strictObject({ uploads: z.array(z.string().max(60)).max(surveyLimits.pictures) }),
  z.strictObject({ notApplicable: z.literal(true) }),
  z.strictObject({ skipped: z.literal(true) }),
])

export type SurveyAnswer = z.infer<typeof surveyAnswerSchema>
/** Answers by the key of their question. */
export type SurveyAnswers = Readonly<Record<string, SurveyAnswer>>

/** What the analysis read in an open answer; what a browser without a connection does not know yet is absent. */
export const answerReadingSchema = z.object({
  sentiment: z.enum(['negative', 'mixed', 'neutral', 'positive']),
  aspects: z.array(z.string()),
  urgency: z.number().int().min(0).max(2),
})

export type AnswerReading = z.infer<typeof answerReadingSchema>
export type AnswerReadings = Readonly<Record<string, AnswerReading>>
