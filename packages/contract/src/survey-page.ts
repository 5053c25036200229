import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'

export const readSurveyWidget = defineEndpoint({
  method: 'GET',
  path: '/v1/storefront/surveys/:surveyId/widget',
  permission: 'public',
  summary:
    'A published survey as HTML (text/html), for the element `echoloop-survey`; kept by no cache. Answers go through the doors of responses.',
  tag: 'storefront',
  params: z.object({ surveyId: publicId('survey') }),
  query: z.object({
    shop: publicId('shop'),
    /** Wanted language, as in `lang`; the best of the survey's own is taken. */
    language: z.string().max(100).optional(),
  }),
  reply: z.string(),
  status: 200,
  requestsPerMinute: 300,
})

export const putSurveyPicture = defineEndpoint({
  method: 'PUT',
  path: '/v1/storefront/surveys/:surveyId/responses/:responseId/pictures',
  permission: 'public',
  summary:
    'A picture (JPEG, PNG, WebP, GIF up to 25 MB) for an answer of this response; place and camera data are taken out. The same bytes again give the same upload.',
  tag: 'storefront',
  params: z.object({ surveyId: publicId('survey'), responseId: publicId('response') }),
  query: z.object({ shop: publicId('shop'), token: z.string().min(1).max(100) }),
  bodyKind: 'bytes',
  /** `id`: what the answer names. */
  reply: z.object({ id: z.string(), thumbUrl: z.string().nullable() }),
  status: 201,
})

/** Of the page and the element on which a survey is answered; spread into the table of endpoints. */
export const surveyPageEndpoints = { readSurveyWidget, putSurveyPicture } as const
