import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import { pageOf, pageQuery } from './page.ts'

export const scorecardCriteria = ['understanding', 'speed', 'manner', 'solution', 'record'] as const
export type ScorecardCriterion = (typeof scorecardCriteria)[number]

const score = z.number().int().min(1).max(5)

export const scorecardSchema = z.object({
  id: z.string(),
  case: z.object({ id: z.string(), number: z.number().int(), title: z.string() }),
  member: z.object({ id: z.string(), name: z.string() }),
  by: z.string(),
  scores: z.record(z.enum(scorecardCriteria), z.number().int()),
  mean: z.number(),
  words: z.string().nullable(),
  changedAt: z.string(),
})

export type Scorecard = z.infer<typeof scorecardSchema>

export const putScorecard = defineEndpoint({
  method: 'PUT',
  path: '/v1/cases/:id/scorecard',
  permission: 'scorecard.write',
  summary:
    'Rate how a colleague handled a case; once more by the same lead replaces it. Nobody rates oneself.',
  tag: 'scorecards',
  params: z.object({ id: publicId('case') }),
  body: z.strictObject({
    memberId: publicId('member'),
    scores: z.strictObject({
      understanding: score,
      speed: score,
      manner: score,
      solution: score,
      record: score,
    }),
    words: z.string().trim().min(1).max(2000).optional(),
  }),
  reply: scorecardSchema,
  status: 200,
})

export const listCaseScorecards = defineEndpoint({
  method: 'GET',
  path: '/v1/cases/:id/scorecards',
  permission: 'case.read',
  summary: 'Scorecards of a case: all of them for those who write them, one’s own for everyone else.',
  tag: 'scorecards',
  params: z.object({ id: publicId('case') }),
  reply: z.object({ items: z.array(scorecardSchema) }),
  status: 200,
})

export const listScorecards = defineEndpoint({
  method: 'GET',
  path: '/v1/scorecards',
  permission: 'case.read',
  summary: 'Scorecards about the caller; about anybody for those who write them. Newest first.',
  tag: 'scorecards',
  query: pageQuery.extend({ memberId: publicId('member').optional() }),
  reply: pageOf(scorecardSchema),
  status: 200,
})
