import { readFileSync } from 'node:fs'
import {
  type AnsweredPart,
  answerQuestion,
  createHelpIndex,
  createTermReader,
  type HelpDecision,
  type HelpPassage,
  type HelpTrace,
} from '@echoloop/analysis'
import { readModels } from '@echoloop/analysis/models'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readDemoHelp } from '../../../demo/demo-files.ts'
import { usualBot } from './bot-settings.ts'
import { passagesOf, readMood } from './help-desk.ts'

const written = z.object({
  id: z.string(),
  language: z.enum(['zh-CN', 'en']),
  question: z.string(),
  /** Where the answer stands, `returns/0` for what stands before the first heading; or `none`, or `person`. */
  right: z.array(z.string()).min(1),
})

type WrittenQuestion = z.output<typeof written>

type JudgedQuestion = WrittenQuestion & {
  outcome: 'right' | 'handed-over' | 'asked-back' | 'wrong'
  /** The places that are quoted or offered. */
  places: string[]
  decision: HelpDecision
  trace: HelpTrace
}

function readBotQuestions(): WrittenQuestion[] {
  return readFileSync(new URL('../../../../test/bot-questions.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => written.parse(JSON.parse(line)))
}

/** Asks the help pages of the demo shop and judges the answers by the places where they should stand. */
async function openDemoPages(): Promise<(question: WrittenQuestion) => JudgedQuestion> {
  const { categories, pages } = await readDemoHelp()
  const names = new Map(categories.map(({ code, name }) => [code, name]))
  const sections = new Map<HelpPassage, string>()
  for (const { slug, category, texts } of pages)
    for (const { body, ...text } of texts) {
      const shown = { ...text, pageId: slug, body: body.join('\n\n') }
      passagesOf(shown, names.get(category) ?? {}).forEach((passage, at) => {
        sections.set(passage, `${slug}/${at}`)
      })
    }
  const { dictionary, en } = readModels()
  const reader = createTermReader({ dictionary, vocabulary: en.vocabulary })
  const tools = { index: createHelpIndex([...sections.keys()], reader), reader }
  const placeOf = ({ pageId, language, heading }: AnsweredPart) =>
    [...sections].find(
      ([one]) => one.pageId === pageId && one.language === language && one.heading === heading,
    )?.[1] ?? pageId
  return (asked) => {
    const { question: text, language } = asked
    const { threshold } = usualBot
    const { decision, trace } = answerQuestion({ text, language, threshold, mood: readMood(text) }, tools)
    const parts = decision.kind === 'answer' ? decision.parts : []
    const places =
      decision.kind === 'choose' ? decision.pages.map(({ pageId }) => pageId) : parts.map(placeOf)
    return { ...asked, outcome: judge(decision, { places, right: asked.right }), places, decision, trace }
  }
}

type Judging = { places: readonly string[]; right: readonly string[] }

function judge(decision: HelpDecision, { places, right }: Judging): JudgedQuestion['outcome'] {
  if (decision.kind === 'hand-over') return 'handed-over'
  if (decision.kind === 'choose') return 'asked-back'
  return places.some((place) => right.includes(place)) ? 'right' : 'wrong'
}

let ask: Awaited<ReturnType<typeof openDemoPages>>
let judged: JudgedQuestion[]

beforeAll(async () => {
  ask = await openDemoPages()
  judged = readBotQuestions().map(ask)
})

const share = (outcome: JudgedQuestion['outcome'], among: readonly JudgedQuestion[]) =>
  among.filter((one) => one.outcome === outcome).length / among.length

const answerable = () => judged.filter(({ right }) => right.some((place) => place.includes('/')))
const list = (found: readonly JudgedQuestion[]) => found.map(({ id, places }) => `${id} ${places.join(' ')}`)

test('answers most questions that a page answers, in both languages, from the right place of the page', () => {
  for (const language of ['zh-CN', 'en']) {
    const own = answerable().filter((one) => one.language === language)
    expect(own.length).toBeGreaterThan(100)
    expect(share('right', own)).toBeGreaterThanOrEqual(0.8)
  }
})

test('quotes the wrong place seldom, and answers little that no page answers', () => {
  expect(share('wrong', judged)).toBeLessThanOrEqual(0.05)
  const none = judged.filter(({ right }) => right.includes('none') && right.length === 1)
  expect(none.length).toBeGreaterThan(40)
  expect(share('handed-over', none)).toBeGreaterThanOrEqual(0.85)
})

test('hands over at once what is dangerous', () => {
  const danger = judged.filter(({ right }) => right.length === 1 && right[0] === 'person')
  expect(danger.length).toBeGreaterThan(3)
  expect(list(danger.filter(({ outcome }) => outcome !== 'handed-over'))).toEqual([])
  for (const { decision } of danger) expect(decision).toMatchObject({ reason: 'danger' })
})

test('says no word that does not stand on the page it names', async () => {
  const { pages } = await readDemoHelp()
  const words = new Map(
    pages.flatMap(({ texts }) => texts.map(({ title, body }) => [title, body.join('\n')] as const)),
  )
  const parts = judged.flatMap(({ decision }) => (decision.kind === 'answer' ? decision.parts : []))
  expect(parts.length).toBeGreaterThan(200)
  for (const { title, sentences } of parts)
    for (const sentence of sentences) expect(words.get(title)).toContain(sentence)
})

test.each([
  ['zh-CN', '怎么取消订单', 'how-to-order/1'],
  ['zh-CN', '收货地址填错了想改', 'tracking/1'],
  ['zh-CN', '注销账户', 'account/2'],
  ['zh-CN', '积分怎么兑换', 'points/0'],
  ['zh-CN', '付款失败', 'payment/2'],
  ['zh-CN', '写好评有奖励吗', 'reviews/3'],
  ['zh-CN', '台灯可以退货吗', 'returns/0'],
  ['en', 'cancel my order, how?', 'how-to-order/1'],
  ['en', 'How do I change the delivery address?', 'tracking/1'],
  ['en', 'How do I close my account?', 'account/2'],
  ['en', 'Is there a reward for reviews?', 'reviews/3'],
] as const)('%s: %s stands at %s', (language, question, right) => {
  const { places } = ask({ id: 'one', language, question, right: [right] })
  expect(places).toContain(right)
})

test.each([
  ['zh-CN', '水壶插上电的时候手麻了一下'],
  ['zh-CN', '充电口烧化了'],
  ['zh-CN', '宝宝把耳塞套吞下去了'],
  ['en', 'the plug melted'],
  ['en', 'I cut my finger on the lid'],
  ['en', 'my toddler swallowed a nut, what do I do'],
] as const)('%s: %s goes to a person as danger', (language, question) => {
  expect(ask({ id: 'one', language, question, right: ['person'] }).decision).toMatchObject({
    kind: 'hand-over',
    reason: 'danger',
    related: undefined,
  })
})

test.each([
  ['en', 'How do I cancel my newspaper subscription?'],
  ['en', 'Can I put the kettle in the dishwasher?'],
  ['zh-CN', '水壶可以放洗碗机洗吗'],
  ['zh-CN', '两个账号能合并吗'],
] as const)(
  '%s: %s is left to a person, since the page with its things has another deed or article',
  (language, question) => {
    expect(ask({ id: 'one', language, question, right: ['none'] }).outcome).toBe('handed-over')
  },
)
