import { createHmac } from 'node:crypto'
import {
  type BehaviourEvent,
  endpoints,
  type SignedContext,
  type SurveyDefinition,
  type TouchpointRuleFields,
  toPublicId,
} from '@echoloop/contract'
import { sql } from 'kysely'
import type { TestShop } from './start-api.ts'

/** A survey with one scale and one open question, live, as its tables hold it. Returns its public id. */
export function putSurvey(shop: TestShop, state: 'live' | 'closed' = 'live'): Promise<string> {
  const definition: SurveyDefinition = {
    languages: ['en', 'zh-CN'],
    title: { en: 'How was paying?', 'zh-CN': '付款顺利吗' },
    questions: [
      { key: 'ease', kind: 'csat', text: { en: 'How was it?', 'zh-CN': '感觉如何' }, isRequired: true },
      {
        key: 'why',
        kind: 'long-text',
        text: { en: 'What kept you?', 'zh-CN': '卡在哪里' },
        isRequired: false,
      },
    ],
    hidden: [],
    quotas: [],
    isAnonymous: false,
  }
  return shop.run(async (scope) => {
    const id = scope.newId()
    const text = JSON.stringify(definition)
    await sql`
      insert into survey (
        shop_id, id, name, state, draft, draft_by, live_version, settings, created_by, created_at, changed_at
      )
      values (
        ${scope.shopId}, ${id}, 'Paying', ${state}, ${text}, 'Test', 1, '{}', 'Test', ${scope.now}, ${scope.now}
      )`.execute(scope.db)
    await sql`
      insert into survey_version (shop_id, survey_id, version, definition, published_by, published_at)
      values (${scope.shopId}, ${id}, 1, ${text}, 'Test', ${scope.now})`.execute(scope.db)
    return toPublicId('survey', id)
  })
}

/** A rule that asks everybody who leaves the checkout. */
export function exitRule(surveyId: string): TouchpointRuleFields {
  return {
    name: 'Leaving the checkout',
    touchpoint: 'payment',
    surveyId,
    path: '/checkout*',
    moment: 'exit',
    after: null,
    event: null,
    sampling: 100,
    tiers: [],
    needsConsent: false,
    isOn: true,
  }
}

export async function switchEventsOn(
  shop: TestShop,
  change: { sampling?: number; asksMax?: number } = {},
): Promise<void> {
  const { version } = await shop.client.call(endpoints.readJourneySettings)
  await shop.client.call(endpoints.putJourneySettings, {
    body: { version, takesEvents: true, sampling: 100, asksMax: 1, asksDays: 30, ...change },
  })
}

let made = 0

/** An event as a page sends it. */
export function anEvent(change: Partial<BehaviourEvent> = {}): BehaviourEvent {
  made += 1
  return {
    id: `event-${String(made).padStart(16, '0')}`,
    kind: 'page',
    agoMs: 0,
    page: '/checkout/1',
    ...change,
  }
}

let calls = 0

/** Events of a visitor, straight to the public door, each batch from an address of its own (with TRUST_PROXY). */
export function send(
  url: string,
  shop: TestShop,
  batch: { visitor?: string; consent?: boolean; signed?: string; events: object[] },
): Promise<Response> {
  calls += 1
  const address = `198.51.${Math.floor(calls / 250) % 250}.${calls % 250}`
  return fetch(`${url}/v1/storefront/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ shop: shop.publicId, consent: true, visitor: 'visitor-0000000001', ...batch }),
  })
}

/** What a shop's server does to vouch for its customer. */
export function signContext(key: string, context: Partial<SignedContext>): string {
  const expires = Math.floor(Date.now() / 1000) + 600
  const body = Buffer.from(JSON.stringify({ expires, ...context })).toString('base64url')
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`
}
