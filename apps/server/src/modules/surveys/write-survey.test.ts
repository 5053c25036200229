import { endpoints, type SurveyDefinition, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { beginAnswering, publish, visitSurvey } from '../../../test/start-survey-ground.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

async function draft(definition?: SurveyDefinition) {
  return shop.client.call(endpoints.createSurvey, {
    body: { name: '到店调查', ...(definition ? { definition } : {}) },
  })
}

describe('a draft', () => {
  test('begins empty, and takes a change only from whoever knows its newest revision', async () => {
    const made = await draft()
    const params = { surveyId: made.id }
    expect(made).toMatchObject({ state: 'draft', version: null, hasChanges: true, revision: 1, questions: 0 })

    const kept = await shop.client.call(endpoints.saveSurveyDraft, {
      params,
      body: { definition: visitSurvey, revision: 1 },
    })
    const late = shop.client.call(endpoints.saveSurveyDraft, {
      params,
      body: { definition: made.draft, revision: 1 },
    })

    expect(kept.revision).toBe(2)
    await expect(late).rejects.toMatchObject({
      problem: { status: 409, code: 'survey/changed-meanwhile', facts: { by: 'owner', revision: 2 } },
    })
    const read = await shop.client.call(endpoints.readSurvey, { params })
    expect(read.draft).toEqual(visitSurvey)
  })

  test('is not published while it has faults, and each is named with where it is', async () => {
    const made = await draft({ ...visitSurvey, questions: [] })
    const refused = shop.client.call(endpoints.publishSurvey, {
      params: { surveyId: made.id },
      body: { revision: 1 },
    })

    await expect(refused).rejects.toMatchObject({
      problem: {
        status: 422,
        code: 'survey/faulty',
        fields: expect.arrayContaining([
          { path: 'survey', code: 'no-question', message: 'There is no question yet.' },
        ]),
      },
    })
    expect((await shop.client.call(endpoints.readSurvey, { params: { surveyId: made.id } })).state).toBe(
      'draft',
    )
  })

  test('is published once, however often the button is pressed; a change of it reaches nobody before it is published', async () => {
    const made = await draft(visitSurvey)
    const params = { surveyId: made.id }
    const press = () => shop.client.call(endpoints.publishSurvey, { params, body: { revision: 1 } })
    const pressed = await Promise.all([press(), press(), press()])
    expect(pressed.map(({ version }) => version)).toEqual([1, 1, 1])

    await shop.client.call(endpoints.saveSurveyDraft, {
      params,
      body: { definition: { ...visitSurvey, title: { 'zh-CN': '新' } }, revision: 1 },
    })

    const read = await shop.client.call(endpoints.readSurvey, { params })
    expect(read).toMatchObject({ version: 1, hasChanges: true, revision: 2 })
    const version = await shop.client.call(endpoints.readSurveyVersion, { params: { ...params, version: 1 } })
    expect(version.definition).toEqual(visitSurvey)
    await expect(
      shop.client.call(endpoints.readSurveyVersion, { params: { ...params, version: 2 } }),
    ).rejects.toMatchObject({ problem: { code: 'survey/version-not-found' } })
  })

  test('of a version is out of reach for a change, even to the application', async () => {
    const { id } = await publish(shop, visitSurvey)
    const change = shop.run((scope) =>
      scope.db
        .updateTable('surveyVersion')
        .set({ publishedBy: 'x' })
        .where('shopId', '=', scope.shopId)
        .where('surveyId', '=', toUuid('survey', id) ?? '')
        .execute(),
    )
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a survey', () => {
  test('is copied without its answers, archived and brought back', async () => {
    const { id } = await publish(shop, visitSurvey, '回访')
    await beginAnswering(api, { shop, surveyId: id })
    const params = { surveyId: id }

    const copy = await shop.client.call(endpoints.duplicateSurvey, { params, body: {} })
    await shop.client.call(endpoints.archiveSurvey, { params })
    const listed = async (state?: 'archived') =>
      (
        await shop.client.call(endpoints.listSurveys, { query: { q: '回访', ...(state ? { state } : {}) } })
      ).items.map((item) => item.id)
    const [usual, archived] = [await listed(), await listed('archived')]
    const back = await shop.client.call(endpoints.reopenSurvey, { params })

    expect(copy).toMatchObject({ name: '回访 (copy)', state: 'draft', version: null, draft: visitSurvey })
    expect([usual, archived]).toEqual([[copy.id], [id]])
    expect(back).toMatchObject({ state: 'closed', responses: { open: 1 } })
  })

  test('refuses to close what is not live, and a closing date that has passed', async () => {
    const made = await draft(visitSurvey)
    const params = { surveyId: made.id }
    await expect(shop.client.call(endpoints.closeSurvey, { params })).rejects.toMatchObject({
      problem: { code: 'survey/wrong-state' },
    })
    const closing = (closesAt: string) =>
      shop.client.call(endpoints.changeSurveySettings, { params, body: { closesAt } })
    await expect(closing('2020-01-01T00:00:00Z')).rejects.toMatchObject({
      problem: { code: 'survey/closes-in-past' },
    })
    expect((await closing('2100-01-01T00:00:00Z')).closesAt).toBe('2100-01-01T00:00:00.000Z')
  })
})
