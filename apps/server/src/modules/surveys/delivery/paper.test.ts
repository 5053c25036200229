import { type Client, createClient } from '@echoloop/client'
import { endpoints, type SurveyAnswers } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { shortSurvey } from '../../../../test/start-delivery-stage.ts'
import { publish } from '../../../../test/start-survey-ground.ts'

let api: TestApi
let shop: TestShop
let surveyId: string
let second: Client

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  second = await shop.as('manager')
  surveyId = (await publish(shop, shortSurvey)).id
})
afterAll(() => api.stop())

const key = (client: Client, number: string, answers: SurveyAnswers) =>
  client.call(endpoints.keyPaperForm, { params: { surveyId, number }, body: { language: 'en', answers } })

const full: SurveyAnswers = { score: { number: 8 }, colour: { choice: 'blue' }, words: { text: 'Warm  tea' } }

async function paperResponses(): Promise<{ state: string; channel: string }[]> {
  return shop.run((scope) =>
    scope.db
      .selectFrom('surveyResponse')
      .select(['state', 'channel'])
      .where('shopId', '=', scope.shopId)
      .execute(),
  )
}

test('a form that two people read alike is stored once; one person cannot be both', async () => {
  expect(await key(shop.client, '001', full)).toMatchObject({ state: 'once', isOwn: true })
  await expect(key(shop.client, '001', full)).rejects.toMatchObject({
    problem: { code: 'survey/paper-same-person' },
  })
  const read = await second.call(endpoints.readPaperForm, { params: { surveyId, number: '001' } })
  expect(read).toMatchObject({ both: null, isOwn: false })
  expect(await key(second, '001', { ...full, words: { text: 'Warm tea' } })).toMatchObject({
    state: 'stored',
    differences: 0,
  })
  await expect(key(second, '001', full)).rejects.toMatchObject({ problem: { code: 'survey/paper-stored' } })
  expect(await paperResponses()).toEqual([{ state: 'complete', channel: 'paper' }])
})

test('what two read differently is settled by a look at the paper, also after the survey has closed', async () => {
  await shop.client.call(endpoints.closeSurvey, { params: { surveyId } })
  api.app.platform.clockOffsetMs = 5 * 3_600_000
  const { colour: _, ...withoutColour } = full
  await key(shop.client, '002', full)
  expect(await key(second, '002', { ...withoutColour, score: { number: 3 } })).toMatchObject({
    state: 'differs',
    differences: 2,
  })
  const params = { surveyId, number: '002' }
  const { both } = await shop.client.call(endpoints.readPaperForm, { params })
  expect(both).toEqual([
    { question: 'score', first: { number: 8 }, second: { number: 3 } },
    { question: 'colour', first: { choice: 'blue' }, second: null },
  ])
  await expect(
    shop.client.call(endpoints.settlePaperForm, { params, body: { answers: { score: { number: 3 } } } }),
  ).rejects.toMatchObject({
    problem: { code: 'survey/paper-unsettled', fields: [{ path: 'answers.colour' }] },
  })
  const settled = await shop.client.call(endpoints.settlePaperForm, {
    params,
    body: { answers: { score: { number: 3 }, colour: null } },
  })
  expect(settled.state).toBe('stored')
  expect(await paperResponses()).toHaveLength(2)
  const { counts } = await shop.client.call(endpoints.listPaperForms, { params: { surveyId } })
  expect(counts).toEqual({ once: 0, differs: 0, stored: 2 })
})

test('an answer that does not fit its question is refused by name, and strangers type nothing', async () => {
  await expect(key(shop.client, '003', { score: { number: 11 } })).rejects.toMatchObject({
    problem: { code: 'survey/paper-unfit', fields: [{ path: 'answers.score' }] },
  })
  const stranger = createClient({ baseUrl: api.url })
  await expect(key(stranger, '003', full)).rejects.toMatchObject({ problem: { status: 401 } })
})
