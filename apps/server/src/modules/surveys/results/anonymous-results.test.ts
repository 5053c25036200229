import { endpoints, type SurveyDefinition } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi, TestShop } from '../../../../test/start-api.ts'
import { beginAnswering, publish, startSurveyApi } from '../../../../test/start-survey-ground.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startSurveyApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

const definition: SurveyDefinition = {
  languages: ['en'],
  title: { en: 'How it is here' },
  questions: [
    { key: 'stars', kind: 'nps', text: { en: 'Recommend us?' }, isRequired: true },
    { key: 'ease', kind: 'csat', text: { en: 'Satisfied?' }, isRequired: true },
  ],
  hidden: [],
  quotas: [],
  isAnonymous: true,
}

async function answer(surveyId: string, people: number): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    const one = await beginAnswering(api, { shop, surveyId })
    await one.put({ stars: { number: 3 }, ease: { number: 2 } })
    await one.end()
  }
}

const kindsOf = async (surveyId: string) => {
  const { questions } = await shop.client.call(endpoints.readSurveyResults, {
    params: { surveyId },
    query: {},
  })
  return questions.map(({ finding, answered }) => [finding.kind, answered])
}

const cross = (surveyId: string) =>
  shop.client.call(endpoints.crossSurveyQuestions, {
    params: { surveyId },
    query: { rows: 'stars', columns: 'ease' },
  })

const table = (surveyId: string) =>
  shop.client.call(endpoints.exportSurveyResponses, { params: { surveyId }, query: { format: 'csv' } })

const tooFew = { problem: { code: 'survey/too-few-answers' } }

describe('an anonymous survey', () => {
  test('says how many answered, and what they said from five on', async () => {
    const { id } = await publish(shop, definition)
    await answer(id, 4)
    expect(await kindsOf(id)).toEqual([
      ['withheld', 4],
      ['withheld', 4],
    ])
    await expect(cross(id)).rejects.toMatchObject(tooFew)
    await expect(table(id)).rejects.toMatchObject(tooFew)

    await answer(id, 1)
    expect(await kindsOf(id)).toEqual([
      ['nps', 5],
      ['csat', 5],
    ])
    expect((await cross(id)).count).toBe(5)
    expect((await table(id)).trim().split('\n')).toHaveLength(6)
  })

  test('is told apart from one in which people are known', async () => {
    const { id } = await publish(shop, { ...definition, isAnonymous: false })
    await answer(id, 1)

    expect(await kindsOf(id)).toEqual([
      ['nps', 1],
      ['csat', 1],
    ])
  })
})

describe('the bar above each question', () => {
  test('stands there until the shop takes it away', async () => {
    const { id } = await publish(shop, definition)
    const page = async () => (await fetch(`${api.url}/survey/${id}?shop=${shop.publicId}&lang=en`)).text()
    expect(await page()).toContain('<progress')

    await shop.client.call(endpoints.changeSurveySettings, {
      params: { surveyId: id },
      body: { settings: { showsProgress: false, restDays: 30 } },
    })

    expect(await page()).not.toContain('<progress')
  })
})
