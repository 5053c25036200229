import { endpoints, type SurveyDefinition } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi, TestShop } from '../../../../test/start-api.ts'
import { beginAnswering, publish, startSurveyApi } from '../../../../test/start-survey-ground.ts'
import { handOverVoices } from '../voices/hand-over-voices.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startSurveyApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

const definition: SurveyDefinition = {
  languages: ['en', 'zh-CN'],
  title: { en: 'After the parcel' },
  questions: [
    { key: 'stars', kind: 'nps', text: { en: 'Recommend us?' }, isRequired: true },
    { key: 'why', kind: 'long-text', text: { en: 'Why?' }, isRequired: false },
    { key: 'wish', kind: 'short-text', text: { en: 'One wish?' }, isRequired: false },
  ],
  hidden: [],
  quotas: [],
  isAnonymous: false,
}

type Person = { stars: number; why: string; wish: string; language?: string }

async function everybody(surveyId: string, people: readonly Person[]): Promise<void> {
  for (const { stars, why, wish, language } of people) {
    const one = await beginAnswering(api, { shop, surveyId, ...(language ? { language } : {}) })
    await one.put({ stars: { number: stars }, why: { text: why }, wish: { text: wish } })
    await one.end()
  }
  await shop.run((scope) => handOverVoices(scope, 200))
}

type Query = {
  of?: string
  question?: string
  answer?: string
  language?: string
  partial?: 'only'
  limit?: number
  cursor?: string
}

const read = (surveyId: string, query: Query = {}) =>
  shop.client.call(endpoints.listSurveyOpenAnswers, { params: { surveyId }, query })

const said = async (surveyId: string, query?: Query) => {
  const { items, count } = await read(surveyId, query)
  expect(count).toBe(items.length)
  return items.map(({ text, question }) => `${question}: ${text}`).toSorted()
}

const people: Person[] = [
  { stars: 10, why: 'Quick parcel', wish: 'More cups' },
  { stars: 2, why: 'Broken parcel', wish: 'Better boxes' },
  { stars: 9, why: 'Lovely cup', wish: 'Gift wrap', language: 'zh-CN' },
]

describe('open answers', () => {
  test('are those of the question and of the people that the filters mean', async () => {
    const { id } = await publish(shop, definition)
    const other = await publish(shop, definition)
    await everybody(id, people)
    await everybody(other.id, [{ stars: 2, why: 'Of another survey', wish: 'None' }])

    expect(await said(id)).toHaveLength(6)
    expect(await said(id, { of: 'wish' })).toEqual([
      'wish: Better boxes',
      'wish: Gift wrap',
      'wish: More cups',
    ])
    expect(await said(id, { question: 'stars', answer: 'detractors' })).toEqual([
      'why: Broken parcel',
      'wish: Better boxes',
    ])
    expect(await said(id, { of: 'why', language: 'zh-CN' })).toEqual(['why: Lovely cup'])
    expect(await said(id, { partial: 'only' })).toEqual([])
  })

  test('come page by page, each once', async () => {
    const { id } = await publish(shop, definition)
    await everybody(id, people)

    const first = await read(id, { limit: 4 })
    const second = await read(id, { limit: 4, cursor: first.nextCursor ?? '' })

    expect(first.count).toBe(6)
    expect(second.nextCursor).toBeNull()
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(6)
  })

  test('of an anonymous survey are not narrowed to a few people', async () => {
    const { id } = await publish(shop, { ...definition, isAnonymous: true })
    await everybody(id, [...people, ...people])

    expect(await said(id, { of: 'why' })).toHaveLength(6)
    await expect(read(id, { question: 'stars', answer: 'detractors' })).rejects.toMatchObject({
      problem: { code: 'survey/too-few-answers' },
    })
  })
})
