import { createScreener, type ScreenedReview, type ScreeningVerdict } from '@echoloop/analysis'
import { endpoints } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chance, seededChance } from '../../../../test/seeded-chance.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readDeliveries } from '../../catalogue/index.ts'
import { readVisitors, readVoices } from '../../feedback/index.ts'
import { screenWaiting } from '../screen-voices.ts'
import { screenedReviewOf } from './screened-review-of.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const openings = [
  '买来给家里用',
  '朋友推荐的',
  '用了半个月',
  '第一次在这家买',
  '双十一抢到的',
  '公司统一采购',
]
const middles = ['壶身厚实不烫手', '声音比旧的小很多', '水开得快', '盖子有点紧', '颜色耐看', '提手舒服']
const endings = ['会再来', '总体值这个价', '希望耐用', '客服回得快', '包装也仔细', '给四岁孩子冲奶刚好']
const campaign = '这款真的太好用了强烈推荐大家入手，加我微信 vx88123 还有优惠，错过再等一年'

/** Honest buyers, and among them a campaign: the same words with small changes, from few devices. */
function streamOf(chance: Chance, count: number): Record<string, unknown>[] {
  let at = Date.parse('2026-03-01T08:00:00Z')
  return Array.from({ length: count }, (_, index) => {
    at += chance.number(5_000_000)
    const isPlanted = chance.is(0.3)
    const text = isPlanted
      ? `${chance.pick(['', '亲们，', '真心话：'])}${campaign}${chance.pick(['', '！', '～～', chance.pick(endings)])}`
      : `${chance.pick(openings)}，${chance.pick(middles)}，${chance.pick(middles)}，${chance.pick(endings)}。`
    return {
      kind: 'review',
      source: 'stream',
      externalId: `${index}`,
      occurredAt: new Date(at).toISOString(),
      text,
      rating: 1 + chance.number(5),
      sku: `S${chance.number(4)}`,
      author: { externalId: isPlanted ? `p${chance.number(30)}` : `a${chance.number(count)}` },
      facts: { deviceHash: isPlanted ? `d${chance.number(3)}` : `d${10 + chance.number(count)}` },
    }
  })
}

test.each([1, 2, 3])(
  'batches of any size come to the verdicts of the detector’s own memory (seed %i)',
  async (seed) => {
    const chance = seededChance(seed)
    const shop = await newShop()
    const records = streamOf(chance, 160)
    while (records.length > 0) {
      await shop.client.call(endpoints.acceptFeedback, {
        body: { records: records.splice(0, 1 + chance.number(60)) },
      })
      while ((await shop.run((scope) => screenWaiting(scope, 1 + chance.number(40)))) > 0);
    }
    const reviews = await shop.run(readReviews)
    const wanted = judgedInMemory(reviews)
    expect([...wanted.values()].filter(({ decision }) => decision !== 'accept').length).toBeGreaterThan(5)
    expect(await shop.run(keptVerdicts)).toEqual(
      new Map([...wanted].map(([id, verdict]) => [id, comparable(verdict)])),
    )
  },
)

async function newShop(): Promise<TestShop> {
  const shop = await api.newShop()
  const products = ['S0', 'S1', 'S2', 'S3'].map((sku) => ({ sku, name: sku }))
  await shop.client.call(endpoints.putProducts, { body: { products } })
  return shop
}

async function readReviews(scope: Scope): Promise<ScreenedReview[]> {
  const rows = await scope.db.selectFrom('feedback').select('id').where('shopId', '=', scope.shopId).execute()
  const ids = rows.map(({ id }) => id)
  const visitors = await readVisitors(scope, ids)
  const orders = await readDeliveries(scope, [])
  const voices = await readVoices(scope, ids)
  return voices
    .map((voice) => screenedReviewOf(voice, { visitor: visitors.get(voice.id), orders }))
    .toSorted((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))
}

function judgedInMemory(reviews: readonly ScreenedReview[]): Map<string, ScreeningVerdict> {
  const screener = createScreener()
  const verdicts = new Map<string, ScreeningVerdict>()
  for (const review of reviews) {
    const { verdict, reopened } = screener.judge(review)
    verdicts.set(review.id, verdict)
    for (const one of reopened) verdicts.set(one.id, one.verdict)
  }
  return verdicts
}

type Judged = Pick<ScreeningVerdict, 'decision' | 'score' | 'reasons'>
type Comparable = { decision: string; score: string; reasons: unknown }

async function keptVerdicts(scope: Scope): Promise<Map<string, Comparable>> {
  const rows = await sql<Judged & { feedbackId: string }>`
    select distinct on (feedback_id) feedback_id, decision, score, reasons
    from screening_verdict
    where shop_id = ${scope.shopId}
    order by feedback_id, id desc`.execute(scope.db)
  return new Map(rows.rows.map(({ feedbackId, ...verdict }) => [feedbackId, comparable(verdict)]))
}

function comparable({ decision, score, reasons }: Judged): Comparable {
  return {
    decision,
    score: score.toFixed(4),
    reasons: reasons.map(({ code, weight, facts, related }) => ({ code, weight, facts, related })),
  }
}
