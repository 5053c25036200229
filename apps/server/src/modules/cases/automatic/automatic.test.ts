import { createAnalyser } from '@echoloop/analysis'
import { readModels } from '@echoloop/analysis/models'
import { type AutomaticRule, type AutomaticRuleBody, endpoints, toUuid } from '@echoloop/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ReplyStage, startReplyStage } from '../../../../test/start-reply-stage.ts'
import { runInShop } from '../../../platform/scope.ts'
import { ensureCustomers } from '../../customers/index.ts'
import { understandWaiting } from '../../insights/index.ts'
import { screenWaiting } from '../../screening/index.ts'
import { answerAutomatically, noteForRules, simulateWaiting } from './index.ts'

const analyser = createAnalyser(readModels())
const praise = '质量很好，物流很快，非常满意'
let stage: ReplyStage
let count = 0

beforeAll(async () => {
  stage = await startReplyStage()
  stage.at('2026-03-02T10:00:00Z')
})
afterAll(() => stage.stop())

const call = () => stage.shop.client

/** A shop with one rule that is on, unless it shall not be. */
async function newRule(
  change: Partial<AutomaticRuleBody['guards']> = {},
  more: Partial<AutomaticRuleBody> = {},
) {
  await stage.newShop()
  await call().call(endpoints.putScreeningPolicy, {
    body: { version: 0, publishUnverified: true, texts: [] },
  })
  const { items } = await call().call(endpoints.listAutomaticRules)
  for (const { id } of items) await call().call(endpoints.removeAutomaticRule, { params: { id } })
  const [plain] = items.filter(({ name }) => name === 'Thanks for plain praise')
  const body = bodyOf(plain)
  const guards = { ...body.guards, holdShare: 5, hourFrom: 0, hourUntil: 24, ...change }
  return call().call(endpoints.createAutomaticRule, { body: { ...body, ...more, name: 'Thanks', guards } })
}

function bodyOf(rule: AutomaticRule | undefined): AutomaticRuleBody {
  if (!rule) throw new Error('the usual rules are missing')
  const { name, conditions, guards, templateIds, way } = rule
  return { name, conditions, guards, templateIds, way }
}

async function simulate({ id }: { id: string }) {
  await call().call(endpoints.simulateAutomaticRule, { params: { id }, body: {} })
  await simulateWaiting(stage.api.app.platform, { isStopping: () => false })
  return call().call(endpoints.readAutomaticSimulation, { params: { id } })
}

async function switchOn(rule: AutomaticRule) {
  await simulate(rule)
  const body = { isOn: true, version: rule.version }
  return call().call(endpoints.switchAutomaticRule, { params: { id: rule.id }, body })
}

type Said = { text?: string; author?: string; email?: string; kind?: 'review' | 'praise'; rating?: number }

/** Somebody says something; it is published, read, and shown to the rules. Returns ids in order. */
async function say(voices: readonly Said[]): Promise<string[]> {
  const known = voices.flatMap(({ author, email }) =>
    email && author ? [{ source: 'test', externalId: author, email }] : [],
  )
  if (known.length > 0) await stage.shop.run((scope) => ensureCustomers(scope, known))
  const records = voices.map(({ text = praise, author, kind = 'review', rating = 5 }) => ({
    kind,
    source: 'test',
    externalId: `voice-${++count}`,
    occurredAt: new Date(stage.now().getTime() - 60_000).toISOString(),
    text,
    ...(kind === 'review' && { rating }),
    ...(author && { author: { externalId: author } }),
  }))
  const { results } = await call().call(endpoints.acceptFeedback, { body: { records } })
  const ids = results.map((result) => ('id' in result ? (toUuid('feedback', result.id) ?? '') : ''))
  await stage.shop.run((scope) => screenWaiting(scope, 500))
  await stage.shop.run((scope) => understandWaiting(scope, analyser, 500))
  await stage.shop.run((scope) => noteForRules(scope, ids))
  return ids
}

/** One round of one worker. */
function round(limit = 50): Promise<number> {
  const who = { shopId: stage.shop.shopId, actor: { kind: 'system' } } as const
  const { doors } = stage.api.app.messages
  return runInShop(stage.api.app.platform, who, (scope) => answerAutomatically(scope, { doors, limit }))
}

async function replies(state?: 'waiting' | 'held' | 'sent' | 'stopped' | 'rejected') {
  return (await call().call(endpoints.listAutomaticReplies, { query: { state, limit: 200 } })).items
}

const publicReplies = (id: string) =>
  call()
    .call(endpoints.readFeedback, { params: { id: `fbk_${id.replaceAll('-', '')}` } })
    .then((voice) => voice.replies)

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'accepted',
    (error) => error.problem?.code,
  )
}

describe('a rule', () => {
  test('is switched on only after a simulation of its present version, words included', async () => {
    const rule = await newRule()
    const on = (version: number) =>
      codeOf(
        call().call(endpoints.switchAutomaticRule, {
          params: { id: rule.id },
          body: { isOn: true, version },
        }),
      )
    expect(await on(1)).toBe('automatic-rule/not-simulated')
    await simulate(rule)
    const changed = await call().call(endpoints.changeAutomaticRule, {
      params: { id: rule.id },
      body: { ...bodyOf(rule), name: 'Other', version: 1 },
    })
    expect([await on(1), await on(changed.version)]).toEqual([
      'automatic-rule/changed-meanwhile',
      'automatic-rule/not-simulated',
    ])
    await simulate(rule)
    const { items } = await call().call(endpoints.listTemplates)
    const template = items.find(({ id }) => id === rule.templateIds[0])
    if (!template) throw new Error('the template is missing')
    stage.later(1)
    const { name, occasion, variants } = template
    await call().call(endpoints.changeTemplate, {
      params: { id: template.id },
      body: { name, occasion, variants },
    })
    expect(await on(2)).toBe('automatic-rule/not-simulated')
    await simulate(rule)
    expect(await on(2)).toBe('accepted')
  })

  test('refuses guard rails below their floors, and takes those at them', async () => {
    const rule = await newRule()
    const put = (guards: object) =>
      codeOf(
        call().call(endpoints.createAutomaticRule, {
          body: { ...bodyOf(rule), name: 'x', guards: { ...rule.guards, ...guards } },
        }),
      )
    for (const below of [
      { confidenceMin: 0.79 },
      { holdShare: 0 },
      { personDays: 6 },
      { dailyMax: 501 },
      { ageDays: 15 },
      { hourFrom: 20, hourUntil: 9 },
    ])
      expect(await put(below)).toBe('request/invalid')
    expect(await put({ confidenceMin: 0.8, holdShare: 5, personDays: 7, dailyMax: 500 })).toBe('accepted')
  })

  test('answers plain praise once, after the undo delay, marked as automatic for everybody', async () => {
    const rule = await switchOn(await newRule())
    const [id = ''] = await say([{ author: 'one' }, { text: '质量很差，要求退款', rating: 1 }])
    await round()
    expect(await publicReplies(id)).toEqual([])
    await makeDue()
    await say([])
    await round()
    const [shown, ...others] = await publicReplies(id)
    expect(others).toEqual([])
    expect(shown).toMatchObject({ isAutomatic: true, text: expect.stringMatching(/谢/) })
    const report = await call().call(endpoints.readAutomaticReport, { query: { ruleId: rule.id } })
    expect(report).toMatchObject({
      decided: 1,
      sent: { count: 1, of: 1 },
      after: { helpfulVotes: { count: 0, of: 1 } },
    })
    await stage.shop.run((scope) => noteForRules(scope, [id]))
    await round()
    expect(await replies()).toHaveLength(1)
  })

  test('leaves what changed during the undo delay to people', async () => {
    await switchOn(await newRule())
    const [taken = '', kept = ''] = await say([{ author: 'a' }, { author: 'b' }])
    await round()
    await makeDue()
    await call().call(endpoints.replyToFeedback, {
      params: { id: `fbk_${taken.replaceAll('-', '')}` },
      body: { text: '谢谢您' },
    })
    await round()
    expect((await publicReplies(taken)).map(({ isAutomatic }) => isAutomatic)).toEqual([false])
    expect((await publicReplies(kept)).map(({ isAutomatic }) => isAutomatic)).toEqual([true])
    expect((await replies('stopped')).map(({ reason }) => reason)).toEqual(['answered'])
  })

  test('writes in private through a case that nobody has to see to', async () => {
    await switchOn(
      await newRule({}, { way: 'private', conditions: { kinds: ['praise'], sentiments: ['positive'] } }),
    )
    await say([{ kind: 'praise', author: 'lin', email: 'lin@example.com' }])
    await makeDue()
    await round()
    await makeDue()
    await round()
    const [reply] = await replies('sent')
    expect(reply?.way).toBe('private')
    const before = stage.letters().length
    stage.later(31)
    await stage.round()
    expect(stage.letters().slice(before)).toEqual(['lin@example.com'])
    expect(stage.mailbox.received().at(-1)?.mail.text).toMatch(/自动回复|Automatic reply/)
    const { items } = await call().call(endpoints.listCases, { query: { state: 'closed' } })
    expect(items.map(({ state }) => state)).toEqual(['closed'])
  })
})

/** Whatever is held is approved, and half a minute goes by. */
async function makeDue(): Promise<void> {
  await round()
  for (const { id } of await replies('held'))
    await call().call(endpoints.approveAutomaticReply, { params: { id }, body: {} })
  stage.later(31)
}

describe('the stop', () => {
  test('calls off what waits for its undo delay, in public and in private', async () => {
    await switchOn(await newRule())
    const ids = await say([{ author: 'a' }, { author: 'b' }, { author: 'c' }])
    await makeDue()
    const stopped = await call().call(endpoints.stopAutomaticReplies)
    expect(stopped).toEqual({ rules: 1, calledOff: 3, tooLate: 0 })
    await round()
    for (const id of ids) expect(await publicReplies(id)).toEqual([])
    const { items } = await call().call(endpoints.listAutomaticRules)
    expect(items.map(({ isOn, offBecause }) => ({ isOn, offBecause }))).toEqual([
      { isOn: false, offBecause: 'stopped' },
    ])
  })
})

describe('a held reply', () => {
  test('leaves when it is approved, as it is or changed, and never when it is rejected', async () => {
    await switchOn(await newRule({ holdShare: 100 }))
    const ids = await say([{ author: 'a' }, { author: 'b' }, { author: 'c' }])
    await round()
    const held = await replies('held')
    const of = (place: number) => {
      const reply = held.find(({ feedbackId }) => toUuid('feedback', feedbackId) === ids[place])
      return { id: reply?.id ?? '' }
    }
    await call().call(endpoints.approveAutomaticReply, { params: of(0), body: {} })
    const text = '您好，谢谢您的评价，祝您使用愉快。'
    await call().call(endpoints.approveAutomaticReply, { params: of(1), body: { text } })
    await call().call(endpoints.rejectAutomaticReply, { params: of(2), body: { reason: 'no' } })
    expect(await codeOf(call().call(endpoints.approveAutomaticReply, { params: of(2), body: {} }))).toBe(
      'automatic-reply/not-held',
    )
    stage.later(31)
    await round()
    const shown = []
    for (const id of ids) shown.push((await publicReplies(id)).map(({ isAutomatic }) => isAutomatic))
    expect(shown).toEqual([[true], [false], []])
    const report = await call().call(endpoints.readAutomaticReport, {})
    expect(report).toMatchObject({
      held: { count: 3, of: 3 },
      approved: { count: 2, of: 3 },
      changed: { count: 1, of: 2 },
      rejected: { count: 1, of: 3 },
    })
  })
})

describe('a simulation', () => {
  test('says what would be sent and why each of the others would not, and sends nothing', async () => {
    const rule = await newRule({ dailyMax: 2 })
    await say([
      { author: 'a' },
      { author: 'a' },
      { author: 'b' },
      { author: 'c' },
      { author: 'd', text: '质量很好，就是物流慢' },
      { author: 'e', text: '质量很差，要求退款', rating: 1 },
    ])
    const { simulation, samples } = await simulate(rule)
    const stops = Object.fromEntries(simulation?.stops.map(({ reason, count }) => [reason, count]) ?? [])
    expect(simulation).toMatchObject({ state: 'done', looked: 6, wouldSend: 2, isPresent: true })
    expect(stops).toMatchObject({ 'person-lately': 1, 'daily-max': 1, stars: 1 })
    expect(2 + Object.values(stops).reduce((sum, one) => sum + one, 0)).toBe(6)
    expect(samples.map(({ reply }) => /谢/.test(reply))).toEqual([true, true])
    expect(await replies()).toEqual([])
  })

  test('that was left by a killed worker is begun anew', async () => {
    const rule = await newRule()
    await say([{ author: 'a' }])
    await call().call(endpoints.simulateAutomaticRule, { params: { id: rule.id }, body: {} })
    await stage.shop.run((scope) =>
      scope.db
        .updateTable('automaticSimulation')
        .set({ state: 'running', claim: scope.newId(), beatAt: scope.now, looked: 99 })
        .where('shopId', '=', scope.shopId)
        .execute(),
    )
    const again = () => simulateWaiting(stage.api.app.platform, { isStopping: () => false })
    await again()
    const read = () => call().call(endpoints.readAutomaticSimulation, { params: { id: rule.id } })
    expect((await read()).simulation?.state).toBe('running')
    stage.later(61)
    await again()
    expect((await read()).simulation).toMatchObject({ state: 'done', looked: 1 })
  })
})

describe('workers side by side', () => {
  test('keep the cap of the day, one reply per person and voice, and lose nothing when they fall', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 4, maxLength: 12 }),
        fc.integer({ min: 1, max: 6 }),
        async (authors, dailyMax) => {
          await switchOn(await newRule({ dailyMax }))
          await say(authors.map((author) => ({ author: `person ${author}` })))
          const doors = stage.api.app.messages.doors
          const fall = stage.shop.run(async (scope) => {
            await answerAutomatically(scope, { doors, limit: 50 })
            throw new Error('killed before it commits')
          })
          await fall.catch(() => undefined)
          expect(await replies()).toEqual([])
          const worker = async () => {
            for (let turn = 0; turn < 6; turn++) await round(2)
          }
          await Promise.all([worker(), worker(), worker()])
          await round()
          const written = await replies()
          expect(written).toHaveLength(Math.min(dailyMax, new Set(authors).size))
        },
      ),
      { numRuns: 4 },
    )
  })
})
