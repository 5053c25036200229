import { endpoints } from '@echoloop/contract'
import type { FastifyReply } from 'fastify'
import { open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { endResponse } from './end-response.ts'
import { keepAnswers } from './keep-answers.ts'
import { readPublicSurvey } from './read-public-survey.ts'
import { refuseWrongToken } from './response-token.ts'
import { type SignedFacts, startResponse } from './start-response.ts'

/** What a shop signed about whoever answers; undefined when it is not signed, too old, or names nobody known. */
export type ReadSignedContext = (scope: Scope, signed: string) => Promise<SignedFacts | undefined>

type Begun = { params: { surveyId: string; responseId: string }; body: { token: string } }

/** The doors of whoever answers a survey. */
export function answeringRoutes({ readSigned }: { readSigned?: ReadSignedContext }): Route[] {
  return [
    open(endpoints.readPublicSurvey, ({ platform, reply }, { params, query }) =>
      inShopOf(platform, { shop: query.shop, reply }, (scope) =>
        readPublicSurvey(scope, { surveyId: uuidOf('survey', params.surveyId), version: query.version }),
      ),
    ),
    open(endpoints.startSurveyResponse, ({ platform, reply }, { params, body }) =>
      inShopOf(platform, { shop: body.shop, reply }, async (scope) => {
        const { signed } = body.context
        const facts = signed ? await readSigned?.(scope, signed) : undefined
        return startResponse(scope, { ...body, surveyId: uuidOf('survey', params.surveyId), facts })
      }),
    ),
    open(endpoints.putSurveyAnswers, ({ platform, reply }, { params, body }) =>
      inShopOf(platform, { shop: body.shop, reply }, (scope) =>
        keepAnswers(scope, { ...openResponse(scope, { params, body }), answers: body.answers }),
      ),
    ),
    open(endpoints.endSurveyResponse, ({ platform, reply }, { params, body }) =>
      inShopOf(platform, { shop: body.shop, reply }, async (scope) => {
        const help = body.help?.wanted ? { email: body.help.email ?? '' } : undefined
        return { state: await endResponse(scope, { ...openResponse(scope, { params, body }), help }) }
      }),
    ),
  ]
}

function openResponse(scope: Scope, { params, body }: Begun): { surveyId: string; responseId: string } {
  const responseId = uuidOf('response', params.responseId)
  refuseWrongToken(scope, responseId, body.token)
  return { surveyId: uuidOf('survey', params.surveyId), responseId }
}

function inShopOf<T>(
  platform: Platform,
  { shop, reply }: { shop: string; reply: FastifyReply },
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  reply.header('cache-control', 'no-store')
  return runInShop(platform, { shopId: uuidOf('shop', shop), actor: { kind: 'author' } }, work)
}
