import { endpoints, type SurveyAnswer, type SurveyFinding, type SurveyResults } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededChance } from '../../../../test/seeded-chance.ts'
import {
  countedSurvey,
  type Person,
  publishCounted,
  randomPerson,
  type SurveyGround,
  startSurveyGround,
} from '../../../../test/start-survey-people.ts'
import { runInShop } from '../../../platform/scope.ts'
import { countEnded } from './count-ended.ts'

let ground: SurveyGround
let people: Person[]

beforeAll(async () => {
  ground = await startSurveyGround()
  const chance = seededChance(8)
  people = Array.from({ length: 120 }, () => randomPerson(chance))
  await everybodyAnswers()
}, 120_000)
afterAll(() => ground.api.stop())

/** In small crowds, as people do. */
async function everybodyAnswers(): Promise<void> {
  for (let at = 0; at < people.length; at += 12)
    await Promise.all(people.slice(at, at + 12).map((person) => ground.answer(person)))
}

type Query = Partial<Parameters<typeof readWith>[0]>

function readWith(query: {
  partial?: 'without' | 'with' | 'only'
  channel?: 'link' | 'qr'
  language?: string
  from?: string
  to?: string
  question?: string
  answer?: string
}): Promise<SurveyResults> {
  const { surveyId, shop } = ground
  return shop.client.call(endpoints.readSurveyResults, { params: { surveyId }, query })
}

const count = () =>
  runInShop(ground.api.app.platform, { shopId: ground.shop.shopId, actor: { kind: 'system' } }, (scope) =>
    countEnded(scope, 50),
  )

describe('results', () => {
  const queries: Query[] = [
    {},
    { partial: 'with' },
    { partial: 'only' },
    { channel: 'link' },
    { language: 'zh-CN', partial: 'with' },
    { from: '2020-01-01', to: '2099-12-31', partial: 'with' },
    { question: 'one', answer: 'red' },
    { question: 'nps', answer: 'detractors', channel: 'qr' },
    { question: 'some', answer: 'blue', partial: 'with' },
  ]

  test('equal a recount of what people did, before they are tallied, half tallied and after', async () => {
    const compareAll = async () => {
      for (const query of queries)
        expect(told(await readWith(query)), JSON.stringify(query)).toEqual(recount(query))
    }
    await compareAll()
    expect(await count()).toBe(50)
    await compareAll()
    while ((await count()) > 0);
    await compareAll()
  })

  test('say how many began, finished and left, and where', async () => {
    const { participation, dropOff, counted } = await readWith({})
    const complete = people.filter(({ end }) => end).length
    expect(participation).toMatchObject({
      started: people.length,
      complete,
      open: people.length - complete,
      screenedOut: 0,
      completion: { count: complete, of: people.length },
      invitation: null,
    })
    expect(counted).toBe(complete)
    const leftAt = (key: string) => people.filter((person) => !person.end && nextOf(person) === key).length
    expect(dropOff.map(({ key, left }) => [key, left.count])).toEqual(
      countedSurvey.questions.map(({ key }) => [key, leftAt(key)]),
    )
    const [first] = dropOff
    expect(first?.shown).toBe(people.length)
  })

  test('belong to one shop, and to a survey that exists', async () => {
    const other = await ground.api.newShop()
    const refused = other.client.call(endpoints.readSurveyResults, {
      params: { surveyId: ground.surveyId },
    })
    await expect(refused).rejects.toMatchObject({ problem: { code: 'survey/not-found' } })
  })
})

describe('two questions', () => {
  test('are counted against each other, among those who answered both', async () => {
    const { shop, surveyId } = ground
    const cross = await shop.client.call(endpoints.crossSurveyQuestions, {
      params: { surveyId },
      query: { rows: 'one', columns: 'nps', partial: 'with' },
    })
    const pairs = people.flatMap(({ answers: { one, nps } }) =>
      one && 'choice' in one && nps && 'number' in nps ? [[one.choice, groupOf(nps.number)]] : [],
    )
    expect(cross.count).toBe(pairs.length)
    expect(cross.cells).toEqual(
      ['red', 'green', 'blue'].map((row) =>
        ['promoters', 'passives', 'detractors'].map(
          (column) => pairs.filter(([one, two]) => one === row && two === column).length,
        ),
      ),
    )
    expect(cross.tests).toHaveLength(1)
  })

  test('of several choices are tested row by row, and cannot stand in the columns', async () => {
    const { shop, surveyId } = ground
    const ask = (rows: string, columns: string) =>
      shop.client.call(endpoints.crossSurveyQuestions, { params: { surveyId }, query: { rows, columns } })
    expect(await ask('some', 'one')).toMatchObject({ hasSeveral: true })
    expect((await ask('some', 'one')).tests).toHaveLength(3)
    await expect(ask('one', 'some')).rejects.toMatchObject({ problem: { code: 'survey/cannot-cross' } })
    await expect(ask('one', 'one')).rejects.toMatchObject({ problem: { code: 'survey/cannot-cross' } })
    await expect(ask('why', 'one')).rejects.toMatchObject({ problem: { code: 'survey/cannot-cross' } })
  })
})

describe('waves', () => {
  test('of one survey with itself differ in nothing, and of two surveys where they do', async () => {
    const { shop, surveyId } = ground
    const same = await shop.client.call(endpoints.compareSurveyWaves, { params: { surveyId }, query: {} })
    expect(same.lines.length).toBeGreaterThan(5)
    expect(same.lines.every(({ difference, isDetected }) => difference === 0 && !isDetected)).toBe(true)
    const other = await publishCounted(shop)
    for (let at = 0; at < 12; at++) await happyPerson(other)
    const two = await shop.client.call(endpoints.compareSurveyWaves, {
      params: { surveyId },
      query: { other },
    })
    const nps = two.lines.find(({ measure }) => measure === 'nps')
    expect(nps).toMatchObject({ second: { value: 100, n: 12 }, isDetected: true })
    expect(nps?.interval?.high).toBeLessThan(0)
    expect(two.second).toMatchObject({ id: other, counted: 12 })
  })
})

async function happyPerson(surveyId: string): Promise<void> {
  const { shop } = ground
  const begun = await shop.client.call(endpoints.startSurveyResponse, {
    params: { surveyId },
    body: {
      shop: shop.publicId,
      version: 1,
      language: 'en',
      channel: 'link',
      clientKey: crypto.randomUUID(),
    },
  })
  const whose = { params: { surveyId, responseId: begun.id } }
  const body = { shop: shop.publicId, token: begun.token }
  const answers = Object.fromEntries(
    countedSurvey.questions.map(({ key }): [string, SurveyAnswer] => [
      key,
      key === 'nps' ? { number: 10 } : { skipped: true },
    ]),
  )
  await shop.client.call(endpoints.putSurveyAnswers, { ...whose, body: { ...body, answers } })
  await shop.client.call(endpoints.endSurveyResponse, { ...whose, body: { ...body, end: 'complete' } })
}

describe('the table of responses', () => {
  test('has a row for each, told apart by state, and no formula', async () => {
    const { api, surveyId, shop } = ground
    const get = (query: string) =>
      fetch(`${api.url}/v1/surveys/${surveyId}/results/export?${query}`, {
        headers: { authorization: `Bearer ${shop.key}` },
      })
    const table = await (await get('partial=with&words=en')).text()
    const lines = table.trim().split('\r\n')
    expect(lines).toHaveLength(people.length + 1)
    expect(lines[0]).toContain('response,version,state,channel,language')
    expect(lines[0]).toContain('How were they? / box')
    expect(lines.filter((line) => line.includes(',complete,'))).toHaveLength(
      people.filter(({ end }) => end).length,
    )
    expect(table).toContain("'=cmd|the box was broken")
    expect(table).not.toMatch(/,=cmd/)
    const workbook = Buffer.from(await (await get('format=xlsx')).arrayBuffer())
    expect(workbook.subarray(0, 2).toString()).toBe('PK')
  })
})

/** The figures of questions, without intervals. */
function told({ questions, counted }: SurveyResults) {
  return {
    counted,
    questions: questions.map(({ key, shown, answered, notApplicable, skipped, left, finding }) => ({
      key,
      shown,
      answered,
      notApplicable,
      skipped,
      left,
      found: toldFinding(finding),
    })),
  }
}

function toldFinding(finding: SurveyFinding): unknown {
  switch (finding.kind) {
    case 'nps':
      return { counts: finding.counts.map(({ count: one }) => one), score: finding.score.toFixed(6) }
    case 'csat':
    case 'scale':
      return { counts: finding.counts.map(({ count: one }) => one), mean: finding.mean.toFixed(6) }
    case 'choices':
      return finding.shares.map(({ key, count: one, of }) => [key, one, of])
    case 'ranking':
      return Object.fromEntries(finding.places.map(({ key, meanRank }) => [key, meanRank.toFixed(6)]))
    case 'matrix':
      return finding.rows.map(({ shares }) => shares.map(({ count: one }) => one))
    case 'number':
      return { median: finding.median, inBars: finding.bars.reduce((sum, bar) => sum + bar.count, 0) }
    case 'date':
      return finding.months.map(({ month, count: one }) => [month, one])
    default:
      return finding.kind
  }
}

/** The same from what each person did, one by one. */
function recount(query: Query) {
  const chosen = people.filter((person) => fits(person, query))
  return {
    counted: chosen.length,
    questions: countedSurvey.questions.map(({ key }) => {
      const all = chosen.flatMap(({ answers }) => answers[key] ?? [])
      const given = all.filter((answer) => !('skipped' in answer) && !('notApplicable' in answer))
      const skipped = all.filter((answer) => 'skipped' in answer).length
      const left = chosen.filter((person) => !person.end && nextOf(person) === key).length
      return {
        key,
        shown: all.length + left,
        answered: given.length,
        notApplicable: all.length - given.length - skipped,
        skipped,
        left,
        found: recountFinding(key, given),
      }
    }),
  }
}

function fits({ end, channel, language, answers }: Person, query: Query): boolean {
  const { partial = 'without' } = query
  if (partial === 'without' && !end) return false
  if (partial === 'only' && end) return false
  if (query.channel && channel !== query.channel) return false
  if (query.language && language !== query.language) return false
  if (!query.question) return true
  const answer = answers[query.question]
  if (!answer) return false
  if ('number' in answer) return groupOf(answer.number) === query.answer
  if ('choice' in answer) return answer.choice === query.answer
  return 'choices' in answer && answer.choices.some((key) => key === query.answer)
}

function nextOf({ answers }: Person): string | undefined {
  return countedSurvey.questions.find(({ key }) => !answers[key])?.key
}

function groupOf(number: number): string {
  if (number >= 9) return 'promoters'
  return number >= 7 ? 'passives' : 'detractors'
}

const colours = ['red', 'green', 'blue']
const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)

function recountFinding(key: string, given: SurveyAnswer[]): unknown {
  const numbers = given.flatMap((answer) => ('number' in answer ? [answer.number] : []))
  const taken = given.flatMap((answer) => ('choices' in answer ? [answer.choices] : []))
  const counts = (low: number, high: number) =>
    Array.from({ length: high - low + 1 }, (_, at) => numbers.filter((one) => one === low + at).length)
  const of = (choice: string) =>
    given.filter((answer) =>
      'choice' in answer ? answer.choice === choice : 'choices' in answer && answer.choices.includes(choice),
    ).length
  switch (key) {
    case 'nps': {
      const share = (group: string) => numbers.filter((one) => groupOf(one) === group).length
      const score = (100 * (share('promoters') - share('detractors'))) / Math.max(1, numbers.length)
      return { counts: counts(0, 10), score: score.toFixed(6) }
    }
    case 'csat':
      return { counts: counts(1, 5), mean: mean(numbers).toFixed(6) }
    case 'ces':
      return { counts: counts(1, 7), mean: mean(numbers).toFixed(6) }
    case 'one':
    case 'some':
      return colours.map((choice) => [choice, of(choice), given.length])
    case 'rank':
      return Object.fromEntries(
        colours.map((choice) => [choice, mean(taken.map((order) => order.indexOf(choice) + 1)).toFixed(6)]),
      )
    case 'grid':
      return ['box', 'letter'].map((row) =>
        colours.map(
          (choice) => given.filter((answer) => 'cells' in answer && answer.cells[row] === choice).length,
        ),
      )
    case 'age': {
      const sorted = [...numbers].sort((left, right) => left - right)
      const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
      return { median: sorted.length > 0 ? mean(middle.map(Number)) : null, inBars: numbers.length }
    }
    case 'day': {
      const months = given.flatMap((answer) => ('date' in answer ? [answer.date.slice(0, 7)] : [])).sort()
      return [...new Set(months)].map((month) => [month, months.filter((one) => one === month).length])
    }
    default:
      return 'open'
  }
}
