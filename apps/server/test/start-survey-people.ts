import {
  endpoints,
  type SurveyAnswer,
  type SurveyChannel,
  type SurveyDefinition,
  surveyDefinitionSchema,
} from '@echoloop/contract'
import type { Chance } from './seeded-chance.ts'
import { startApi, type TestApi, type TestShop } from './start-api.ts'

/** What one person did, as that person knows it. */
export type Person = {
  language: string
  channel: Exclude<SurveyChannel, 'paper'>
  answers: Record<string, SurveyAnswer>
  /** Undefined: went away. */
  end: 'complete' | undefined
}

const both = (en: string) => ({ en, 'zh-CN': `${en} 中文` })
const choices = ['red', 'green', 'blue'].map((key) => ({ key, text: both(key) }))

/** A survey with every kind whose answers are counted, and no branches. */
export const countedSurvey: SurveyDefinition = surveyDefinitionSchema.parse({
  languages: ['en', 'zh-CN'],
  title: both('How was it?'),
  hidden: [],
  quotas: [],
  isAnonymous: true,
  questions: [
    { key: 'nps', kind: 'nps', text: both('Would you recommend us?'), isRequired: true },
    { key: 'csat', kind: 'csat', text: both('How satisfied are you?'), isRequired: false, mayNotApply: true },
    { key: 'ces', kind: 'ces', text: both('How easy was it?'), isRequired: false },
    { key: 'one', kind: 'single', text: both('Which colour?'), isRequired: false, choices },
    { key: 'some', kind: 'multiple', text: both('Which colours?'), isRequired: false, choices },
    { key: 'rank', kind: 'ranking', text: both('In which order?'), isRequired: false, choices },
    {
      key: 'grid',
      kind: 'matrix',
      text: both('How were they?'),
      isRequired: false,
      choices,
      rows: ['box', 'letter'].map((key) => ({ key, text: both(key) })),
    },
    { key: 'age', kind: 'number', text: both('How old?'), isRequired: false, min: 1, max: 120 },
    { key: 'day', kind: 'date', text: both('Since when?'), isRequired: false },
    { key: 'why', kind: 'long-text', text: both('Why?'), isRequired: false },
  ],
})

/** One random person: answers in order, skips some, and perhaps goes away in between. */
export function randomPerson(chance: Chance): Person {
  const keys = countedSurvey.questions.map(({ key }) => key)
  const reach = chance.is(0.7) ? keys.length : chance.number(keys.length)
  const given = keys.slice(0, reach).map((key): [string, SurveyAnswer] => [key, randomAnswer(key, chance)])
  return {
    language: chance.pick(['en', 'zh-CN']),
    channel: chance.pick(['link', 'qr', 'site'] as const),
    answers: Object.fromEntries(given),
    end: reach === keys.length && chance.is(0.9) ? 'complete' : undefined,
  }
}

function randomAnswer(key: string, chance: Chance): SurveyAnswer {
  if (key !== 'nps' && chance.is(0.1)) return { skipped: true }
  if (key === 'csat' && chance.is(0.1)) return { notApplicable: true }
  const colours = chance.shuffled(['red', 'green', 'blue'])
  switch (key) {
    case 'nps':
      return { number: chance.number(11) }
    case 'csat':
      return { number: 1 + chance.number(5) }
    case 'ces':
      return { number: 1 + chance.number(7) }
    case 'one':
      return { choice: chance.pick(colours) }
    case 'some':
      return { choices: colours.slice(0, 1 + chance.number(3)) }
    case 'rank':
      return { choices: colours }
    case 'grid':
      return { cells: { box: chance.pick(colours), letter: chance.pick(colours) } }
    case 'age':
      return { number: 18 + chance.number(40) }
    case 'day':
      return { date: `2026-0${1 + chance.number(9)}-15` }
    default:
      return { text: chance.pick(['=cmd|the box was broken', 'all fine', '很快，谢谢']) }
  }
}

export type SurveyGround = {
  api: TestApi
  shop: TestShop
  surveyId: string
  answer(person: Person): Promise<void>
}

/** A shop with the survey above, published and open to people. */
export async function startSurveyGround(): Promise<SurveyGround> {
  const api = await startApi()
  const shop = await api.newShop()
  const surveyId = await publishCounted(shop)
  return { api, shop, surveyId, answer: (person) => answerAs(shop, { surveyId, person }) }
}

export async function publishCounted(shop: TestShop): Promise<string> {
  const made = await shop.client.call(endpoints.createSurvey, {
    body: { name: 'Counted', definition: countedSurvey },
  })
  await shop.client.call(endpoints.publishSurvey, {
    params: { surveyId: made.id },
    body: { revision: made.revision },
  })
  return made.id
}

async function answerAs(
  shop: TestShop,
  { surveyId, person }: { surveyId: string; person: Person },
): Promise<void> {
  const { language, channel, answers, end } = person
  const begun = await shop.client.call(endpoints.startSurveyResponse, {
    params: { surveyId },
    body: { shop: shop.publicId, version: 1, language, channel, clientKey: crypto.randomUUID() },
  })
  const whose = { params: { surveyId, responseId: begun.id } }
  const body = { shop: shop.publicId, token: begun.token }
  if (Object.keys(answers).length > 0)
    await shop.client.call(endpoints.putSurveyAnswers, { ...whose, body: { ...body, answers } })
  if (end) await shop.client.call(endpoints.endSurveyResponse, { ...whose, body: { ...body, end } })
}
