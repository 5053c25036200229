import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewGround, startReviewGround } from '../../../test/start-review-ground.ts'
import { sequenceLog } from '../transparency/index.ts'

let ground: ReviewGround

beforeAll(async () => {
  ground = await startReviewGround()
})
afterAll(() => ground.api.stop())

async function open(path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(`${ground.api.url}${path}`, { headers: { 'accept-language': 'en' } })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

test('the page shows the newest head and the counts of this shop, under a strict policy', async () => {
  const shop = ground.shop.publicId
  await ground.newReview()
  const own = await ground.newReview({ rating: 1 })
  await ground.decide(own, { decision: 'refuse', code: 'abuse' })
  ground.api.app.platform.clockOffsetMs = 10_000
  await ground.shop.run((scope) => sequenceLog(scope, { limit: 1000, methods: {} }))
  const page = await open(`/transparency?shop=${shop}`)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  const head: unknown = await (await fetch(`${ground.api.url}/v1/transparency/head?shop=${shop}`)).json()
  expect(page.text).toContain(
    typeof head === 'object' && head && 'root' in head ? String(head.root) : 'a root',
  )
  expect(page.text).toMatch(/1 star<\/th>[\s\S]*0 of 1[\s\S]*1 of 1[\s\S]*All<\/th>[\s\S]*1 of 2/)
  expect(page.text).toMatch(/Within 24 hours[\s\S]*2 of 2[\s\S]*Purchase proven by an order[\s\S]*1 of 1/)
  ground.api.app.platform.clockOffsetMs = 0
})

test('people’s time counts from when a review began to wait for a person, and what waits is told without any decision', async () => {
  const ground = await startReviewGround()
  const { platform } = ground.api.app
  const hourMs = 3_600_000
  const times = async () => {
    const response = await fetch(`${ground.api.url}/transparency?shop=${ground.shop.publicId}&lang=en`)
    const [, people = ''] = (await response.text()).split('from when a review began to wait for a person')
    return people.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  }
  const first = await ground.newReview()
  const second = await ground.newReview()
  // What waits for nobody and is refused by a person has no waiting time.
  await ground.decide(await ground.newReview(), { decision: 'refuse', code: 'abuse' })
  platform.clockOffsetMs = 72 * hourMs
  for (const own of [first, second]) await ground.decide(own, { decision: 'wait' })
  platform.clockOffsetMs = 97 * hourMs
  expect(await times()).toMatch(
    /Median \(of 0 decisions\) –.*Waiting now 2, of them 2 for more than 24 hours/,
  )
  await ground.decide(first, { decision: 'publish' })
  platform.clockOffsetMs = 100 * hourMs
  expect(await times()).toMatch(
    /Within 24 hours 0% .*0 of 2 Median \(of 1 decision\) 25 h.*Waiting now 1, of them 1/,
  )
  await ground.api.stop()
})

test('the rates name the days that they count', async () => {
  const shop = ground.shop.publicId
  const rates = await ground.shop.client.call(endpoints.readScreeningRates, {})
  const { text } = await open(`/transparency?shop=${shop}&lang=en`)
  const named = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  expect(text).toContain(`Reviews written from ${named.format(new Date(rates.from))} to`)
})

test('the pack and the ways to both are there, and a shop that is not there has neither', async () => {
  const shop = ground.shop.publicId
  const pack = await open(`/transparency/evidence?shop=${shop}&lang=zh-CN`)
  expect(pack).toMatchObject({ status: 200, text: expect.stringContaining('评价证据包') })
  expect((await open(`/s/${shop}`)).text).toContain(`/transparency?shop=${shop}`)
  for (const path of [
    '/transparency',
    '/transparency?shop=x',
    `/transparency/evidence?shop=shp_${'0'.repeat(32)}`,
  ])
    expect((await open(path)).status).toBe(404)
})
