import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOf, say, unhappyWords } from '../../../../test/case-stage.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { adoptionOf, noteReplySent } from '../../library/index.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await api.startWorker()
})
afterAll(() => api.stop())

const refusal = (code: string) => ({ problem: { code } })
const good =
  '您好，谢谢您告诉我们。水壶漏水、客服没有及时回复您，非常抱歉。漏水是密封圈这一批没有装到位，客服那天排班漏了人。已为您安排换新，24小时内发出。'
const bad = '水壶漏水是您使用不当造成的，不是我们的问题。'

async function analysedCase(facts: object = {}): Promise<{ id: string; feedbackId: string }> {
  const [feedbackId = ''] = await say(shop, [{ text: unhappyWords, rating: 1, ...facts }])
  await api.settled(shop)
  // Some words open a case by the rules, at any moment.
  const { id } = await shop.client
    .call(endpoints.openCase, { body: { feedbackIds: [feedbackId] } })
    .catch(() => caseOf(api, shop, feedbackId))
  return { id, feedbackId }
}

const check = (body: { text: string; channel: 'public' | 'private'; caseId?: string; feedbackId?: string }) =>
  shop.client.call(endpoints.checkReply, { body })

describe('the reply check over HTTP', () => {
  test('reads what the customer of a case complained of', async () => {
    const { id } = await analysedCase()
    expect(await check({ caseId: id, text: good, channel: 'public' })).toMatchObject({
      isFine: true,
      hasTrouble: true,
    })
    const verdict = await check({ caseId: id, text: bad, channel: 'public' })
    expect(verdict.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['blames-customer', 'no-apology', 'no-remedy', 'no-thanks']),
    )
  })

  test('asks less of a reply to praise', async () => {
    const [praise = ''] = await say(shop, [{ text: '水壶很好用，烧水快，包装也漂亮', rating: 5 }])
    await api.settled(shop)
    const verdict = await check({
      feedbackId: praise,
      text: '谢谢您的喜欢，祝您用得开心。',
      channel: 'public',
    })
    expect(verdict).toMatchObject({ isFine: true, hasTrouble: false })
  })

  test('knows the name and the order that must not stand in public', async () => {
    const { id } = await analysedCase({ author: { externalId: 'zhou', name: '周小川' } })
    const text = `周小川，${good}`
    const codes = async (channel: 'public' | 'private') =>
      (await check({ caseId: id, text, channel })).findings.map(({ code }) => code)
    expect(await codes('public')).toEqual(['personal-data'])
    expect(await codes('private')).toEqual([])
  })

  test('knows the last twenty public replies', async () => {
    const { feedbackId } = await analysedCase()
    await shop.client.call(endpoints.replyToFeedback, { params: { id: feedbackId }, body: { text: good } })
    const { id } = await analysedCase()
    const verdict = await check({ caseId: id, text: good, channel: 'public' })
    expect(verdict.findings.map(({ code }) => code)).toEqual(['copied'])
  })

  test('refuses to guess, cases of others, and endless words', async () => {
    const { id } = await analysedCase()
    await expect(check({ text: good, channel: 'public' })).rejects.toMatchObject(
      refusal('reply/nothing-to-check-against'),
    )
    const other = await api.newShop()
    const asked = other.client.call(endpoints.checkReply, {
      body: { caseId: id, text: good, channel: 'public' },
    })
    await expect(asked).rejects.toMatchObject(refusal('case/not-found'))
    const endless = check({ caseId: id, text: 'x'.repeat(10_001), channel: 'public' })
    await expect(endless).rejects.toMatchObject(refusal('request/invalid'))
  })
})

describe('offers for a reply', () => {
  test('hold fitting templates with facts in their slots, and mark what a person must fill', async () => {
    const { id } = await analysedCase({ author: { externalId: 'he', name: '何先生' } })
    const { templates, canDraft } = await shop.client.call(endpoints.offerReplies, {
      params: { id },
      query: { channel: 'private' },
    })
    expect(canDraft).toBe(false)
    expect(templates[0]).toMatchObject({ isFitting: true, kind: 'missing' })
    expect(templates[0]?.missing).toContain('fill.cause')
    expect(templates.map(({ text }) => text).join()).toContain('Test shop')
    const open = await check({ caseId: id, text: templates[0]?.text ?? '', channel: 'private' })
    expect(open.findings[0]).toMatchObject({ code: 'open-slot', severity: 'block' })
  })

  test('bring the reply of a similar resolved case, without its people and numbers', async () => {
    const first = await analysedCase({ author: { externalId: 'qian', name: '钱多多' } })
    const reply = `${good.replace('您好', '钱多多您好')}补偿您20元，周四前到账，也可打13912345678找小安。`
    await shop.client.call(endpoints.replyToFeedback, {
      params: { id: first.feedbackId },
      body: { text: reply },
    })
    const { version } = await shop.client.call(endpoints.readCase, { params: { id: first.id } })
    await shop.client.call(endpoints.moveCase, {
      params: { id: first.id },
      body: { state: 'resolved', reason: 'exchanged', version },
    })
    const second = await analysedCase({ author: { externalId: 'sun', name: '孙晓' } })
    const { suggestions } = await shop.client.call(endpoints.offerReplies, {
      params: { id: second.id },
      query: {},
    })
    const suggestion = suggestions.find(({ caseId }) => caseId === first.id)
    expect(suggestion).toMatchObject({
      similarity: expect.any(Number),
      missing: expect.arrayContaining(['fill.amount', 'fill.date']),
    })
    expect(suggestion?.text).toContain('孙晓您好')
    expect(suggestion?.text).not.toMatch(/钱多多|13912345678|20元|周四/)
    expect(suggestion?.sharedAspects.length).toBeGreaterThan(0)

    await shop.client.call(endpoints.takeOffer, {
      params: { id: second.id },
      body: { kind: 'suggestion', caseId: first.id },
    })
    const kept = await shop.run(async (scope) => {
      const caseId = first.id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
      const inCase = second.id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
      await noteReplySent(scope, { caseId: inCase, replyId: scope.newId(), text: good })
      await noteReplySent(scope, { caseId, replyId: scope.newId(), text: good })
      return adoptionOf(scope, { from: new Date(0), to: new Date(Date.now() + 1e9) })
    })
    expect(kept).toEqual([{ kind: 'suggestion', taken: 1, sent: 1, keptShare: expect.any(Number) }])
    expect(kept[0]?.keptShare).toBeGreaterThan(0.6)

    const again = await shop.client.call(endpoints.readCase, { params: { id: first.id } })
    await shop.client.call(endpoints.moveCase, {
      params: { id: first.id },
      body: { state: 'reopened', reason: 'leaks again', version: again.version },
    })
    const after = await shop.client.call(endpoints.offerReplies, { params: { id: second.id }, query: {} })
    expect(after.suggestions.map(({ caseId }) => caseId)).not.toContain(first.id)
  })

  test('include a draft that is checked and not sent', async () => {
    const { id } = await analysedCase()
    const draft = await shop.client.call(endpoints.draftCaseReply, {
      params: { id },
      body: { channel: 'public' },
    })
    expect(draft).toMatchObject({ by: 'built-in', language: 'zh-CN' })
    expect(draft.verdict.isFine).toBe(false)
    const { timeline } = await shop.client.call(endpoints.readCase, { params: { id } })
    expect(timeline.map(({ kind }) => kind)).not.toContain('reply')
  })
})
