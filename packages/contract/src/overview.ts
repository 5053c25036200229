import { z } from 'zod'
import { aspectCodeSchema } from './analysis.ts'
import { defineEndpoint } from './endpoint.ts'

/** Counts of one sentiment each; `unread` is not analysed yet. */
export const sentimentCounts = z.object({
  positive: z.number(),
  negative: z.number(),
  mixed: z.number(),
  neutral: z.number(),
})

const sharePoint = z.object({
  /** Numerator and denominator of the share. */
  count: z.number(),
  of: z.number(),
  /** Wilson 95 % interval of count / of; both 0 when `of` is 0. */
  low: z.number(),
  high: z.number(),
})

export const aspectFigure = z.object({
  code: aspectCodeSchema,
  positive: z.number(),
  negative: z.number(),
  neutral: z.number(),
  /** Negative mentions over all mentions, with its interval. */
  negativeShare: sharePoint,
})

export type AspectFigure = z.infer<typeof aspectFigure>

export const overviewSchema = z.object({
  /** First and last day, both included, in the shop's time zone. */
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  total: z.number(),
  /** The period of equal length just before. */
  totalBefore: z.number(),
  rated: z.number(),
  ratingMean: z.number().nullable(),
  ratingMeanBefore: z.number().nullable(),
  /** Counts of 1, 2, 3, 4, 5 stars. */
  stars: z.array(z.number()).length(5),
  sentiment: sentimentCounts,
  negativeShare: sharePoint,
  negativeShareBefore: sharePoint,
  /** One entry per day of the period, empty days too. */
  days: z.array(
    z
      .object({ day: z.string(), total: z.number(), rated: z.number(), ratingSum: z.number() })
      .extend(sentimentCounts.shape),
  ),
  aspects: z.array(aspectFigure),
  /** People who wait for an answer now, whatever the period. */
  waiting: z.object({ count: z.number(), urgent: z.number(), oldestAt: z.string().nullable() }),
  /** Reviews that wait for a decision about publication. */
  undecided: z.number(),
  coverage: z.object({ analysed: z.number(), notAnalysed: z.number() }),
})

export type Overview = z.infer<typeof overviewSchema>

export const readOverview = defineEndpoint({
  method: 'GET',
  path: '/v1/overview',
  permission: 'overview.read',
  summary: 'What customers say in a period: volume, stars, sentiment, aspects, who waits, coverage.',
  tag: 'insights',
  query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  reply: overviewSchema,
  status: 200,
})
