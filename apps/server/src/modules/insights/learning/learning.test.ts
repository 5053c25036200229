import { endpoints, type Learning } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { countChanges } from '../count-changes.ts'
import { recount } from '../index.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi()
  await api.startWorker()
})
afterAll(() => api.stop())

type Kept = { id: string; text: string }

/** Voices that the worker has analysed, in the order given. */
async function understood(shop: TestShop, texts: readonly string[]): Promise<Kept[]> {
  const records = texts.map((text, index) => ({
    kind: 'review',
    source: 'test',
    externalId: `${index} ${text}`,
    occurredAt: '2026-01-05T00:00:00Z',
    text,
  }))
  const { results } = await shop.client.call(endpoints.acceptFeedback, { body: { records } })
  await api.settled(shop)
  return results.map((result, index) => ({
    id: result.status === 'accepted' ? result.id : '',
    text: texts[index] ?? '',
  }))
}

async function analysisOf(shop: TestShop, id: string) {
  const { analysis } = await shop.client.call(endpoints.readFeedback, { params: { id } })
  if (!analysis) throw new Error('not analysed')
  return analysis
}

/** Marks words of a voice as a complaint about a built-in aspect, and waits until that is learnt. */
async function mark(shop: TestShop, voice: Kept, words: string): Promise<void> {
  const start = voice.text.indexOf(words)
  const aspects = [
    { code: 'trust.description' as const, polarity: 'negative' as const, start, end: start + words.length },
  ]
  await shop.client.call(endpoints.correctFeedback, {
    params: { id: voice.id },
    body: { sentiment: 'negative', aspects },
  })
  await api.settled(shop)
}

const learning = (shop: TestShop): Promise<Learning> => shop.client.call(endpoints.readLearning, {})

/** Figures per day and aspect from the rollups, and the same counted anew. */
async function expectRollupsToHold(shop: TestShop): Promise<void> {
  const { kept, counted } = await shop.run(async (scope) => {
    const rows = await sql<{ key: string; count: number }>`
      select day::text || ' ' || aspect || ' ' || polarity as key, count
      from rollup_day_aspect where count <> 0`.execute(scope.db)
    const sums = new Map<string, number>()
    for await (const voices of recount(scope))
      for (const { key, by } of countChanges(voices.map((voice) => ({ voice, by: 1 }))).dayAspect)
        sums.set(key.join(' '), (sums.get(key.join(' ')) ?? 0) + by)
    return { kept: new Map(rows.rows.map(({ key, count }) => [key, Number(count)])), counted: sums }
  })
  expect(kept).toEqual(counted)
}

describe('learning from corrections', () => {
  test('moves other voices and new ones at once, tells why, and takes it back', async () => {
    const shop = await api.newShop()
    const voices = await understood(shop, [
      '鞋子偏码，走路磨脚',
      '手套偏码，戴着紧',
      '帽子也偏码了',
      '今天收到包裹',
    ])
    const [first, second, hat, other] = voices
    if (!first || !second || !hat || !other) throw new Error('voices are missing')
    const before = await Promise.all([hat, other].map(({ id }) => analysisOf(shop, id)))
    expect(before[0]?.aspects.some(({ code }) => code === 'trust.description')).toBe(false)

    await mark(shop, first, '偏码')
    await mark(shop, second, '偏码')
    const moved = await analysisOf(shop, hat.id)
    expect(moved.aspects.find(({ code }) => code === 'trust.description')).toMatchObject({
      polarity: 'negative',
    })
    expect(moved.analyser).toMatch(/\+l\d+$/)
    expect(moved.learnt?.flatMap(({ from }) => from)).toContain(first.id)
    expect(await analysisOf(shop, other.id)).toEqual(before[1])
    await expectRollupsToHold(shop)

    const [fresh] = await understood(shop, ['围巾又偏码'])
    const read = await analysisOf(shop, fresh?.id ?? '')
    expect(read.aspects.some(({ code }) => code === 'trust.description')).toBe(true)

    for (const { id } of [first, second]) await shop.client.call(endpoints.undoCorrection, { params: { id } })
    await api.settled(shop)
    const { analyser: _, ...restored } = await analysisOf(shop, hat.id)
    const { analyser: __, ...plain } = before[0] ?? moved
    expect(restored).toEqual(plain)
    expect((await analysisOf(shop, first.id)).learnt).toBeUndefined()
    expect((await learning(shop)).rules).toEqual([])
    await expectRollupsToHold(shop)
  })

  test('shows every rule with the voices it rests on and what the guard measured', async () => {
    const shop = await api.newShop()
    expect(await learning(shop)).toMatchObject({ version: 0, learntAt: null, rules: [], guard: null })
    const [voice] = await understood(shop, ['收纳盒翻车，抽屉卡住'])
    if (!voice) throw new Error('the voice is missing')
    await mark(shop, voice, '翻车')
    const { rules, guard, version, isLearning, sampled } = await learning(shop)
    expect({ version, isLearning, sampled }).toEqual({ version: 1, isLearning: false, sampled: 1 })
    expect(rules.find(({ kind }) => kind === 'copy')?.corrections).toEqual([voice.id])
    expect(rules.find(({ words }) => words.includes('翻车'))).toMatchObject({
      kind: 'words',
      fires: 1,
      for: 1,
    })
    expect(guard?.texts).toBeGreaterThan(200)
    expect(guard && guard.after.sentiment >= guard.before.sentiment - 0.005).toBe(true)
  })

  test('keeps a forgotten rule out when the shop learns again, until it is recalled', async () => {
    const shop = await api.newShop()
    const [first, second, third] = await understood(shop, [
      '收纳盒翻车，抽屉卡住',
      '台灯翻车了',
      '猫粮翻车，猫不吃',
    ])
    if (!first || !second || !third) throw new Error('voices are missing')
    await mark(shop, first, '翻车')
    const rule = (await learning(shop)).rules.find(
      ({ words, target }) => words.includes('翻车') && target === 'aspect:trust.description',
    )
    const params = { id: rule?.id ?? '' }
    await shop.client.call(endpoints.forgetRule, { params })
    await mark(shop, second, '翻车')
    const after = await learning(shop)
    expect(after.rules.some(({ id }) => id === params.id)).toBe(false)
    expect(after.forgotten).toMatchObject([{ rule: params.id, by: expect.any(String) }])
    expect(after.dropped).toContainEqual(expect.objectContaining({ rule: params.id, reason: 'forgotten' }))
    const isSaid = async () =>
      (await analysisOf(shop, third.id)).aspects.some(({ code }) => code === 'trust.description')
    expect(await isSaid()).toBe(false)
    await shop.client.call(endpoints.recallRule, { params })
    await api.settled(shop)
    expect((await learning(shop)).rules.some(({ id }) => id === params.id)).toBe(true)
    expect(await isSaid()).toBe(true)
    await expect(
      shop.client.call(endpoints.forgetRule, { params: { id: '0123456789abcdef' } }),
    ).rejects.toMatchObject({
      problem: { code: 'rule/not-found' },
    })
  })

  test('never touches what people corrected', async () => {
    const shop = await api.newShop()
    const [first, second, third] = await understood(shop, ['鞋子偏码，磨脚', '手套偏码，紧', '帽子偏码'])
    if (!first || !second || !third) throw new Error('voices are missing')
    await shop.client.call(endpoints.correctFeedback, {
      params: { id: third.id },
      body: { sentiment: 'positive', aspects: [] },
    })
    await mark(shop, first, '偏码')
    await mark(shop, second, '偏码')
    const { sentiment, aspects } = await analysisOf(shop, third.id)
    expect([sentiment.label, aspects]).toEqual(['positive', []])
    await expectRollupsToHold(shop)
  })

  test('stays inside the shop', async () => {
    const [shop, neighbour] = [await api.newShop(), await api.newShop()]
    const [mine] = await understood(shop, ['收纳盒翻车，抽屉卡住'])
    const [theirs] = await understood(neighbour, ['收纳盒翻车，抽屉卡住'])
    if (!mine || !theirs) throw new Error('voices are missing')
    const before = await analysisOf(neighbour, theirs.id)
    await mark(shop, mine, '翻车')
    await api.settled(neighbour)
    expect(await analysisOf(neighbour, theirs.id)).toEqual(before)
    expect((await learning(neighbour)).rules).toEqual([])
  })
})

describe('aspects of the shop’s own', () => {
  const words = {
    ownAspects: [{ code: 'own.gift', name: '赠品', words: ['贴纸', '的'] }],
    harmless: ['辣'],
  }

  test('are found in old and new voices, filter the list, are counted, and go when they are taken away', async () => {
    const shop = await api.newShop()
    const [old] = await understood(shop, ['送的贴纸很可爱，物流太慢'])
    const reply = await shop.client.call(endpoints.putShopWords, { body: words })
    expect(reply).toMatchObject({ ...words, isLearning: true })
    await api.settled(shop)
    const [fresh] = await understood(shop, ['贴纸都皱了，失望'])
    expect((await analysisOf(shop, old?.id ?? '')).ownAspects).toMatchObject([
      { code: 'own.gift', polarity: 'positive', span: '送的贴纸很可爱' },
    ])
    expect((await analysisOf(shop, fresh?.id ?? '')).ownAspects).toMatchObject([{ polarity: 'negative' }])
    const list = (query: object) => shop.client.call(endpoints.listFeedback, { query })
    expect((await list({ aspect: 'own.gift' })).items).toHaveLength(2)
    expect((await list({ aspect: 'own.gift', polarity: 'negative' })).items.map(({ id }) => id)).toEqual([
      fresh?.id,
    ])
    await expectRollupsToHold(shop)
    const shown = await learning(shop)
    expect(shown.rules).toMatchObject([
      { kind: 'own-aspect', words: ['贴纸'], fires: 2 },
      { kind: 'harmless', words: ['辣'], fires: 0 },
    ])
    expect(shown.dropped).toMatchObject([{ words: '的', reason: 'too-common' }])

    await shop.client.call(endpoints.putShopWords, { body: { ownAspects: [], harmless: [] } })
    await api.settled(shop)
    expect((await list({ aspect: 'own.gift' })).items).toEqual([])
    await expectRollupsToHold(shop)
  })

  test('can be marked in a voice and teach their words', async () => {
    const shop = await api.newShop()
    await shop.client.call(endpoints.putShopWords, { body: words })
    const [first, second] = await understood(shop, ['里面有手写卡片', '又附了手写卡片，喜欢'])
    const start = first?.text.indexOf('手写卡片') ?? 0
    const mention = { code: 'own.gift', polarity: 'positive' as const, start, end: start + 4 }
    await shop.client.call(endpoints.correctFeedback, {
      params: { id: first?.id ?? '' },
      body: { ownAspects: [mention] },
    })
    await api.settled(shop)
    expect((await analysisOf(shop, first?.id ?? '')).ownAspects).toMatchObject([
      { ...mention, span: '手写卡片' },
    ])
    expect((await analysisOf(shop, second?.id ?? '')).ownAspects).toMatchObject([{ code: 'own.gift' }])
    await expectRollupsToHold(shop)
  })

  test('may be set by managers only, and shown to all who read', async () => {
    const shop = await api.newShop()
    const agent = await shop.as('agent')
    expect((await agent.call(endpoints.readLearning, {})).version).toBe(0)
    await expect(agent.call(endpoints.putShopWords, { body: words })).rejects.toMatchObject({
      problem: { code: 'session/forbidden' },
    })
  })
})
