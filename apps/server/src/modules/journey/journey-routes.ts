import { endpoints } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { inShop, open, type Route, type Visit } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop, type Scope } from '../../platform/scope.ts'
import { rotateContextKey } from '../shops/index.ts'
import { changeRule, createRule, previewRule, readPreview, removeRule } from './change-rules.ts'
import { changeSettings, presentSettings } from './change-settings.ts'
import { changeTouchpoint } from './change-touchpoint.ts'
import { forgetVisitor } from './forget-behaviour.ts'
import { listBehaviour } from './list-behaviour.ts'
import { readJourney } from './read-journey.ts'
import { readRule, readRules } from './read-rules.ts'
import { requestAsk } from './request-ask.ts'
import { createShopPace } from './shop-pace.ts'
import { refuseWithoutConsent, takeBehaviour } from './take-behaviour.ts'

export function journeyRoutes(): Route[] {
  return [...visitorRoutes(), ...readingRoutes, ...writingRoutes]
}

/** Any page may ask; no cookie counts, and nothing of an answer is kept by a cache. */
function visitorRoutes(): Route[] {
  const pace = createShopPace()
  return [
    open(endpoints.sendBehaviour, async (visit, { body }) => {
      const run = atShop(visit, body.shop)
      if (body.consent) return run((scope) => takeBehaviour(scope, body, pace))
      await run((scope) => refuseWithoutConsent(scope, body.events.length))
      throw new AppError('behaviour/no-consent')
    }),
    open(endpoints.forgetVisitor, async (visit, { body }) => {
      await atShop(visit, body.shop)((scope) => forgetVisitor(scope, body.visitor))
      return { done: true as const }
    }),
    open(endpoints.requestAsk, async (visit, { body }) => ({
      mayAsk: await atShop(
        visit,
        body.shop,
      )((scope) => requestAsk(scope, { ruleId: uuidOf('rule', body.rule), signed: body.signed })),
    })),
    open(endpoints.readRulePreview, async ({ platform, reply }, { params }) => {
      reply.header('cache-control', 'no-store')
      const preview = readPreview(platform.keys, params.token)
      if (!preview) throw new AppError('touchpoint-rule/not-found')
      const { shopId, id, until } = preview
      const rule = await runInShop(platform, { shopId, actor: { kind: 'system' } }, (scope) => {
        if (until <= scope.now) throw new AppError('touchpoint-rule/not-found')
        return readRule(scope, id)
      })
      return { id: rule.id, survey: rule.surveyId, touchpoint: rule.touchpoint }
    }),
  ]
}

function atShop(
  { platform, reply }: Visit,
  shop: string,
): <T>(work: (scope: Scope) => Promise<T>) => Promise<T> {
  reply.header('cache-control', 'no-store')
  const shopId = uuidOf('shop', shop)
  return (work) => runInShop(platform, { shopId, actor: { kind: 'author' } }, work)
}

const readingRoutes: Route[] = [
  inShop(endpoints.readJourney, (scope, { query }) => readJourney(scope, query)),
  inShop(endpoints.listBehaviour, (scope, { query }) => listBehaviour(scope, query)),
  inShop(endpoints.readJourneySettings, presentSettings),
  inShop(endpoints.listTouchpointRules, async (scope) => ({ items: await readRules(scope) })),
]

const writingRoutes: Route[] = [
  inShop(endpoints.putJourneySettings, async (scope, { body }) => {
    await changeSettings(scope, body)
    return presentSettings(scope)
  }),
  inShop(endpoints.rotateContextKey, async (scope) => ({ key: await rotateContextKey(scope) })),
  inShop(endpoints.putTouchpoint, async (scope, { params, body }) => {
    const { ownerId, ...facts } = body
    await changeTouchpoint(scope, {
      ...params,
      ...facts,
      ownerId: ownerId === null ? null : uuidOf('member', ownerId),
    })
    return { done: true as const }
  }),
  inShop(endpoints.createTouchpointRule, async (scope, { body }) =>
    readRule(scope, await createRule(scope, body)),
  ),
  inShop(endpoints.changeTouchpointRule, async (scope, { params, body }) => {
    await changeRule(scope, uuidOf('rule', params.id), body)
    return readRule(scope, uuidOf('rule', params.id))
  }),
  inShop(endpoints.removeTouchpointRule, async (scope, { params }) => {
    await removeRule(scope, uuidOf('rule', params.id))
    return { done: true as const }
  }),
  inShop(endpoints.previewTouchpointRule, async (scope, { params }) => ({
    token: await previewRule(scope, uuidOf('rule', params.id)),
  })),
]
