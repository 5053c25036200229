import { readFileSync } from 'node:fs'
import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { checkDesign } from '../src/index.ts'

const rowSchema = z.object({
  id: z.string(),
  kind: z.enum([
    'single',
    'multiple',
    'nps',
    'csat',
    'ces',
    'stars',
    'long-text',
    'short-text',
    'number',
    'matrix',
  ]),
  text: z.string(),
  choices: z.array(z.string()).optional(),
  /** Place in a survey of ten. */
  position: z.number(),
  isRequired: z.boolean(),
  flaws: z.array(z.string()),
})
type Row = z.infer<typeof rowSchema>

const plain = { en: 'Which product did you buy?', 'zh-CN': '您这次买的是哪件商品？' }
type Language = keyof typeof plain

/** By question: right when a flawed one is pointed at, or a fine one is not; whatever the rule. */
describe.each([
  { set: 'zh-1', language: 'zh-CN' },
  { set: 'zh-2', language: 'zh-CN' },
  { set: 'en-1', language: 'en' },
  { set: 'en-2', language: 'en' },
] as const)('sixty questions by somebody who had not seen the rules, $set', ({ set, language }) => {
  const rows = readFileSync(new URL(`design-sets/${set}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)))

  test('are told apart with a precision and a recall of .85', () => {
    const flawed = rows.filter(({ flaws }) => flaws.length > 0)
    const pointedAt = rows.filter((row) => rulesOf(row, language).length > 0)
    const right = pointedAt.filter(({ flaws }) => flaws.length > 0)
    expect(rows).toHaveLength(60)
    expect(flawed).toHaveLength(30)
    expect(right.length / pointedAt.length).toBeGreaterThanOrEqual(0.85)
    expect(right.length / flawed.length).toBeGreaterThanOrEqual(0.85)
  })
})

function rulesOf(row: Row, language: Language): string[] {
  return checkDesign(surveyAround(row, language), language)
    .filter(({ question }) => question === 'judged')
    .map(({ rule }) => rule)
}

function surveyAround(row: Row, language: Language): SurveyDefinition {
  const judged: SurveyQuestion = {
    key: 'judged',
    kind: row.kind,
    text: { [language]: row.text },
    isRequired: row.isRequired,
    ...(row.choices && {
      choices: row.choices.map((text, index) => ({ key: `c${index}`, text: { [language]: text } })),
    }),
    ...(row.kind === 'matrix' && {
      rows: [{ key: 'r', text: { [language]: language === 'en' ? 'Delivery' : '配送' } }],
    }),
  }
  const questions = Array.from({ length: 10 }, (_, index): SurveyQuestion => {
    if (index + 1 === row.position) return judged
    return { key: `q${index}`, kind: 'short-text', text: { [language]: plain[language] }, isRequired: false }
  })
  return {
    languages: [language],
    title: { [language]: 'x' },
    questions,
    hidden: [],
    quotas: [],
    isAnonymous: true,
  }
}
