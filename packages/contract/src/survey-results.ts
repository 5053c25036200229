import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { feedbackFilter, feedbackItemSchema } from './feedback.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'
import { surveyChannels } from './survey-answering.ts'
import { questionKinds } from './survey-definition.ts'

/** Below so many answers a score is greyed: its interval says little. */
export const smallSample = 30

/** Below so many people an anonymous survey tells nothing of what they answered. */
export const anonymousLeast = 5

/** Which responses the figures of questions count. `without`: complete ones alone. */
export const partialChoices = ['without', 'with', 'only'] as const

export type PartialChoice = (typeof partialChoices)[number]

const surveyKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
/** A choice, a number, `row=column`, `promoters`, `passives`, `detractors`, `yes`, `no`, `not-applicable`, `skipped`. */
const answerCode = z.string().max(90)

/** What narrows every figure of the results. Days are those on which responses began, in the shop's time zone. */
export const surveyResultsFilter = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  version: z.coerce.number().int().min(1).optional(),
  channel: z.enum(surveyChannels).optional(),
  language: z.string().max(35).optional(),
  touchpoint: z.string().max(60).optional(),
  /** Only those who answered this question with `answer`. */
  question: surveyKey.optional(),
  answer: answerCode.optional(),
  /** Only customers of this tier; nobody in an anonymous survey. */
  tier: z.string().max(40).optional(),
  partial: z.enum(partialChoices).default('without'),
})

export type SurveyResultsFilter = z.infer<typeof surveyResultsFilter>

/** `count` of `of`, with the Wilson interval at 95 %; both ends 0 when `of` is 0. */
const shareFigure = z.object({ count: z.number(), of: z.number(), low: z.number(), high: z.number() })

export type SurveyShare = z.infer<typeof shareFigure>

const interval = z.object({ low: z.number(), high: z.number() })
const texts = z.record(z.string(), z.string())
const shares = z.array(shareFigure.extend({ key: z.string(), text: texts }))
const counts = z.array(z.object({ value: z.number(), count: z.number() }))

/** What was found at one question, by its kind. */
const findingSchema = z.discriminatedUnion('kind', [
  /** 9–10 less 0–6, in points; interval: adjusted Wald (Rocks 2016). */
  z.object({
    kind: z.literal('nps'),
    score: z.number(),
    interval,
    promoters: shareFigure,
    passives: shareFigure,
    detractors: shareFigure,
    counts,
  }),
  /** `satisfied`: answers of 4 and 5. */
  z.object({ kind: z.literal('csat'), satisfied: shareFigure, mean: z.number(), interval, counts }),
  /** CES and stars: the mean with an interval that minds skewness (Hall 1992). */
  z.object({
    kind: z.literal('scale'),
    mean: z.number(),
    interval,
    low: z.number(),
    high: z.number(),
    counts,
  }),
  /** Shares of those who answered; of several choices they add up to more than one. */
  z.object({ kind: z.literal('choices'), shares }),
  z.object({
    kind: z.literal('matrix'),
    columns: z.array(z.object({ key: z.string(), text: texts })),
    rows: z.array(
      z.object({ key: z.string(), text: texts, answered: z.number(), shares: z.array(shareFigure) }),
    ),
  }),
  /** Best first. `meanRank`: of those who ranked it, 1 is the best. */
  z.object({
    kind: z.literal('ranking'),
    places: z.array(
      z.object({
        key: z.string(),
        text: texts,
        ranked: z.number(),
        meanRank: z.number(),
        interval,
        first: shareFigure,
      }),
    ),
  }),
  /** `to` of a bar is not included, but for the last one. */
  z.object({
    kind: z.literal('number'),
    mean: z.number().nullable(),
    interval: interval.nullable(),
    median: z.number().nullable(),
    least: z.number().nullable(),
    most: z.number().nullable(),
    unit: texts,
    bars: z.array(z.object({ from: z.number(), to: z.number(), count: z.number() })),
  }),
  z.object({
    kind: z.literal('date'),
    first: z.string().nullable(),
    last: z.string().nullable(),
    months: z.array(z.object({ month: z.string(), count: z.number() })),
  }),
  z.object({ kind: z.literal('consent'), given: shareFigure }),
  /** Too few answers of an anonymous survey: what was found would be what somebody said. */
  z.object({ kind: z.literal('withheld') }),
  /** Words or pictures: the voices themselves say more. */
  z.object({ kind: z.literal('open') }),
])

export type SurveyFinding = z.infer<typeof findingSchema>

export const questionResultSchema = z.object({
  key: z.string(),
  kind: z.enum(questionKinds),
  /** Words of the newest version that asks it. */
  text: texts,
  /** Versions that ask it; one that asked something of another kind under this key is left out. */
  versions: z.array(z.number()),
  /** shown = answered + notApplicable + skipped + left. */
  shown: z.number(),
  answered: z.number(),
  notApplicable: z.number(),
  skipped: z.number(),
  /** Went away while this question was on the screen. */
  left: z.number(),
  finding: findingSchema,
})

export type QuestionResult = z.infer<typeof questionResultSchema>

export const surveyResultsSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** First and last day, both included; the whole life of the survey unless asked. */
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  languages: z.array(z.string()),
  partial: z.enum(partialChoices),
  /** Responses that the figures of questions count. */
  counted: z.number(),
  participation: z.object({
    /**
     * People a message left for in the period; null where nobody was invited. `answered`: came to an end of the survey;
     * `silent`: did not. Other filters do not narrow it.
     */
    invitation: z.object({ invited: z.number(), answered: shareFigure, silent: shareFigure }).nullable(),
    started: z.number(),
    complete: z.number(),
    /** Begun and not finished; kept. */
    open: z.number(),
    screenedOut: z.number(),
    quotaFull: z.number(),
    /** complete / (complete + open). */
    completion: shareFigure,
    medianSeconds: z.number().nullable(),
  }),
  days: z.array(z.object({ day: z.string(), started: z.number(), complete: z.number() })),
  questions: z.array(questionResultSchema),
  /** Of everybody who began, whatever became of it: who saw the question, and who left at it. */
  dropOff: z.array(z.object({ key: z.string(), text: texts, shown: z.number(), left: shareFigure })),
  /** What the filters may be set to, with how many responses began so in the whole survey. */
  options: z.object({
    versions: z.array(z.object({ version: z.number(), publishedAt: z.string(), count: z.number() })),
    channels: z.array(z.object({ value: z.enum(surveyChannels), count: z.number() })),
    languages: z.array(z.object({ value: z.string(), count: z.number() })),
    touchpoints: z.array(z.object({ value: z.string(), count: z.number() })),
    tiers: z.array(z.object({ value: z.string(), count: z.number() })),
  }),
})

export type SurveyResults = z.infer<typeof surveyResultsSchema>

const groups = z.array(z.object({ key: z.string(), text: texts, count: z.number() }))

/** Whether two answers go together. `chi-square`, `fisher` (two by two) or `drawn` (random tables, few answers). */
const testSchema = z.object({
  method: z.enum(['chi-square', 'fisher', 'drawn']),
  pValue: z.number(),
  /** Cramér's V, 0 to 1. */
  effect: z.number(),
  /** The p-value, with all tests of this table in mind (Benjamini–Hochberg), is below .05. */
  isDetected: z.boolean(),
})

export const surveyCrossSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** People who answered both. */
  count: z.number(),
  rows: groups,
  columns: groups,
  /** Counts, row by row. Where several choices may be taken, a person is in several rows. */
  cells: z.array(z.array(z.number())),
  /** One for the table; where rows are choices of several, one for each row; null where there is nothing to compare. */
  tests: z.array(testSchema.nullable()),
  hasSeveral: z.boolean(),
})

export type SurveyCross = z.infer<typeof surveyCrossSchema>

const measured = z.object({ value: z.number(), n: z.number(), interval })

export const surveyWavesSchema = z.object({
  first: z.object({
    id: z.string(),
    name: z.string(),
    from: z.string(),
    to: z.string(),
    counted: z.number(),
  }),
  second: z.object({
    id: z.string(),
    name: z.string(),
    from: z.string(),
    to: z.string(),
    counted: z.number(),
  }),
  /** Questions of the same key and kind in both. Values: nps in points, shares 0–1, means in their own unit. */
  lines: z.array(
    z.object({
      question: z.string(),
      text: texts,
      measure: z.enum(['nps', 'satisfied', 'mean', 'choice', 'consent']),
      choice: z.object({ key: z.string(), text: texts }).nullable(),
      first: measured,
      second: measured,
      /** First minus second. */
      difference: z.number(),
      interval: interval.nullable(),
      pValue: z.number(),
      /** With all lines in mind (Benjamini–Hochberg) the p-value is below .05. */
      isDetected: z.boolean(),
    }),
  ),
})

export type SurveyWaves = z.infer<typeof surveyWavesSchema>

const params = z.object({ surveyId: publicId('survey') })
const tag = 'surveys'

export const readSurveyResults = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/results',
  permission: 'survey.read',
  summary: 'What a survey found, question by question, with intervals, drop-off and non-response.',
  tag,
  params,
  query: surveyResultsFilter,
  reply: surveyResultsSchema,
  status: 200,
})

export const crossSurveyQuestions = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/results/cross',
  permission: 'survey.read',
  summary: 'Two questions against each other: counts, and whether a difference can be detected.',
  tag,
  params,
  query: surveyResultsFilter.extend({ rows: surveyKey, columns: surveyKey }),
  reply: surveyCrossSchema,
  status: 200,
})

export const compareSurveyWaves = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/results/waves',
  permission: 'survey.read',
  summary: 'Two periods of a survey, or two surveys, compared with intervals and tests.',
  tag,
  params,
  query: surveyResultsFilter.extend({
    /** The other survey; without it the same one. */
    other: publicId('survey').optional(),
    otherFrom: z.iso.date().optional(),
    otherTo: z.iso.date().optional(),
  }),
  reply: surveyWavesSchema,
  status: 200,
})

export const exportSurveyResponses = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/results/export',
  permission: 'survey.read',
  summary:
    'Every response as a row with version, channel, language and state; CSV (UTF-8 with mark) or XLSX.',
  tag,
  params,
  query: surveyResultsFilter.extend({
    format: z.enum(['csv', 'xlsx']).default('csv'),
    /** Of the headings; the survey's first language where it lacks this one. */
    words: z.string().max(35).optional(),
  }),
  reply: z.string(),
  status: 200,
})

/** A voice, and the question that it answers. */
export const openAnswerSchema = feedbackItemSchema.extend({ question: z.string() })

export type OpenAnswer = z.infer<typeof openAnswerSchema>

export const listSurveyOpenAnswers = defineEndpoint({
  method: 'GET',
  path: '/v1/surveys/:surveyId/results/open-answers',
  permission: 'feedback.read',
  summary: 'Open answers of the responses that the filter means, as the analysis read them, newest first.',
  tag,
  params,
  query: surveyResultsFilter.extend({
    ...pageQuery.shape,
    /** The open question; without it all of them. */
    of: surveyKey.optional(),
    sentiment: feedbackFilter.shape.sentiment,
    aspect: feedbackFilter.shape.aspect,
  }),
  /** `count`: on all pages together. */
  reply: pageOf(openAnswerSchema).extend({ count: z.number() }),
  status: 200,
})

/** Of the results of surveys; spread into the table of endpoints. */
export const surveyResultsEndpoints = {
  readSurveyResults,
  crossSurveyQuestions,
  compareSurveyWaves,
  exportSurveyResponses,
  listSurveyOpenAnswers,
} as const
