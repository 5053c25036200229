import { type CaseRuleConditions, endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { say, unhappyWords } from '../../../../test/case-stage.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
/** The same voices without any rule, so that previews can be asked about them. */
let looked: TestShop

beforeAll(async () => {
  api = await startApi()
  await api.startWorker()
  looked = await shopWith()
  await say(looked, voices)
  await api.settled(looked)
})
afterAll(() => api.stop())

/** Voices of many kinds, each of another person. */
const voices = [
  { text: unhappyWords, rating: 1 },
  { text: '物流太慢，等了十天', rating: 2 },
  { text: '客服态度很差，说话很难听', rating: 1 },
  { text: '很好用，推荐', rating: 5 },
  { text: 'The lid leaks and support ignored me. Terrible.', rating: 1 },
  { text: 'Great kettle, boils fast.', rating: 5 },
  { text: '用了一次就冒烟起火，太危险了', rating: 1 },
  { kind: 'question', text: '请问可以开发票吗？' },
  { kind: 'complaint', text: '发票一直没有收到，请尽快处理' },
  { kind: 'survey', text: '不推荐', facts: { score: 3 } },
  { kind: 'survey', text: '还可以', facts: { score: 8 } },
  { kind: 'message', text: '我想换一个颜色，可以吗' },
].map((voice, index) => ({ ...voice, author: { externalId: `person-${index}` } }))

const conditions: CaseRuleConditions[] = [
  { urgencyMin: 1 },
  { kinds: ['complaint', 'question'] },
  { sentiments: ['negative'], starsMax: 2 },
  { aspects: ['service'], polarity: 'negative' },
  { aspects: ['product.quality', 'logistics.speed'] },
  { keywords: ['发票', 'LID leaks'] },
  { scoreMax: 5 },
  { tiers: ['new'], sentiments: ['negative'] },
  { kinds: ['message'], keywords: ['100%', '_'] },
]

/** A shop in which one rule alone counts, or none. */
async function shopWith(given?: CaseRuleConditions): Promise<TestShop> {
  const shop = await api.newShop()
  const { items } = await shop.client.call(endpoints.listCaseRules)
  for (const { id } of items) await shop.client.call(endpoints.removeCaseRule, { params: { id } })
  if (given)
    await shop.client.call(endpoints.createCaseRule, { body: { name: 'Only this', conditions: given } })
  return shop
}

const preview = (shop: TestShop, given: CaseRuleConditions) =>
  shop.client.call(endpoints.previewCaseRule, { body: { conditions: given } })

describe('a rule', () => {
  test.each(conditions)('that asks %o catches what its preview told, and nothing else', async (given) => {
    const shop = await shopWith(given)
    const ids = await say(shop, voices)
    await api.settled(shop)
    const told = await preview(looked, given)
    const count = async () => (await shop.client.call(endpoints.countCases, { query: {} })).count
    await expect.poll(count, { timeout: 20_000 }).toBe(told.cases)
    expect(told).toMatchObject({ looked: voices.length, voices: told.items.length, alreadyInCases: 0 })
    const textsTold = told.items.map(({ text }) => text)
    const caught: (string | null)[] = []
    for (const [index, feedbackId] of ids.entries()) {
      const { items } = await shop.client.call(endpoints.listCases, { query: { feedbackId } })
      if (items.length > 0) caught.push(voices[index]?.text ?? null)
    }
    expect(caught.toSorted()).toEqual(textsTold.toSorted())
    const after = await preview(shop, given)
    expect(after).toMatchObject({ voices: told.voices, alreadyInCases: told.voices })
  })

  test('catches at least one and leaves at least one, each of the first eight', async () => {
    for (const given of conditions.slice(0, 8)) {
      const told = await preview(looked, given)
      expect(told.voices, JSON.stringify(given)).toBeGreaterThan(0)
      expect(told.voices, JSON.stringify(given)).toBeLessThan(voices.length)
    }
  })

  test('keeps its name in both languages until somebody changes it', async () => {
    const shop = await api.newShop()
    const list = () => shop.client.call(endpoints.listCaseRules)
    const [first] = (await list()).items
    if (!first) throw new Error('no rule')
    const { id, isDefault, changedAt: _, ...body } = first
    expect(isDefault).toBe(true)
    const off = await shop.client.call(endpoints.changeCaseRule, {
      params: { id },
      body: { ...body, isOn: false },
    })
    expect(off).toMatchObject({ isOn: false, isDefault: true })
    const named = await shop.client.call(endpoints.changeCaseRule, {
      params: { id },
      body: { ...body, name: '先看这些' },
    })
    expect(named).toMatchObject({ name: '先看这些', isDefault: false })
    await shop.client.call(endpoints.removeCaseRule, { params: { id } })
    expect((await list()).items.map((rule) => rule.id)).not.toContain(id)
    await expect(shop.client.call(endpoints.removeCaseRule, { params: { id } })).rejects.toMatchObject({
      problem: { code: 'case-rule/not-found' },
    })
    await expect(
      shop.client.call(endpoints.createCaseRule, { body: { name: 'Nothing', conditions: {} } }),
    ).rejects.toMatchObject({ problem: { code: 'request/invalid' } })
  })

  test('can ask for tiers, and nobody stands in one that the shop does not have', async () => {
    expect((await preview(looked, { tiers: ['new'] })).voices).toBe(voices.length)
    expect((await preview(looked, { tiers: ['no-such-tier'] })).voices).toBe(0)
  })
})
