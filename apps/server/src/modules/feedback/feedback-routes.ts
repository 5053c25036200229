import { endpoints } from '@echoloop/contract'
import { sentenceOf } from '../../platform/http/problem-reply.ts'
import { inShop, type Route } from '../../platform/http/route.ts'
import { type Accepted, acceptFeedback } from './accept-feedback.ts'

export const feedbackRoutes: Route[] = [
  inShop(endpoints.acceptFeedback, async (scope, { body, locale }) => {
    const results = await acceptFeedback(scope, body.records, { channel: 'api' })
    const count = (status: Accepted['status']) => results.filter((result) => result.status === status).length
    return {
      accepted: count('accepted'),
      repeated: count('repeated'),
      refused: count('refused'),
      results: results.map((result) =>
        result.status === 'refused' ? { ...result, message: sentenceOf(result.code, locale) } : result,
      ),
    }
  }),
]
