import { endpoints } from '@echoloop/contract'
import type { FastifyReply } from 'fastify'
import { open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { type HelpVoice, handOverHelp } from '../voices/hand-over-voices.ts'
import { endResponse, type HelpWish } from './end-response.ts'
import { keepAnswers } from './keep-answers.ts'
import { readPublicSurvey } from './read-public-survey.ts'
import { refuseWrongToken } from './response-token.ts'
import { type SignedFacts, startResponse } from './start-response.ts'

/** What a shop signed about whoever answers; undefined when it is not signed, too old, or names nobody known. */
export type ReadSignedContext = (scope: Scope, signed: string) => Promise<SignedFacts | undefined>

/** Gives whoever asked for help a number, and the address of the page where the answer will stand. */
export type KeepHelp = (scope: Scope, help: HelpVoice) => Promise<{ number: string; url: string }>

type Begun = { params: { surveyId: string; responseId: string }; body: { token: string } }

/** The doors of whoever answers a survey. */
export function answeringRoutes({
  readSigned,
  keepHelp,
}: {
  readSigned?: ReadSignedContext
  keepHelp?: KeepHelp
}): Route[] {
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
        const whose = openResponse(scope, { params, body })
        const state = await endResponse(scope, { ...whose, help: wishOf(body.help) })
        const voice = body.help?.wanted ? await handOverHelp(scope, whose.responseId) : undefined
        return { state, help: voice && keepHelp ? await keepHelp(scope, voice) : null }
      }),
    ),
  ]
}

function wishOf(help: { wanted: boolean; email?: string | undefined } | undefined): HelpWish | undefined {
  if (!help) return undefined
  return help.wanted ? { isWanted: true, email: help.email ?? '' } : { isWanted: false }
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
