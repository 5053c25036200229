import { publicId, type SurveyChannel } from '@echoloop/contract'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import type { PageVisit } from '../page-visit.ts'

const channelsOfAddress = ['qr', 'site', 'invite'] as const

const paramsSchema = z.object({ surveyId: publicId('survey') })
const querySchema = z.object({
  shop: publicId('shop'),
  /** `rsp_….token`: the response that a page without a script goes on with. */
  at: z
    .string()
    .regex(/^rsp_[A-Za-z0-9]{1,60}\.[A-Za-z0-9_-]{1,100}$/)
    .optional()
    .catch(undefined),
  /** Key of the question that is shown. */
  q: z.string().max(40).optional().catch(undefined),
  via: z.enum(channelsOfAddress).optional().catch(undefined),
  kiosk: z.enum(['1']).optional().catch(undefined),
  ticket: z.string().min(1).max(500).optional().catch(undefined),
})

/** What the address of a survey says. */
export type SurveyAddress = {
  survey: string
  shop: string
  begun: { response: string; token: string } | undefined
  question: string | undefined
  channel: Exclude<SurveyChannel, 'paper' | 'inline'>
  ticket: string | undefined
  /** All of the query but the place within the survey: hidden fields among it. */
  carried: URLSearchParams
}

const hiddenMax = 500
const placeNames = new Set(['at', 'q', 'lang'])

/** Reads the address; whoever names no shop or no survey finds none. */
export function readSurveyAddress({ request }: PageVisit): SurveyAddress {
  const params = paramsSchema.safeParse(request.params)
  const query = querySchema.safeParse(request.query)
  if (!params.success || !query.success) throw new AppError('survey/not-found')
  const { shop, at, q, via, kiosk, ticket } = query.data
  const [response = '', token = ''] = at?.split('.') ?? []
  const carried = new URLSearchParams()
  for (const [name, value] of Object.entries(z.record(z.string(), z.unknown()).parse(request.query)))
    if (typeof value === 'string' && !placeNames.has(name) && value.length <= hiddenMax)
      carried.set(name, value)
  return {
    survey: params.data.surveyId,
    shop,
    begun: at ? { response, token } : undefined,
    question: q,
    channel: kiosk ? 'kiosk' : (via ?? (ticket ? 'invite' : 'link')),
    ticket,
    carried,
  }
}

/** An address of the same survey: in a language, at a place. */
export function writeSurveyAddress(
  { survey, carried, begun }: Pick<SurveyAddress, 'survey' | 'carried' | 'begun'>,
  { language, question }: { language: string; question?: string | undefined },
): string {
  const query = new URLSearchParams(carried)
  query.set('lang', language)
  if (begun) query.set('at', `${begun.response}.${begun.token}`)
  if (question) query.set('q', question)
  return `/survey/${survey}?${query}`
}
