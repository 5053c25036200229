import { type Client, createClient } from '@echoloop/client'
import { endpoints, type SurveyAnswers, type SurveyDefinition, type SurveyDetail } from '@echoloop/contract'
import { startApi, type TestApi, type TestShop } from './start-api.ts'

/** A server that believes a proxy, so that every simulated person comes from a network of their own. */
export function startSurveyApi(): Promise<TestApi> {
  return startApi({ environment: { TRUST_PROXY: 'true' } })
}

/** Three languages, a branch, piping, a live reading, a screen-out, two quotas. */
export const visitSurvey: SurveyDefinition = {
  languages: ['zh-CN', 'en', 'de'],
  title: { 'zh-CN': '到店感受', en: 'Your visit', de: 'Ihr Besuch' },
  questions: [
    {
      key: 'score',
      kind: 'nps',
      text: {
        'zh-CN': '您有多愿意推荐我们？',
        en: 'Would you recommend us?',
        de: 'Würden Sie uns empfehlen?',
      },
      isRequired: true,
      jumps: [
        {
          when: { match: 'all', clauses: [{ op: 'at-most', question: 'score', value: 6 }] },
          to: { question: 'why' },
        },
      ],
    },
    {
      key: 'best',
      kind: 'single',
      text: { 'zh-CN': '您最满意什么？', en: 'What was best?', de: 'Was war am besten?' },
      isRequired: true,
      isShuffled: true,
      choices: [
        { key: 'price', text: { 'zh-CN': '价格', en: 'Price', de: 'Preis' } },
        { key: 'staff', text: { 'zh-CN': '服务', en: 'Staff', de: 'Personal' } },
        { key: 'other', text: { 'zh-CN': '其他', en: 'Other', de: 'Anderes' }, isOther: true },
      ],
      jumps: [
        {
          when: { match: 'all', clauses: [{ op: 'answered', question: 'best', value: true }] },
          to: { question: 'age' },
        },
      ],
    },
    {
      key: 'why',
      kind: 'long-text',
      text: { 'zh-CN': '哪里让您失望？', en: 'What let you down?', de: 'Was hat Sie enttäuscht?' },
      isRequired: false,
      offerHelpIf: { match: 'all', clauses: [{ op: 'sentiment', question: 'why', value: 'negative' }] },
    },
    {
      key: 'age',
      kind: 'number',
      text: {
        'zh-CN': '{{best|您好}}，请问您的年龄？',
        en: '{{best|Well}}: how old are you?',
        de: '{{best|Nun}}: wie alt sind Sie?',
      },
      isRequired: true,
      min: 1,
      max: 120,
      jumps: [
        {
          when: { match: 'all', clauses: [{ op: 'at-most', question: 'age', value: 15 }] },
          to: { end: 'screen-out' },
        },
      ],
    },
    {
      key: 'wish',
      kind: 'short-text',
      text: { 'zh-CN': '还有什么愿望？', en: 'Any wish?', de: 'Noch ein Wunsch?' },
      isRequired: false,
    },
  ],
  hidden: [{ key: 'campaign' }],
  quotas: [
    {
      key: 'young',
      name: 'under thirty',
      when: { match: 'all', clauses: [{ op: 'at-most', question: 'age', value: 29 }] },
      limit: 60,
    },
    {
      key: 'happy',
      name: 'promoters',
      when: { match: 'all', clauses: [{ op: 'at-least', question: 'score', value: 9 }] },
      limit: 100,
    },
  ],
  isAnonymous: false,
}

/** A published survey of a shop. */
export async function publish(
  shop: TestShop,
  definition: SurveyDefinition,
  name = '到店调查',
): Promise<SurveyDetail> {
  const { id, revision } = await shop.client.call(endpoints.createSurvey, { body: { name, definition } })
  return shop.client.call(endpoints.publishSurvey, { params: { surveyId: id }, body: { revision } })
}

export type Answering = {
  shop: TestShop
  surveyId: string
  version?: number
  clientKey?: string
  language?: string
}

export type Respondent = {
  id: string
  token: string
  seed: number
  /** The same creation once more, as after a reload. */
  again(): Promise<{ id: string; token: string; seed: number }>
  put(answers: SurveyAnswers): Promise<{ readings: object; isQuotaFull: boolean; offersHelp: boolean }>
  end(help?: { wanted: boolean; email?: string }): Promise<string>
  /** The same, with where an answer to a wish for help will stand. */
  endAskingHelp(email?: string): Promise<{ state: string; help: { number: string; url: string } | null }>
}

/** A browser of somebody without a name, from an address of its own. */
export function visitorClient(url: string, number: number): Client {
  const address = `198.${18 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}`
  return createClient({
    baseUrl: url,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('x-forwarded-for', address)
      return fetch(input, { ...init, headers })
    },
  })
}

let people = 0

/** Somebody who has begun a survey. */
export async function beginAnswering(
  api: { url: string },
  { shop, surveyId, version = 1, language = 'en', ...more }: Answering,
): Promise<Respondent> {
  people += 1
  const client = visitorClient(api.url, people)
  const clientKey = more.clientKey ?? `person-${String(people).padStart(20, '0')}`
  const start = () =>
    client.call(endpoints.startSurveyResponse, {
      params: { surveyId },
      body: { shop: shop.publicId, version, language, channel: 'link', clientKey },
    })
  const { id, token, seed } = await start()
  const params = { surveyId, responseId: id }
  return {
    id,
    token,
    seed,
    again: start,
    put: (answers) =>
      client.call(endpoints.putSurveyAnswers, { params, body: { shop: shop.publicId, token, answers } }),
    async end(help) {
      const body = { shop: shop.publicId, token, end: 'complete' as const, ...(help ? { help } : {}) }
      return (await client.call(endpoints.endSurveyResponse, { params, body })).state
    },
    endAskingHelp: (email) =>
      client.call(endpoints.endSurveyResponse, {
        params,
        body: {
          shop: shop.publicId,
          token,
          end: 'complete',
          help: { wanted: true, ...(email ? { email } : {}) },
        },
      }),
  }
}
