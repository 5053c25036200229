import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

/** What figures can be told apart by. */
export const figureDimensions = ['department', 'member', 'topic', 'tier', 'channel'] as const

export type FigureDimension = (typeof figureDimensions)[number]

/**
 * A time that cases took. Quantiles are read from steps 9 % apart, so they are at most 4.5 % off; the mean is exact.
 * All times are minutes by the clock on the wall, nights and holidays included.
 */
export const timeFigure = z.object({
  count: z.number(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  /** Cases by time: `from` included, `to` excluded, in minutes; steps without cases are left out. */
  steps: z.array(z.object({ from: z.number(), to: z.number(), count: z.number() })),
})

export type TimeFigure = z.infer<typeof timeFigure>

const shareFigure = z.object({
  count: z.number(),
  of: z.number(),
  /** Wilson 95 % interval of count / of; both 0 when `of` is 0. */
  low: z.number(),
  high: z.number(),
})

const groupFigures = z.object({
  opened: z.number(),
  /** How often a case was brought to its end; one that was reopened counts again. */
  resolved: z.number(),
  reopened: z.number(),
  firstReply: timeFigure,
  resolution: timeFigure,
  /** Answers of 4 and 5 out of 5, over all answers of the period. */
  satisfied: shareFigure,
  satisfactionMean: z.number().nullable(),
  /** Clocks that ended in the period, met over all. */
  attainment: z.array(z.object({ clock: z.string(), share: shareFigure })),
  /** Replies that began as a suggestion, over all replies sent. */
  adopted: shareFigure,
  /** Open cases now, whatever the period. */
  backlog: z.number(),
})

export type GroupFigures = z.infer<typeof groupFigures>

export const caseFiguresSchema = z.object({
  /** First and last day, both included, in the shop's time zone. */
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  all: groupFigures,
  /** Time spent in each state that cases left within the period. */
  stages: z.array(z.object({ state: z.string(), time: timeFigure })),
  days: z.array(
    z.object({ day: z.string(), opened: z.number(), resolved: z.number(), reopened: z.number() }),
  ),
  /** Happenings of the last moments that no figure holds yet. */
  notCounted: z.number(),
  by: z.enum(figureDimensions),
  /** `value` is a public id, a code, or empty where a case had none. */
  groups: z.array(groupFigures.extend({ value: z.string(), name: z.string().nullable() })),
})

export type CaseFigures = z.infer<typeof caseFiguresSchema>

const period = { from: z.iso.date().optional(), to: z.iso.date().optional() }

export const readCaseFigures = defineEndpoint({
  method: 'GET',
  path: '/v1/case-figures',
  permission: 'figure.read',
  summary: 'How cases are answered: times, rates, satisfaction, backlog, attainment; in groups of one kind.',
  tag: 'cases',
  query: z.object({ ...period, by: z.enum(figureDimensions).default('department') }),
  reply: caseFiguresSchema,
  status: 200,
})

const measure = z
  .string()
  .regex(/^[a-z-]{1,30}(:[a-z-]{1,28})?$/)
  .describe('opened, resolved, reopened, first-reply, stage:open, satisfaction, clock-breached:resolution …')

export const caseBehindFigure = z.object({
  caseId: publicId('case'),
  number: z.number(),
  title: z.string(),
  state: z.string(),
  at: z.string(),
  minutes: z.number().nullable(),
  amount: z.number().nullable(),
})

export type CaseBehindFigure = z.infer<typeof caseBehindFigure>

export const listCasesBehindFigure = defineEndpoint({
  method: 'GET',
  path: '/v1/case-figures/cases',
  permission: 'figure.read',
  summary: 'The rows behind one figure, newest first; exactly as many as the figure counts.',
  tag: 'cases',
  query: pageQuery.extend({
    ...period,
    measure,
    by: z.enum(figureDimensions).optional(),
    value: z.string().max(80).optional(),
    /** Only those that took at least, or less than, so many minutes. */
    minutesFrom: z.coerce.number().min(0).optional(),
    minutesTo: z.coerce.number().min(0).optional(),
  }),
  reply: pageOf(caseBehindFigure),
  status: 200,
})

export const exportCaseFigures = defineEndpoint({
  method: 'GET',
  path: '/v1/case-figures/export',
  permission: 'figure.read',
  summary:
    'The figures of a period as a table (CSV, UTF-8 with mark): one row for all and one for each group.',
  tag: 'cases',
  query: z.object({ ...period, by: z.enum(figureDimensions).default('department') }),
  reply: z.string(),
  status: 200,
})
