import { endpoints, type SurveyDefinition } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApi, TestShop } from '../../../../test/start-api.ts'
import { publish, startSurveyApi, visitSurvey } from '../../../../test/start-survey-ground.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startSurveyApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

type Shown = { status: number; url: string; body: string }

async function open(path: string): Promise<Shown> {
  const reply = await fetch(new URL(path, api.url))
  return { status: reply.status, url: reply.url, body: await reply.text() }
}

/** Sends the form of a page as a browser without a script does, and goes where it leads. */
async function send({ body }: Shown, fields: Record<string, string>): Promise<Shown> {
  const [, action = ''] = /<form class="survey-form" method="post" action="([^"]*)"/.exec(body) ?? []
  const hidden = [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  )
  const reply = await fetch(new URL(action.replaceAll('&#38;', '&'), api.url), {
    method: 'POST',
    body: new URLSearchParams([...hidden, ...Object.entries(fields)]),
  })
  return { status: reply.status, url: reply.url, body: await reply.text() }
}

const addressOf = (id: string, rest = '&lang=en') => `/survey/${id}?shop=${shop.publicId}${rest}`
const countsOf = async (surveyId: string) =>
  (await shop.client.call(endpoints.readSurvey, { params: { surveyId } })).responses
const words = locales.en.surveyPage

describe('a survey without a script', () => {
  test('is answered question by question along the branch that the answers take, and ends once', async () => {
    const { id } = await publish(shop, visitSurvey)
    const first = await open(addressOf(id))
    expect(first.body).toContain('Would you recommend us?')
    expect(await countsOf(id)).toMatchObject({ open: 0 })

    const unanswered = await send(first, {})
    expect(unanswered).toMatchObject({ status: 422 })
    expect(unanswered.body).toContain(words.problems['survey/answer-needed'])
    const why = await send(unanswered, { answer: '2' })
    expect(why.body).toContain('What let you down?')
    const age = await send(why, { text: 'Fine enough' })
    expect(age.body).toContain('Well: how old are you?')
    const wrong = await send(age, { number: 'forty' })
    expect(wrong.body).toContain(words.problems['survey/answer-not-a-number'])
    const wish = await send(wrong, { number: '40' })
    const end = await send(wish, { text: '' })

    expect(end.body).toContain(words.ends.complete.heading)
    expect(await countsOf(id)).toMatchObject({ open: 0, complete: 1 })
    const again = await send(age, { number: '50' })
    expect(again.body).toContain(words.ends.complete.heading)
    expect(await countsOf(id)).toMatchObject({ complete: 1 })
  })

  test('whose first form is sent twice has one response, and goes back to what was answered', async () => {
    const { id } = await publish(shop, visitSurvey)
    const first = await open(addressOf(id))
    const [one] = await Promise.all([send(first, { answer: '9' }), send(first, { answer: '9' })])
    expect(await countsOf(id)).toMatchObject({ open: 1 })

    const [, back = ''] = /<a class="back" href="([^"]*)"/.exec(one.body) ?? []
    const before = await open(back.replaceAll('&#38;', '&'))

    expect(before.body).toMatch(/value="9" data-answer aria-label="[^"]*" checked/)
    expect((await send(before, { answer: '1' })).body).toContain('What let you down?')
  })

  test('offers help after worrying words, takes an address or none, and opens the way to a complaint', async () => {
    const { id } = await publish(shop, visitSurvey)
    const why = await send(await open(addressOf(id)), { answer: '0' })
    const age = await send(why, { text: 'The parcel arrived broken and nobody answered. Terrible service.' })
    const wish = await send(age, { number: '30' })
    const offer = await send(wish, { text: '' })
    expect(offer.body).toContain(words.help.heading)

    const wrong = await send(offer, { help: 'yes', email: 'not an address' })
    expect(wrong.body).toContain(words.help.emailWrong)
    const end = await send(wrong, { help: 'yes', email: 'buyer@example.com' })

    expect(end.body).toContain(words.ends.complete.heading)
    expect(await countsOf(id)).toMatchObject({ complete: 1 })
  })
})

describe('the page of a survey', () => {
  test('says calmly that a survey is closed, or that there is none', async () => {
    const { id } = await publish(shop, visitSurvey)
    await shop.client.call(endpoints.closeSurvey, { params: { surveyId: id } })

    const closed = await open(addressOf(id))
    const unknown = await open(addressOf(id.replace(/.{4}$/, '0000')))

    expect(closed.body).toContain(words.closed.heading)
    expect(closed.status).toBe(410)
    expect(unknown.body).toContain(words.unknown.heading)
    expect(unknown.status).toBe(404)
    await shop.client.call(endpoints.reopenSurvey, { params: { surveyId: id } })
    expect((await open(addressOf(id, '&lang=zh-CN'))).body).toContain('您有多愿意推荐我们？')
    expect((await open(addressOf(id, '&lang=de-AT'))).body).toContain('Würden Sie uns empfehlen?')
  })

  test('lets no text of an author, an answer or an address become markup', async () => {
    const evil = `</script><img src=x onerror=alert(1)>"'<i>`
    const text = { en: evil }
    const hostile: SurveyDefinition = {
      ...visitSurvey,
      languages: ['en'],
      title: text,
      intro: text,
      questions: [
        { key: 'name', kind: 'short-text', text, help: text, isRequired: false },
        {
          key: 'pick',
          kind: 'single',
          text: { en: 'You said {{name|<i>}} and came by {{source|<i>}}' },
          isRequired: false,
          choices: [
            { key: 'a', text },
            { key: 'b', text: { en: '<i>b' } },
          ],
        },
      ],
      hidden: [{ key: 'source' }],
      quotas: [],
    }
    const { id } = await publish(shop, hostile)
    const first = await open(addressOf(id, `&lang=en&source=${encodeURIComponent(evil)}`))
    const piped = await send(first, { text: evil })
    const paper = await open(`/survey/${id}/print?shop=${shop.publicId}&lang=en`)
    const widget = await open(`/v1/storefront/surveys/${id}/widget?shop=${shop.publicId}&language=en`)

    expect(piped.body).toContain('You said &#60;/script&#62;')
    for (const { body, status } of [first, piped, paper, widget]) {
      expect(status).toBe(200)
      expect(body).not.toContain('<img')
      expect(body).not.toContain('<i>')
    }
  })

  test('is printed with numbered boxes, branching in words, its code and its version', async () => {
    const { id } = await publish(shop, visitSurvey)
    const { body } = await open(`/survey/${id}/print?shop=${shop.publicId}&lang=en`)

    expect(body).toContain(`Survey ${id}, version 1`)
    expect(body).toContain('If your answer is 6 or less, go on with question 3.')
    expect(body).toContain('go on with the end')
    expect(body.match(/class="asked-on-paper"/g)).toHaveLength(visitSurvey.questions.length)
  })
})
