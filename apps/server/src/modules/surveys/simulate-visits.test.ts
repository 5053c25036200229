import { endpoints, type SurveyAnswer, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chance, seededChance } from '../../../test/seeded-chance.ts'
import type { TestApi, TestShop } from '../../../test/start-api.ts'
import {
  beginAnswering,
  publish,
  type Respondent,
  startSurveyApi,
  visitSurvey,
} from '../../../test/start-survey-ground.ts'

const peopleCount = 500
const atOnce = 12

let api: TestApi
let shop: TestShop
let surveyId: string

beforeAll(async () => {
  api = await startSurveyApi()
  shop = await api.newShop()
  surveyId = (await publish(shop, visitSurvey)).id
})
afterAll(() => api.stop())

/** What one person has in mind, drawn before anything is asked. */
type Mind = {
  language: string
  score: number
  /** Thinks again after the next question: goes back and gives this score. */
  secondScore: number | undefined
  best: 'price' | 'staff' | 'other'
  why: string
  age: number
  wish: string
  leavesAfter: number
  wantsHelp: boolean
}

type Told = { state: string; language: string; answers: Record<string, SurveyAnswer> }

/** Who asked for help, by response: without words of their own they are a voice all the same. */
const helped = new Set<string>()

const complaints = ['包装破损，杯子碎了，客服一直不理人。', 'The cup arrived broken and nobody answers.', '']
const wishes = ['更多颜色', '<img src=x onerror=alert(1)>', '']

function drawMind(chance: Chance): Mind {
  return {
    language: chance.pick(['zh-CN', 'en', 'de']),
    score: chance.number(11),
    secondScore: chance.is(0.15) ? chance.number(11) : undefined,
    best: chance.pick(['price', 'staff', 'other']),
    why: chance.pick(complaints),
    age: 10 + chance.number(60),
    wish: chance.pick(wishes),
    leavesAfter: chance.is(0.1) ? chance.number(4) : Infinity,
    wantsHelp: chance.is(0.5),
  }
}

/** The way through the survey, written here by hand: the server's own logic is not asked. */
function nextOf(answers: Record<string, SurveyAnswer>): string | undefined {
  const { score, best, why, age, wish } = answers
  if (!score) return 'score'
  const isLow = 'number' in score && score.number <= 6
  if (!isLow && !best) return 'best'
  if (isLow && !why) return 'why'
  if (!age) return 'age'
  if ('number' in age && age.number <= 15) return undefined
  return wish ? undefined : 'wish'
}

function answerOf(mind: Mind, question: string): SurveyAnswer {
  if (question === 'score') return { number: mind.score }
  if (question === 'best')
    return mind.best === 'other' ? { choice: 'other', other: '茶香 “tea”' } : { choice: mind.best }
  if (question === 'why') return mind.why === '' ? { skipped: true } : { text: mind.why }
  if (question === 'age') return { number: mind.age }
  return { text: mind.wish }
}

/** The line drops: the answer to a request never comes back, or the same is sent twice at once, or all of it again. */
async function sendBadly(chance: Chance, person: Respondent, given: Told['answers'], question: string) {
  const answer = given[question] ?? { skipped: true }
  if (chance.is(0.2)) await person.put({ [question]: answer })
  if (chance.is(0.1))
    await Promise.all([person.put({ [question]: answer }), person.put({ [question]: answer })])
  if (chance.is(0.2)) {
    const again = await person.again()
    expect(again.id).toBe(person.id)
  }
  return person.put(chance.is(0.3) ? given : { [question]: answer })
}

async function live(number: number, told: Map<string, Told>): Promise<void> {
  const chance = seededChance(7000 + number)
  const mind = drawMind(chance)
  const person = await beginAnswering(api, { shop, surveyId, language: mind.language })
  const own: Told = { state: 'open', language: mind.language, answers: {} }
  told.set(person.id, own)
  let offersHelp = false
  for (let step = 0; step < mind.leavesAfter; step++) {
    const question = nextOf(own.answers)
    if (question === undefined) break
    own.answers[question] = answerOf(mind, question)
    if (step === 1 && mind.secondScore !== undefined) own.answers.score = { number: mind.secondScore }
    const given = step === 1 ? { ...own.answers } : own.answers
    const reply = await sendBadly(chance, person, given, question)
    if (step === 1) {
      const second = await person.put(given)
      offersHelp ||= second.offersHelp
      if (second.isQuotaFull) reply.isQuotaFull = true
    }
    offersHelp ||= reply.offersHelp
    if (reply.isQuotaFull) {
      own.state = 'quota-full'
      return
    }
  }
  if (nextOf(own.answers) !== undefined) return
  const help = { wanted: offersHelp && mind.wantsHelp, email: `p${number}@example.com` }
  if (help.wanted) helped.add(person.id)
  own.state = await person.end(help)
  if (chance.is(0.3)) expect(await person.end(help)).toBe(own.state)
  own.answers = onTheWay(own.answers)
}

/** Answers on a way that was left again do not count once a response has ended. */
function onTheWay(answers: Told['answers']): Told['answers'] {
  const kept: Told['answers'] = {}
  for (let next = nextOf({}); next !== undefined && answers[next]; next = nextOf(kept)) {
    const answer = answers[next]
    if (answer) kept[next] = answer
  }
  return kept
}

type Stored = Told & { id: string; version: number }

async function storedResponses(): Promise<Map<string, Told>> {
  const rows = await shop.run(
    async (scope) =>
      (
        await sql<Stored>`
          select
            response.id, response.state, response.language,
            coalesce(
              jsonb_object_agg(answer.question, answer.value) filter (where answer.question is not null), '{}'
            ) as answers
          from survey_response as response
          left join survey_answer as answer
            on answer.shop_id = ${scope.shopId}
            and answer.response_id = response.id
          where response.shop_id = ${scope.shopId}
          group by response.id, response.state, response.language`.execute(scope.db)
      ).rows,
  )
  return new Map(rows.map(({ id, ...row }) => [toPublicId('response', id), row]))
}

describe('five hundred people, some with bad lines', () => {
  const told = new Map<string, Told>()

  test('are stored exactly as they answered', { timeout: 300_000 }, async () => {
    const numbers = Array.from({ length: peopleCount }, (_, index) => index)
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let number = numbers.shift(); number !== undefined; number = numbers.shift())
          await live(number, told)
      }),
    )

    const stored = await storedResponses()

    expect(stored.size).toBe(peopleCount)
    for (const [id, one] of told) expect({ id, ...stored.get(id) }).toEqual({ id, ...one })
    const states = [...told.values()].map(({ state }) => state)
    for (const state of ['open', 'complete', 'screened-out', 'quota-full']) expect(states).toContain(state)
  })

  test('are counted in the quotas they belong to, and no quota has more than it may', async () => {
    const complete = [...told.values()].filter(({ state }) => state === 'complete')
    const numberOf = (answer: SurveyAnswer | undefined) =>
      answer && 'number' in answer ? answer.number : NaN
    const young = complete.filter(({ answers }) => numberOf(answers.age) <= 29).length
    const happy = complete.filter(({ answers }) => numberOf(answers.score) >= 9).length
    const { quotas, responses } = await shop.client.call(endpoints.readSurvey, { params: { surveyId } })

    expect(quotas).toMatchObject([
      { key: 'young', counted: young, limit: 60 },
      { key: 'happy', counted: happy, limit: 100 },
    ])
    expect(young).toBe(60)
    expect(responses.complete).toBe(complete.length)
  })

  test('are heard: each open answer of an ended response is one voice, and a day later those of open ones too', async () => {
    const spoken = (isHeard: (state: string) => boolean) =>
      [...told].flatMap(([id, one]) => (isHeard(one.state) ? voicesOf(id, one) : [])).sort()
    await api.startWorker()
    await settled()
    expect(await voices()).toEqual(spoken((state) => state !== 'open'))

    api.app.platform.clockOffsetMs = 25 * 3_600_000
    await settled()
    expect(await voices()).toEqual(spoken(() => true))
    api.app.platform.clockOffsetMs = 0
  })
})

function voicesOf(id: string, { answers }: Told): string[] {
  const said = Object.entries(answers).flatMap(([question, answer]) =>
    'text' in answer && answer.text !== '' ? [`${id}:${question}`] : [],
  )
  return said.length === 0 && helped.has(id) ? [`${id}:-help`] : said
}

async function voices(): Promise<string[]> {
  const rows = await shop.run((scope) =>
    scope.db
      .selectFrom('feedback')
      .select('externalId')
      .where('shopId', '=', scope.shopId)
      .where('source', '=', `survey:${surveyId}`)
      .execute(),
  )
  return rows.map(({ externalId }) => externalId).sort()
}

/** Until nothing is due any more. */
async function settled(): Promise<void> {
  for (let round = 0; round < 400; round++) {
    const due = await shop.run((scope) =>
      scope.db
        .selectFrom('surveyResponse')
        .select('id')
        .where('shopId', '=', scope.shopId)
        .where('voicesDueAt', '<=', scope.now)
        .limit(1)
        .execute(),
    )
    if (due.length === 0) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('voices are still waiting')
}
