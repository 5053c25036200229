import { endpoints, type SurveyDefinition, toPublicId, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi, TestShop } from '../../../test/start-api.ts'
import { beginAnswering, publish, startSurveyApi } from '../../../test/start-survey-ground.ts'
import { runInShop } from '../../platform/scope.ts'
import { ensureCustomers } from '../customers/index.ts'
import { startResponse } from './answering/start-response.ts'
import { handOverVoices } from './voices/hand-over-voices.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startSurveyApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

const definition: SurveyDefinition = {
  languages: ['en'],
  title: { en: 'After the parcel' },
  questions: [
    { key: 'stars', kind: 'nps', text: { en: 'Recommend us?' }, isRequired: true },
    {
      key: 'words',
      kind: 'long-text',
      text: { en: 'What happened?' },
      isRequired: false,
      offerHelpIf: {
        match: 'any',
        clauses: [
          { op: 'sentiment', question: 'words', value: 'negative' },
          { op: 'at-most', question: 'stars', value: 3 },
        ],
      },
    },
  ],
  hidden: [],
  quotas: [],
  isAnonymous: false,
}
const broken = 'The parcel came broken and nobody answers. Call me: 13800138000'

async function handOver(): Promise<void> {
  await shop.run((scope) => handOverVoices(scope, 200))
}

async function voicesOf(surveyId: string) {
  return shop.run((scope) =>
    scope.db
      .selectFrom('feedback')
      .select(['id', 'kind', 'externalId', 'text', 'facts', 'customerId', 'isAnonymous'])
      .where('shopId', '=', scope.shopId)
      .where('source', '=', `survey:${surveyId}`)
      .orderBy('externalId')
      .execute(),
  )
}

describe('an open answer', () => {
  test('becomes one voice with the survey, the question and the score beside it, however often it is handed over', async () => {
    const { id } = await publish(shop, definition, 'Parcel')
    const person = await beginAnswering(api, { shop, surveyId: id })
    await person.put({ stars: { number: 9 }, words: { text: 'Lovely blue cup' } })
    await person.end()

    await Promise.all([handOver(), handOver(), handOver()])
    await handOver()

    expect(await voicesOf(id)).toMatchObject([
      {
        kind: 'survey',
        externalId: `${person.id}:words`,
        text: 'Lovely blue cup',
        facts: { survey: 'Parcel', question: 'What happened?', nps: 9 },
        isAnonymous: false,
      },
    ])
    const { items } = await shop.client.call(endpoints.listFeedback, { query: { kind: 'survey' } })
    expect(items).toHaveLength(1)
  })

  test('is handed over whole after a worker died in the middle', async () => {
    const { id } = await publish(shop, definition)
    const person = await beginAnswering(api, { shop, surveyId: id })
    await person.put({ stars: { number: 9 }, words: { text: 'Green cup' } })
    await person.end()

    const dying = shop.run(async (scope) => {
      await handOverVoices(scope, 200)
      throw new Error('killed')
    })
    await expect(dying).rejects.toThrow('killed')
    expect(await voicesOf(id)).toEqual([])
    await handOver()

    expect(await voicesOf(id)).toHaveLength(1)
  })

  test('of somebody who wants help is a complaint with the address given, and a case opens', async () => {
    const { id } = await publish(shop, definition)
    const person = await beginAnswering(api, { shop, surveyId: id })
    const told = await person.put({ stars: { number: 2 }, words: { text: broken } })
    await person.end({ wanted: true, email: 'lin@example.com' })
    await handOver()
    const worker = await api.startWorker()
    await api.settled(shop)

    const [voice, ...more] = await voicesOf(id)
    expect(told.offersHelp).toBe(true)
    expect(more).toEqual([])
    expect(voice).toMatchObject({ kind: 'complaint', text: broken.replace('13800138000', '[phone]') })
    const feedbackId = toPublicId('feedback', voice?.id ?? '')
    let cases = 0
    for (let round = 0; round < 100 && cases === 0; round++) {
      const { items } = await shop.client.call(endpoints.listCases, { query: { feedbackId } })
      cases = items.length
      await new Promise((done) => setTimeout(done, 50))
    }
    await worker.stop()
    expect(cases).toBe(1)
    const { items: kept } = await shop.client.call(endpoints.listFeedback, { query: { kind: 'complaint' } })
    expect(kept).toHaveLength(1)
    expect(await addressesLeft(person.id)).toBe(0)
  })

  test('of an anonymous survey leads from the address for help to no response', async () => {
    const { id } = await publish(shop, { ...definition, isAnonymous: true })
    const [helped, other] = [
      await beginAnswering(api, { shop, surveyId: id }),
      await beginAnswering(api, { shop, surveyId: id }),
    ]
    for (const person of [helped, other]) await person.put({ stars: { number: 2 }, words: { text: broken } })
    await helped.end({ wanted: true, email: 'quiet@example.com' })
    await other.end({ wanted: false })
    await handOver()

    const voices = await voicesOf(id)
    expect(voices.map(({ kind }) => kind).sort()).toEqual(['complaint', 'survey'])
    for (const voice of voices) {
      expect(voice.isAnonymous).toBe(true)
      expect(voice.externalId.includes(helped.id)).toBe(false)
      expect(voice.customerId === null).toBe(voice.kind === 'survey')
    }
    expect(await linkedTo(helped.id)).toEqual([null])
    expect(await linkedTo(other.id)).not.toEqual([null])
  })

  test('of somebody whom a ticket or the shop names is that customer’s voice, and of an anonymous survey nobody’s', async () => {
    const known = await shop.run((scope) =>
      ensureCustomers(scope, [{ source: 's', externalId: 'c1', name: '林' }]),
    )
    const [customerId = ''] = [...known.values()]
    const answerAs = async (isAnonymous: boolean) => {
      const { id } = await publish(shop, { ...definition, isAnonymous })
      const who = { shopId: shop.shopId, actor: { kind: 'author' as const } }
      const clientKey = `known-person-${isAnonymous}`
      await runInShop(api.app.platform, who, (scope) =>
        startResponse(scope, {
          surveyId: toUuid('survey', id) ?? '',
          version: 1,
          language: 'en',
          channel: 'site',
          clientKey,
          hidden: {},
          context: {},
          facts: { customerId, orderId: null, productId: null },
        }),
      )
      const person = await beginAnswering(api, { shop, surveyId: id, clientKey })
      await person.put({ stars: { number: 7 }, words: { text: broken } })
      await person.end({ wanted: false })
      await handOver()
      return voicesOf(id)
    }

    expect(await answerAs(false)).toMatchObject([
      { customerId, text: broken.replace('13800138000', '[phone]') },
    ])
    expect(await answerAs(true)).toMatchObject([{ customerId: null }])
  })
})

async function addressesLeft(responseId: string): Promise<number> {
  const rows = await shop.run((scope) =>
    scope.db
      .selectFrom('surveyResponse')
      .select('id')
      .where('shopId', '=', scope.shopId)
      .where('id', '=', toUuid('response', responseId) ?? '')
      .where('helpSealed', 'is not', null)
      .execute(),
  )
  return rows.length
}

async function linkedTo(responseId: string): Promise<(string | null)[]> {
  const rows = await shop.run((scope) =>
    scope.db
      .selectFrom('surveyAnswer')
      .select('feedbackId')
      .where('shopId', '=', scope.shopId)
      .where('responseId', '=', toUuid('response', responseId) ?? '')
      .where('question', '=', 'words')
      .execute(),
  )
  return rows.map(({ feedbackId }) => feedbackId)
}
