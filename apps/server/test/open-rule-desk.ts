import { createAnalyser } from '@echoloop/analysis'
import { readModels } from '@echoloop/analysis/models'
import {
  type AutomaticReply,
  type AutomaticReplyState,
  type AutomaticRule,
  type AutomaticRuleBody,
  type AutomaticSample,
  type AutomaticSimulation,
  endpoints,
  toUuid,
} from '@echoloop/contract'
import { answerAutomatically, simulateWaiting } from '../src/modules/cases/index.ts'
import { ensureCustomers } from '../src/modules/customers/index.ts'
import { understandWaiting } from '../src/modules/insights/index.ts'
import { screenWaiting } from '../src/modules/screening/index.ts'
import { runInShop, type Scope } from '../src/platform/scope.ts'
import type { ReplyStage } from './start-reply-stage.ts'

export const praise = '质量很好，物流很快，非常满意'

export type Said = {
  text?: string
  author?: string
  email?: string
  phone?: string
  kind?: 'review' | 'praise'
  rating?: number
}

type Simulated = { simulation: AutomaticSimulation | null; samples: AutomaticSample[] }

/** What a test of automatic replies does again and again: a rule is made and switched on, people say things. */
export type RuleDesk = {
  /** A new shop with one rule, switched off; held as seldom as may be, and open all day. */
  newRule(
    guards?: Partial<AutomaticRuleBody['guards']>,
    more?: Partial<AutomaticRuleBody>,
  ): Promise<AutomaticRule>
  simulate(rule: { id: string }): Promise<Simulated>
  switchOn(rule: AutomaticRule): Promise<AutomaticRule>
  /** Somebody says something; it is published, read, and shown to the rules. Returns ids in order. */
  say(voices: readonly Said[], secondsAgo?: number): Promise<string[]>
  /** One round of one worker. */
  round(limit?: number): Promise<number>
  replies(state?: AutomaticReplyState): Promise<AutomaticReply[]>
  publicReplies(id: string): Promise<{ isAutomatic: boolean }[]>
  /** Whatever is held is approved, and half a minute goes by. */
  makeDue(): Promise<void>
}

export function bodyOf(rule: AutomaticRule | undefined): AutomaticRuleBody {
  if (!rule) throw new Error('the usual rules are missing')
  const { name, conditions, guards, templateIds, way } = rule
  return { name, conditions, guards, templateIds, way }
}

type NoteForRules = (scope: Scope, ids: readonly string[]) => Promise<void>

/** `noteForRules`: what the module does with voices that were read; no other listener shall hear of them. */
export function openRuleDesk(stage: ReplyStage, noteForRules: NoteForRules): RuleDesk {
  const call = () => stage.shop.client
  const simulate = async ({ id }: { id: string }): Promise<Simulated> => {
    await call().call(endpoints.simulateAutomaticRule, { params: { id }, body: {} })
    await simulateWaiting(stage.api.app.platform, { isStopping: () => false })
    return call().call(endpoints.readAutomaticSimulation, { params: { id } })
  }
  const replies = async (state?: AutomaticReplyState) =>
    (await call().call(endpoints.listAutomaticReplies, { query: { state, limit: 200 } })).items
  const round = (limit = 50) => {
    const who = { shopId: stage.shop.shopId, actor: { kind: 'system' } } as const
    const { doors } = stage.api.app.messages
    return runInShop(stage.api.app.platform, who, (scope) => answerAutomatically(scope, { doors, limit }))
  }
  return {
    newRule: (guards = {}, more = {}) => newRule(stage, guards, more),
    simulate,
    async switchOn(rule) {
      await simulate(rule)
      const body = { isOn: true, version: rule.version }
      return call().call(endpoints.switchAutomaticRule, { params: { id: rule.id }, body })
    },
    say: openMouth(stage, noteForRules),
    round,
    replies,
    publicReplies: (id) =>
      call()
        .call(endpoints.readFeedback, { params: { id: `fbk_${id.replaceAll('-', '')}` } })
        .then((voice) => voice.replies),
    async makeDue() {
      await round()
      for (const { id } of await replies('held'))
        await call().call(endpoints.approveAutomaticReply, { params: { id }, body: {} })
      stage.later(31)
    },
  }
}

async function newRule(
  stage: ReplyStage,
  change: Partial<AutomaticRuleBody['guards']>,
  more: Partial<AutomaticRuleBody>,
): Promise<AutomaticRule> {
  await stage.newShop()
  const { client } = stage.shop
  await client.call(endpoints.putScreeningPolicy, {
    body: { version: 0, publishUnverified: true, texts: [] },
  })
  const { items } = await client.call(endpoints.listAutomaticRules)
  for (const { id } of items) await client.call(endpoints.removeAutomaticRule, { params: { id } })
  const body = bodyOf(items.find(({ name }) => name === 'Thanks for plain praise'))
  const guards = { ...body.guards, holdShare: 5, hourFrom: 0, hourUntil: 24, ...change }
  return client.call(endpoints.createAutomaticRule, { body: { ...body, ...more, name: 'Thanks', guards } })
}

function openMouth(stage: ReplyStage, noteForRules: NoteForRules): RuleDesk['say'] {
  const analyser = createAnalyser(readModels())
  let count = 0
  return async (voices, secondsAgo = 60) => {
    const { shop } = stage
    const known = voices.flatMap(({ author, email, phone }) =>
      author && (email || phone)
        ? [{ source: 'test', externalId: author, ...(email && { email }), ...(phone && { phone }) }]
        : [],
    )
    if (known.length > 0) await shop.run((scope) => ensureCustomers(scope, known))
    const records = voices.map(({ text = praise, author, kind = 'review', rating = 5 }) => ({
      kind,
      source: 'test',
      externalId: `voice-${++count}`,
      occurredAt: new Date(stage.now().getTime() - secondsAgo * 1000).toISOString(),
      text,
      ...(kind === 'review' && { rating }),
      ...(author && { author: { externalId: author } }),
    }))
    const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records } })
    const ids = results.map((result) => ('id' in result ? (toUuid('feedback', result.id) ?? '') : ''))
    await shop.run((scope) => screenWaiting(scope, 500))
    await shop.run((scope) => understandWaiting(scope, analyser, 500))
    await shop.run((scope) => noteForRules(scope, ids))
    return ids
  }
}
