import { endpoints, type SurveyDefinition } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi, TestShop } from '../../../test/start-api.ts'
import {
  beginAnswering,
  publish,
  type Respondent,
  startSurveyApi,
} from '../../../test/start-survey-ground.ts'
import { publishWaiting } from '../cases/index.ts'
import { handOverVoices } from '../surveys/index.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startSurveyApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

const definition: SurveyDefinition = {
  languages: ['en'],
  title: { en: 'Paying' },
  questions: [
    {
      key: 'why',
      kind: 'long-text',
      text: { en: 'What kept you?' },
      isRequired: false,
      offerHelpIf: { match: 'all', clauses: [{ op: 'sentiment', question: 'why', value: 'negative' }] },
    },
  ],
  hidden: [],
  quotas: [],
  isAnonymous: false,
}
const words = 'The payment page keeps failing, this is terrible.'

async function answering(isAnonymous = false): Promise<{ survey: string; person: Respondent }> {
  const { id } = await publish(shop, { ...definition, isAnonymous })
  const person = await beginAnswering(api, { shop, surveyId: id })
  await person.put({ why: { text: words } })
  return { survey: id, person }
}

async function casesOf(survey: string) {
  const voices = await voicesOf(survey)
  const found = await Promise.all(
    voices.map(async ({ id }) => {
      const { items } = await shop.client.call(endpoints.listCases, { query: { feedbackId: id } })
      return items
    }),
  )
  return found.flat()
}

async function voicesOf(survey: string) {
  const { items } = await shop.client.call(endpoints.listFeedback, { query: { limit: 200 } })
  return items.filter(({ source }) => source === `survey:${survey}`)
}

/** The page as its holder reads it; the server of tests has another address than the one it prints. */
async function pageOf(url: string): Promise<string> {
  const { pathname, search } = new URL(url)
  return (await fetch(`${api.url}${pathname}${search}`)).text()
}

async function answer(caseId: string, text: string): Promise<void> {
  const params = { id: caseId }
  await shop.client.call(endpoints.sendReply, { params, body: { channel: 'page', text, sendAnyway: true } })
  const { platform } = api.app
  platform.clockOffsetMs += 60_000
  await shop.run((scope) => publishWaiting(scope, 50))
  platform.clockOffsetMs -= 60_000
}

describe('help that is asked for in a survey', () => {
  test.each([
    ['by somebody without an address', false, undefined],
    ['in an anonymous survey', true, undefined],
    ['by somebody with an address', false, 'lin@example.com'],
  ])(
    '%s opens a case at once, and its answer is read on the page that was given',
    async (_, isAnonymous, email) => {
      const { survey, person } = await answering(isAnonymous)

      const told = await person.endAskingHelp(email)
      const again = await person.endAskingHelp(email)

      expect(told).toMatchObject({
        state: 'complete',
        help: { number: expect.stringMatching(/^\d{4}-\d{3}-\d{3}$/) },
      })
      expect(again).toEqual(told)
      const { number = '', url = '' } = told.help ?? {}
      const [opened, ...more] = await casesOf(survey)
      expect(more).toEqual([])
      const before = await pageOf(url)
      expect(before).toContain(number)
      expect(before).toContain(words)
      await answer(opened?.id ?? '', 'We mended the payment page. Please try again.')
      const after = await pageOf(url)
      expect(after).toContain('We mended the payment page.')
      expect(after).toContain('The shop has answered')
      expect(await voicesOf(survey)).toHaveLength(1)
    },
  )

  test('is found by number and address, and never by the number alone', async () => {
    const { person } = await answering()
    const told = await person.endAskingHelp('find@example.com')
    const find = (email: string) =>
      fetch(`${api.url}/voice/status?shop=${shop.publicId}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ number: told.help?.number ?? '', email }),
      })

    expect((await find('other@example.com')).status).toBe(404)
    expect((await find('find@example.com')).status).toBe(303)
  })

  test('does not show words that went to the mailbox that somebody typed', async () => {
    const { survey, person } = await answering()
    const { help } = await person.endAskingHelp('mail@example.com')
    const [opened] = await casesOf(survey)
    await answer(opened?.id ?? '', 'For your eyes only')
    expect(await pageOf(help?.url ?? '')).toContain('For your eyes only')
    await shop.run((scope) =>
      scope.db
        .updateTable('caseReply')
        .set({ channel: 'mail' })
        .where('shopId', '=', scope.shopId)
        .where('text', '=', 'For your eyes only')
        .execute(),
    )

    const page = await pageOf(help?.url ?? '')
    expect(page).not.toContain('For your eyes only')
    expect(page).toContain('The answer went to the mail address that was given.')
  })

  test('goes on as one case when more is added on the page', async () => {
    const { survey, person } = await answering()
    const { help } = await person.endAskingHelp()
    const { pathname } = new URL(help?.url ?? '')
    await fetch(`${api.url}${pathname}/words`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ text: 'It says error 12' }),
    })

    const page = await pageOf(help?.url ?? '')
    const authors = await shop.run((scope) =>
      scope.db
        .selectFrom('feedback')
        .select('customerId')
        .where('shopId', '=', scope.shopId)
        .where((where) =>
          where.or([where('text', '=', 'It says error 12'), where('source', '=', `survey:${survey}`)]),
        )
        .execute(),
    )
    expect(page).toContain('It says error 12')
    expect(authors).toHaveLength(2)
    expect(authors[0]?.customerId).not.toBeNull()
    expect(authors[0]).toEqual(authors[1])
  })

  test('after the end is heard as long as the words wait, and later beside them, each once', async () => {
    const early = await answering()
    await early.person.end()
    await shop.run((scope) => handOverVoices(scope, 200))
    expect(await voicesOf(early.survey)).toEqual([])
    const asked = await early.person.endAskingHelp()
    expect(await early.person.endAskingHelp()).toEqual(asked)

    const late = await answering()
    await late.person.end({ wanted: false })
    await shop.run((scope) => handOverVoices(scope, 200))
    expect(await voicesOf(late.survey)).toMatchObject([{ kind: 'survey' }])
    const help = await late.person.endAskingHelp()
    expect(await late.person.endAskingHelp()).toEqual(help)

    expect(await voicesOf(early.survey)).toMatchObject([{ kind: 'complaint', text: words }])
    const voices = await voicesOf(late.survey)
    expect(voices.map(({ kind }) => kind).sort()).toEqual(['complaint', 'survey'])
    expect(voices.find(({ kind }) => kind === 'complaint')?.text).toContain(words)
    expect(await casesOf(late.survey)).toHaveLength(1)
  })

  test('that nobody wanted gives no number and opens nothing', async () => {
    const { survey, person } = await answering()
    await person.end({ wanted: false })
    await shop.run((scope) => handOverVoices(scope, 200))

    expect(await casesOf(survey)).toEqual([])
    expect(await voicesOf(survey)).toMatchObject([{ kind: 'survey' }])
  })
})
