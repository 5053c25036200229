import { endpoints, type SurveyDefinition, type SurveyQuestion, toUuid } from '@echoloop/contract'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi, TestShop } from '../../../test/start-api.ts'
import {
  beginAnswering,
  publish,
  startSurveyApi,
  visitorClient,
  visitSurvey,
} from '../../../test/start-survey-ground.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startSurveyApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

const one: SurveyQuestion = { key: 'a', kind: 'single', text: { en: 'A or B?' }, isRequired: true }
const abSurvey: SurveyDefinition = {
  languages: ['en'],
  title: { en: 'A or B' },
  questions: [
    {
      ...one,
      choices: [
        { key: 'a', text: { en: 'A' } },
        { key: 'b', text: { en: 'B' } },
      ],
    },
    { key: 'words', kind: 'long-text', text: { en: 'Why?' }, isRequired: false },
  ],
  hidden: [{ key: 'campaign' }],
  quotas: [],
  isAnonymous: true,
}

function rowsOf(table: string, surveyId: string): Promise<number> {
  return api.app.platform.database
    .inShop(shop.shopId, (db) =>
      db
        .selectFrom(table === 'answer' ? 'surveyAnswer' : 'surveyResponse')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('shopId', '=', shop.shopId)
        .where('surveyId', '=', toUuid('survey', surveyId) ?? '')
        .executeTakeFirstOrThrow(),
    )
    .then(({ count }) => count)
}

describe('a response', () => {
  test('that is begun 50 times is one, its answers sent 50 times are one row each, and it ends once', async () => {
    const { id } = await publish(shop, abSurvey)
    const person = await beginAnswering(api, { shop, surveyId: id })

    const begun = await Promise.all(Array.from({ length: 49 }, () => person.again()))
    const answers = { a: { choice: 'a' }, words: { text: 'Warm tea' } }
    await Promise.all(Array.from({ length: 50 }, () => person.put(answers)))
    const ends = await Promise.all(Array.from({ length: 50 }, () => person.end()))

    expect(new Set(begun.map(({ id, token, seed }) => `${id} ${token} ${seed}`))).toEqual(
      new Set([`${person.id} ${person.token} ${person.seed}`]),
    )
    expect(new Set(ends)).toEqual(new Set(['complete']))
    expect(await rowsOf('response', id)).toBe(1)
    expect(await rowsOf('answer', id)).toBe(2)
    expect(await person.put(answers)).toMatchObject({ isQuotaFull: false })
  })

  test('is opened by its own token alone', async () => {
    const { id } = await publish(shop, abSurvey)
    const mine = await beginAnswering(api, { shop, surveyId: id })
    const theirs = await beginAnswering(api, { shop, surveyId: id })
    const put = (token: string) =>
      visitorClient(api.url, 1).call(endpoints.putSurveyAnswers, {
        params: { surveyId: id, responseId: mine.id },
        body: { shop: shop.publicId, token, answers: { a: { choice: 'b' } } },
      })

    await expect(put(theirs.token)).rejects.toMatchObject({ problem: { code: 'survey/wrong-token' } })
    await expect(put('')).rejects.toMatchObject({ problem: { code: 'survey/wrong-token' } })
    expect(await put(mine.token)).toMatchObject({ isQuotaFull: false })
  })

  test('keeps nothing of a request in which one answer does not fit, and is told which', async () => {
    const { id } = await publish(shop, abSurvey)
    const person = await beginAnswering(api, { shop, surveyId: id })

    const refused = person.put({ words: { text: 'fine' }, a: { choice: 'c' }, zzz: { number: 1 } })

    await expect(refused).rejects.toMatchObject({
      problem: {
        status: 422,
        code: 'survey/unfit-answer',
        fields: [
          { path: 'answers.a', code: 'survey/answer-unknown-choice' },
          { path: 'answers.zzz', code: 'survey/answer-unknown-question' },
        ],
      },
    })
    expect(await rowsOf('answer', id)).toBe(0)
    await expect(person.end()).rejects.toMatchObject({
      problem: { code: 'survey/not-finished', fields: [{ path: 'answers.a', code: 'survey/answer-needed' }] },
    })
    await person.put({ a: { choice: 'b' } })
    expect(await person.end()).toBe('complete')
    await expect(person.put({ a: { choice: 'a' } })).rejects.toMatchObject({
      problem: { code: 'survey/response-ended' },
    })
  })

  test('finishes on the version it was begun on', async () => {
    const { id, revision } = await publish(shop, abSurvey)
    const early = await beginAnswering(api, { shop, surveyId: id })
    const [first] = abSurvey.questions
    const changed = { ...abSurvey, questions: first ? [{ ...first, key: 'c' }] : [] }
    const params = { surveyId: id }
    const draft = await shop.client.call(endpoints.saveSurveyDraft, {
      params,
      body: { definition: changed, revision },
    })
    await shop.client.call(endpoints.publishSurvey, { params, body: { revision: draft.revision } })
    const late = await beginAnswering(api, { shop, surveyId: id, version: 2 })

    await early.put({ a: { choice: 'a' } })
    await late.put({ c: { choice: 'a' } })

    expect([await early.end(), await late.end()]).toEqual(['complete', 'complete'])
    await expect(
      (await beginAnswering(api, { shop, surveyId: id, version: 2 })).put({ a: { choice: 'a' } }),
    ).rejects.toMatchObject({ problem: { code: 'survey/unfit-answer' } })
    const read = (version: number) =>
      visitorClient(api.url, 1).call(endpoints.readPublicSurvey, {
        params,
        query: { shop: shop.publicId, version },
      })
    expect((await read(1)).definition.questions.map(({ key }) => key)).toEqual(['a', 'words'])
    const versions = await shop.client.call(endpoints.listSurveyVersions, { params })
    expect(versions.items).toMatchObject([
      { version: 2, responses: 2 },
      { version: 1, responses: 1 },
    ])
  })
})

describe('a survey', () => {
  test('refuses with a code of its own: unknown, not live yet, closed, archived; what was begun may be finished for an hour', async () => {
    const draft = await shop.client.call(endpoints.createSurvey, {
      body: { name: 'x', definition: abSurvey },
    })
    const { id } = await publish(shop, abSurvey)
    const params = { surveyId: id }
    const [early, slow] = [
      await beginAnswering(api, { shop, surveyId: id }),
      await beginAnswering(api, { shop, surveyId: id }),
    ]
    const begin = (surveyId: string) => beginAnswering(api, { shop, surveyId })
    const unknown = `sur_${'0'.repeat(32)}`

    await expect(begin(unknown)).rejects.toMatchObject({ problem: { code: 'survey/not-found' } })
    await expect(begin(draft.id)).rejects.toMatchObject({ problem: { code: 'survey/not-live' } })
    await shop.client.call(endpoints.closeSurvey, { params })
    await expect(begin(id)).rejects.toMatchObject({ problem: { code: 'survey/closed' } })
    await early.put({ a: { choice: 'a' } })
    expect(await early.end()).toBe('complete')
    api.app.platform.clockOffsetMs = 61 * 60_000
    await expect(slow.put({ a: { choice: 'a' } })).rejects.toMatchObject({
      problem: { code: 'survey/closed' },
    })
    await shop.client.call(endpoints.reopenSurvey, { params })
    expect(await slow.put({ a: { choice: 'a' } })).toMatchObject({ isQuotaFull: false })
    await shop.client.call(endpoints.archiveSurvey, { params })
    await expect(slow.end()).rejects.toMatchObject({ problem: { code: 'survey/archived' } })
    await expect(begin(id)).rejects.toMatchObject({ problem: { code: 'survey/archived' } })
    api.app.platform.clockOffsetMs = 0
  })

  test('closes by itself when its date has come', async () => {
    const { id } = await publish(shop, abSurvey)
    const params = { surveyId: id }
    const closesAt = new Date(Date.now() + 3_600_000).toISOString()
    await shop.client.call(endpoints.changeSurveySettings, { params, body: { closesAt } })

    api.app.platform.clockOffsetMs = 2 * 3_600_000
    const late = beginAnswering(api, { shop, surveyId: id })

    await expect(late).rejects.toMatchObject({ problem: { code: 'survey/closed' } })
    expect((await shop.client.call(endpoints.readSurvey, { params })).state).toBe('closed')
    api.app.platform.clockOffsetMs = 0
    await beginAnswering(api, { shop, surveyId: id })
  })

  test('gives its quotas’ names to nobody who answers', async () => {
    const { id } = await publish(shop, visitSurvey)
    const shown = await visitorClient(api.url, 1).call(endpoints.readPublicSurvey, {
      params: { surveyId: id },
      query: { shop: shop.publicId },
    })
    expect(shown.definition.quotas).toEqual([])
    expect(JSON.stringify(shown)).not.toContain('promoters')
  })

  test('keeps markup as words, hidden fields that it declares alone, and no person when it is anonymous', async () => {
    const { id } = await publish(shop, abSurvey)
    const evil = '<script>alert(1)</script>{{a}} \u202e😀'
    const begun = await visitorClient(api.url, 9).call(endpoints.startSurveyResponse, {
      params: { surveyId: id },
      body: {
        shop: shop.publicId,
        version: 1,
        language: 'en-GB',
        channel: 'kiosk',
        clientKey: 'anonymous-client-key',
        hidden: { campaign: evil, customer: '13800138000' },
        context: { page: 'https://shop.example/orders/2026110012345?mail=a@b.example', words: 'tea' },
      },
    })
    const params = { surveyId: id, responseId: begun.id }
    const answers = { a: { choice: 'a' }, words: { text: `${evil} call 13800138000` } }
    await visitorClient(api.url, 9).call(endpoints.putSurveyAnswers, {
      params,
      body: { shop: shop.publicId, token: begun.token, answers },
    })

    const responseId = toUuid('response', begun.id) ?? ''
    const {
      rows: [row],
    } = await shop.run((scope) =>
      sql<{ whole: object }>`
        select to_jsonb(survey_response) as whole
        from survey_response
        where shop_id = ${scope.shopId}
          and id = ${responseId}`.execute(scope.db),
    )
    const kept = await shop.run((scope) =>
      scope.db
        .selectFrom('surveyAnswer')
        .select(['text', 'value'])
        .where('shopId', '=', scope.shopId)
        .where('responseId', '=', responseId)
        .where('question', '=', 'words')
        .executeTakeFirstOrThrow(),
    )
    expect(row?.whole).toMatchObject({
      language: 'en',
      hidden: { campaign: evil },
      customer_id: null,
      order_id: null,
      context: { page: '/orders/…' },
    })
    expect(JSON.stringify(row)).not.toContain('198.18')
    expect(kept.text).toBe(`${evil} call [phone]`)
    expect(kept.value).toEqual({ text: kept.text })
    const broken = visitorClient(api.url, 9).call(endpoints.putSurveyAnswers, {
      params,
      body: { shop: shop.publicId, token: begun.token, answers: { words: { text: 'half \ud83d' } } },
    })
    await expect(broken).rejects.toMatchObject({ problem: { code: 'request/invalid' } })
  })
})

describe('a network', () => {
  test('that begins more than 300 responses a minute waits; others, and a busy kiosk, do not', async () => {
    const { id } = await publish(shop, abSurvey)
    const body = { shop: shop.publicId, version: 1, language: 'en', channel: 'kiosk' as const }
    const begin = (network: number, number: number) =>
      visitorClient(api.url, network).call(endpoints.startSurveyResponse, {
        params: { surveyId: id },
        body: { ...body, clientKey: `kiosk-visitor-${1000 + number}` },
      })

    for (let number = 0; number < 300; number += 20)
      await Promise.all(Array.from({ length: 20 }, (_, index) => begin(60_000, number + index)))

    await expect(begin(60_000, 300)).rejects.toMatchObject({ problem: { code: 'request/too-many' } })
    expect(await begin(60_001, 301)).toMatchObject({ state: 'open' })
    expect(await rowsOf('response', id)).toBe(301)
  })
})

describe('a quota', () => {
  test('is never exceeded, however many finish at the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.constantFrom('a', 'b'), { minLength: 2, maxLength: 12 }),
        async (limit, choices) => {
          const when = (value: string) => ({
            match: 'all' as const,
            clauses: [{ op: 'is' as const, question: 'a', value }],
          })
          const both = { match: 'any' as const, clauses: [...when('a').clauses, ...when('b').clauses] }
          const quotas = [
            { key: 'all', name: 'all', when: both, limit: limit + 2 },
            { key: 'as', name: 'as', when: when('a'), limit },
          ]
          const { id } = await publish(shop, { ...abSurvey, quotas })
          const people = await Promise.all(choices.map(() => beginAnswering(api, { shop, surveyId: id })))
          await Promise.all(
            people.map((person, index) => person.put({ a: { choice: choices[index] ?? 'a' } })),
          )

          const ends = await Promise.all(people.map((person) => person.end()))

          const complete = choices.filter((_choice, index) => ends[index] === 'complete')
          const { quotas: counted } = await shop.client.call(endpoints.readSurvey, {
            params: { surveyId: id },
          })
          const wanted = Math.min(limit, choices.filter((choice) => choice === 'a').length)
          expect(counted.map(({ counted }) => counted)).toEqual([
            complete.length,
            complete.filter((choice) => choice === 'a').length,
          ])
          expect(complete.filter((choice) => choice === 'a').length).toBeLessThanOrEqual(wanted)
          expect(complete.length).toBeLessThanOrEqual(limit + 2)
          if (choices.length <= limit + 2) {
            expect(complete.filter((choice) => choice === 'a').length).toBe(wanted)
            expect(complete.filter((choice) => choice === 'b').length).toBe(
              choices.filter((choice) => choice === 'b').length,
            )
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  test('that is full is told as soon as an answer decides it, and such a response has ended', async () => {
    const quotas = [
      {
        key: 'as',
        name: 'as',
        when: { match: 'all' as const, clauses: [{ op: 'is' as const, question: 'a', value: 'a' }] },
        limit: 1,
      },
    ]
    const { id } = await publish(shop, { ...abSurvey, quotas })
    const first = await beginAnswering(api, { shop, surveyId: id })
    await first.put({ a: { choice: 'a' } })
    expect(await first.end()).toBe('complete')
    const [second, third] = [
      await beginAnswering(api, { shop, surveyId: id }),
      await beginAnswering(api, { shop, surveyId: id }),
    ]

    const told = await second.put({ a: { choice: 'a' } })
    const other = await third.put({ a: { choice: 'b' } })

    expect([told.isQuotaFull, other.isQuotaFull]).toEqual([true, false])
    expect([await second.end(), await third.end()]).toEqual(['quota-full', 'complete'])
    expect(await second.put({ a: { choice: 'a' } })).toMatchObject({ isQuotaFull: true })
  })
})
