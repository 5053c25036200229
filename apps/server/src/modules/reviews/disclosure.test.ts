import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewGround, startReviewGround } from '../../../test/start-review-ground.ts'

let ground: ReviewGround

const traits = [
  { code: 'skin', name: '肤质', nameEn: 'Skin', values: ['干性', '油性'] },
  { code: 'use', name: '用途', nameEn: 'Use', values: ['自用', '送礼'] },
]

beforeAll(async () => {
  ground = await startReviewGround()
  await ground.shop.client.call(endpoints.putReviewTraits, { body: { items: traits } })
})
afterAll(() => ground.api.stop())

async function newToken(): Promise<string> {
  const number = `D-${crypto.randomUUID()}`
  await ground.putOrder(number)
  const body = { orderNumber: number, sku: 'KET' }
  const { url } = await ground.shop.client.call(endpoints.createReviewLink, { body })
  return url.split('/r/')[1] ?? ''
}

const submit = async (fields: object) => {
  ground.changeSender()
  return ground.ask('POST', endpoints.submitReview.path, { rating: 4, text: '说明了情况', ...fields })
}

test('what an author discloses stands with the review, on the own page, and through an edit', async () => {
  const said = { incentive: 'product', byStaff: true, traits: { skin: '干性' } }
  const own = await ground.newReview(said)
  const disclosure = {
    incentive: 'product',
    byStaff: true,
    traits: [{ code: 'skin', name: '肤质', nameEn: 'Skin', value: '干性' }],
  }
  expect((await ground.read(own)).disclosure).toEqual(disclosure)
  expect((await ground.detail(own)).facts).toMatchObject({
    incentive: 'product',
    byStaff: true,
    'trait.skin': '干性',
  })
  await ground.edit(own, { text: '改过的话', rating: 3 })
  expect((await ground.read(own)).disclosure).toEqual(disclosure)
  const page = await (await fetch(`${ground.api.url}/receipt/${own.token}?lang=en`)).text()
  expect(page).toContain('The product, free or cheaper')
  expect(page).toContain('Skin: 干性')
})

test('who discloses nothing leaves nothing', async () => {
  const own = await ground.newReview()
  expect((await ground.read(own)).disclosure).toEqual({ incentive: null, byStaff: false, traits: [] })
  const page = await (await fetch(`${ground.api.url}/receipt/${own.token}?lang=en`)).text()
  expect(page).not.toContain('Readers see this')
})

test('only declared traits with declared values are taken, and only known incentives', async () => {
  const token = await newToken()
  for (const wrong of [
    { traits: { skin: '<b>干性</b>' } },
    { traits: { height: '180' } },
    { traits: { constructor: '干性' } },
    { incentive: 'money' },
  ]) {
    expect((await submit({ token, ...wrong })).status).toBe(422)
  }
  expect((await submit({ token, traits: { skin: '油性', use: '' } })).status).toBe(201)
})

test('a repeat with another disclosure is another review, which the line does not take', async () => {
  const token = await newToken()
  const first = await submit({ token, incentive: 'points' })
  expect(first.status).toBe(201)
  expect((await submit({ token, incentive: 'points' })).status).toBe(201)
  expect((await submit({ token })).status).toBe(409)
})

test('the form asks for it, keeps what was chosen beside a mistake, and takes it without a script', async () => {
  const token = await newToken()
  const form = await (await fetch(`${ground.api.url}/r/${token}?lang=zh-CN`)).text()
  expect(form).toContain('<label for="traits.skin" dir="auto">肤质</label>')
  expect(form).toContain('依法应当说明')
  ground.changeSender()
  const post = (fields: Record<string, string>) =>
    fetch(`${ground.api.url}/r/${token}`, {
      method: 'POST',
      headers: { 'x-forwarded-for': '10.9.8.7', 'accept-language': 'en' },
      body: new URLSearchParams({
        text: '说清楚',
        incentive: 'discount',
        'traits.use': '送礼',
        byStaff: 'true',
        ...fields,
      }),
      redirect: 'manual',
    })
  const again = await (await post({ rating: '' })).text()
  expect(again).toContain('<option value="discount" selected>')
  expect(again).toContain('<option value="送礼" selected>')
  expect(again).toContain('name="byStaff" value="true" checked')
  const sent = await post({ rating: '5' })
  expect(sent.status).toBe(303)
  const receipt = sent.headers.get('location')?.split('/receipt/')[1]?.split('?')[0] ?? ''
  const { disclosure } = await ground.shop.client.call(endpoints.readOwnReview, {
    params: { token: receipt },
  })
  expect(disclosure).toMatchObject({ incentive: 'discount', byStaff: true, traits: [{ code: 'use' }] })
})
