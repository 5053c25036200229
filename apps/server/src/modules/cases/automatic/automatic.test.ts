import { type AutomaticRuleBody, endpoints, toUuid } from '@echoloop/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf, openRuleDesk, type RuleDesk } from '../../../../test/open-rule-desk.ts'
import { type ReplyStage, startReplyStage } from '../../../../test/start-reply-stage.ts'
import { ensureCustomers, recordConsent } from '../../customers/index.ts'
import { answerAutomatically, noteForRules, simulateWaiting } from './index.ts'

let stage: ReplyStage
let desk: RuleDesk

beforeAll(async () => {
  stage = await startReplyStage()
  desk = openRuleDesk(stage, noteForRules)
  stage.at('2026-03-02T10:00:00Z')
})
afterAll(() => stage.stop())

const call = () => stage.shop.client

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'accepted',
    (error) => error.problem?.code,
  )
}

const sentPraise: AutomaticRuleBody['conditions'] = { kinds: ['praise'], sentiments: ['positive'] }

describe('a rule', () => {
  test('is switched on only after a simulation of its present version, words included', async () => {
    const rule = await desk.newRule()
    const on = (version: number) =>
      codeOf(
        call().call(endpoints.switchAutomaticRule, {
          params: { id: rule.id },
          body: { isOn: true, version },
        }),
      )
    expect(await on(1)).toBe('automatic-rule/not-simulated')
    await desk.simulate(rule)
    const changed = await call().call(endpoints.changeAutomaticRule, {
      params: { id: rule.id },
      body: { ...bodyOf(rule), name: 'Other', version: 1 },
    })
    expect([await on(1), await on(changed.version)]).toEqual([
      'automatic-rule/changed-meanwhile',
      'automatic-rule/not-simulated',
    ])
    await desk.simulate(rule)
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
    await desk.simulate(rule)
    expect(await on(2)).toBe('accepted')
  })

  test('refuses guard rails below their floors, and takes those at them', async () => {
    const rule = await desk.newRule()
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

  test('never answers in private those reviews that the others see answered in public', async () => {
    const rule = await desk.newRule()
    const save = (change: Partial<AutomaticRuleBody>, guards: object = {}) =>
      codeOf(
        call().call(endpoints.changeAutomaticRule, {
          params: { id: rule.id },
          body: { ...bodyOf(rule), ...change, guards: { ...rule.guards, ...guards }, version: 1 },
        }),
      )
    const of = (more: Partial<AutomaticRuleBody['conditions']>) => ({
      way: 'private' as const,
      conditions: { ...rule.conditions, starsMin: undefined, ...more },
    })
    for (const hidden of [
      of({ sentiments: ['negative'] }),
      of({ sentiments: ['positive', 'mixed'] }),
      of({ starsMax: 3 }),
      of({ starsMin: 1, starsMax: 4 }),
      of({ kinds: ['complaint', 'review'], sentiments: ['negative'] }),
    ])
      expect(await save(hidden)).toBe('automatic-rule/hides-complaints')
    expect(await save(of({}), { answersComplaints: true })).toBe('automatic-rule/hides-complaints')
    const complaints = { ...of({ kinds: ['complaint'], sentiments: ['negative'] }), name: 'Complaints' }
    expect(await save(complaints, { answersComplaints: true })).toBe('accepted')
  })

  test('keeps its cap on each day on which replies leave, however many days they gathered', async () => {
    await desk.switchOn(await desk.newRule({ dailyMax: 1, ageDays: 14, weekdays: [1] }))
    stage.at('2026-03-06T10:00:00Z')
    await desk.say([{ author: 'a' }])
    await desk.round()
    stage.at('2026-03-07T10:00:00Z')
    await desk.say([{ author: 'b' }])
    await desk.round()
    const written = await desk.replies()
    expect(written).toHaveLength(1)
    stage.at('2026-03-02T10:00:00Z')
  })

  test('leaves alone in private who wants no letters of the shop, and answers their colleague', async () => {
    await desk.switchOn(await desk.newRule({}, { way: 'private', conditions: sentPraise }))
    const email = (author: string) => `${author}@example.com`
    await desk.say(['no', 'yes'].map((author) => ({ kind: 'praise' as const, author, email: email(author) })))
    await desk.makeDue()
    await stage.shop.run(async (scope) => {
      const customers = await ensureCustomers(scope, [{ source: 'test', externalId: 'no' }])
      const [customerId = ''] = customers.values()
      await recordConsent(scope, { customerId, purpose: 'notices', isGiven: false, source: 'own-hand' })
    })
    await desk.round()
    const before = stage.letters().length
    stage.later(31)
    await stage.round()
    expect(stage.letters().slice(before)).toEqual(['yes@example.com'])
    const ends = (await desk.replies()).map(({ state, reason }) => `${state} ${reason}`)
    expect(ends.toSorted()).toEqual(['sent null', 'stopped no-consent'])
  })

  test('answers plain praise once, after the undo delay, marked as automatic for everybody', async () => {
    const rule = await desk.switchOn(await desk.newRule())
    const [id = ''] = await desk.say([{ author: 'one' }, { text: '质量很差，要求退款', rating: 1 }])
    await desk.round()
    expect(await desk.publicReplies(id)).toEqual([])
    await desk.makeDue()
    await desk.say([])
    await desk.round()
    const [shown, ...others] = await desk.publicReplies(id)
    expect(others).toEqual([])
    expect(shown).toMatchObject({ isAutomatic: true, text: expect.stringMatching(/谢/) })
    const report = await call().call(endpoints.readAutomaticReport, { query: { ruleId: rule.id } })
    expect(report).toMatchObject({
      decided: 1,
      sent: { count: 1, of: 1 },
      after: { helpfulVotes: { count: 0, of: 1 } },
    })
    await stage.shop.run((scope) => noteForRules(scope, [id]))
    await desk.round()
    expect(await desk.replies()).toHaveLength(1)
  })

  test('leaves what changed during the undo delay to people', async () => {
    await desk.switchOn(await desk.newRule())
    const [taken = '', kept = ''] = await desk.say([{ author: 'a' }, { author: 'b' }])
    await desk.round()
    await desk.makeDue()
    await call().call(endpoints.replyToFeedback, {
      params: { id: `fbk_${taken.replaceAll('-', '')}` },
      body: { text: '谢谢您' },
    })
    await desk.round()
    expect((await desk.publicReplies(taken)).map(({ isAutomatic }) => isAutomatic)).toEqual([false])
    expect((await desk.publicReplies(kept)).map(({ isAutomatic }) => isAutomatic)).toEqual([true])
    expect((await desk.replies('stopped')).map(({ reason }) => reason)).toEqual(['answered'])
  })

  test('writes in private through a case that nobody has to see to', async () => {
    await desk.switchOn(await desk.newRule({}, { way: 'private', conditions: sentPraise }))
    await desk.say([{ kind: 'praise', author: 'lin', email: 'lin@example.com' }])
    await desk.makeDue()
    await desk.round()
    await desk.makeDue()
    await desk.round()
    const [reply] = await desk.replies('sent')
    expect(reply?.way).toBe('private')
    const before = stage.letters().length
    stage.later(31)
    await stage.round()
    expect(stage.letters().slice(before)).toEqual(['lin@example.com'])
    expect(stage.mailbox.received().at(-1)?.mail.text).toMatch(/自动回复|Automatic reply/)
    expect(stage.mailbox.received().at(-1)?.raw).toMatch(/^Auto-Submitted: auto-replied\r$/m)
    const { items } = await call().call(endpoints.listCases, { query: { state: 'closed' } })
    expect(items.map(({ state }) => state)).toEqual(['closed'])
  })
})

describe('the stop', () => {
  test('calls off what waits for its undo delay in public', async () => {
    await desk.switchOn(await desk.newRule())
    const ids = await desk.say([{ author: 'a' }, { author: 'b' }, { author: 'c' }])
    await desk.makeDue()
    const stopped = await call().call(endpoints.stopAutomaticReplies)
    expect(stopped).toEqual({ rules: 1, calledOff: 3, tooLate: 0 })
    await desk.round()
    for (const id of ids) expect(await desk.publicReplies(id)).toEqual([])
    const { items } = await call().call(endpoints.listAutomaticRules)
    expect(items.map(({ isOn, offBecause }) => ({ isOn, offBecause }))).toEqual([
      { isOn: false, offBecause: 'stopped' },
    ])
  })

  test('calls off at once what waits in private, and what was handed over and has not left', async () => {
    await desk.switchOn(await desk.newRule({}, { way: 'private', conditions: sentPraise }))
    await desk.say([{ kind: 'praise', author: 'a', email: 'a@example.com' }])
    await desk.makeDue()
    await desk.round()
    await desk.say([{ kind: 'praise', author: 'b', email: 'b@example.com' }])
    await desk.makeDue()
    const letters = stage.letters().length
    expect((await desk.replies()).map(({ state }) => state).toSorted()).toEqual(['sent', 'waiting'])
    const stopped = await call().call(endpoints.stopAutomaticReplies)
    expect(stopped).toEqual({ rules: 1, calledOff: 2, tooLate: 0 })
    for (let times = 0; times < 2; times++) {
      stage.later(3600)
      await desk.round()
      await stage.round()
    }
    expect(stage.letters()).toHaveLength(letters)
    expect((await desk.replies()).map(({ state }) => state)).toEqual(['stopped', 'stopped'])
  })
})

describe('a held reply', () => {
  test('leaves when it is approved, as it is or changed, and never when it is rejected', async () => {
    await desk.switchOn(await desk.newRule({ holdShare: 100 }))
    const ids = await desk.say([{ author: 'a' }, { author: 'b' }, { author: 'c' }])
    await desk.round()
    const held = await desk.replies('held')
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
    await desk.round()
    const shown = []
    for (const id of ids) shown.push((await desk.publicReplies(id)).map(({ isAutomatic }) => isAutomatic))
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
    const rule = await desk.newRule({ dailyMax: 2 })
    await desk.say([
      { author: 'a' },
      { author: 'a' },
      { author: 'b' },
      { author: 'c' },
      { author: 'd', text: '质量很好，就是物流慢' },
      { author: 'e', text: '质量很差，要求退款', rating: 1 },
    ])
    const { simulation, samples } = await desk.simulate(rule)
    const stops = Object.fromEntries(simulation?.stops.map(({ reason, count }) => [reason, count]) ?? [])
    expect(simulation).toMatchObject({ state: 'done', looked: 6, wouldSend: 2, isPresent: true })
    expect(stops).toMatchObject({ 'person-lately': 1, 'daily-max': 1, stars: 1 })
    expect(2 + Object.values(stops).reduce((sum, one) => sum + one, 0)).toBe(6)
    expect(samples.map(({ reply }) => /谢/.test(reply))).toEqual([true, true])
    expect(await desk.replies()).toEqual([])
  })

  test('that was left by a killed worker is begun anew', async () => {
    const rule = await desk.newRule()
    await desk.say([{ author: 'a' }])
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
          await desk.switchOn(await desk.newRule({ dailyMax }))
          await desk.say(authors.map((author) => ({ author: `person ${author}` })))
          const doors = stage.api.app.messages.doors
          const fall = stage.shop.run(async (scope) => {
            await answerAutomatically(scope, { doors, limit: 50 })
            throw new Error('killed before it commits')
          })
          await fall.catch(() => undefined)
          expect(await desk.replies()).toEqual([])
          const worker = async () => {
            for (let turn = 0; turn < 6; turn++) await desk.round(2)
          }
          await Promise.all([worker(), worker(), worker()])
          await desk.round()
          const written = await desk.replies()
          expect(written).toHaveLength(Math.min(dailyMax, new Set(authors).size))
        },
      ),
      { numRuns: 4 },
    )
  })
})
