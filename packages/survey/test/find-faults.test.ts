import type { SurveyClause, SurveyCondition, SurveyDefinition } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { findFaults, missingTexts } from '../src/index.ts'
import { ask, buildSurvey, choicesOf } from './build-survey.ts'

const when = (...clauses: SurveyClause[]): SurveyCondition => ({ match: 'all', clauses })
const yes = { key: 'why', kind: 'single' as const, isRequired: true, choices: choicesOf('late', 'broken') }
const isLate: SurveyClause = { op: 'is', question: 'why', value: 'late' }
const isBroken: SurveyClause = { op: 'is', question: 'why', value: 'broken' }
const codesOf = (definition: SurveyDefinition) => findFaults(definition).map(({ code }) => code)

describe('what keeps a survey from being published', () => {
  test('nothing, when jumps lead on, conditions look back and slots have their answers', () => {
    const sound = buildSurvey(
      [
        ask('why', { ...yes, jumps: [{ when: when(isLate), to: { question: 'last' } }] }),
        ask('part', { showIf: when(isBroken), text: { en: 'You said {{why}}: which part?' } }),
        ask('last', {
          jumps: [
            { when: when({ op: 'sentiment', question: 'last', value: 'negative' }), to: { end: 'complete' } },
          ],
        }),
        ask('end'),
      ],
      { quotas: [{ key: 'late', name: 'Late', when: when(isLate), limit: 10 }] },
    )
    expect(findFaults(sound)).toEqual([])
  })

  test('no question, and no words in the first language', () => {
    expect(codesOf(buildSurvey([ask('hello', { kind: 'statement' })]))).toEqual(['no-question'])
    const chinese = buildSurvey([ask('q', { text: { 'zh-CN': '好吗？' } })])
    expect(findFaults(chinese)).toEqual([
      { code: 'words-missing', language: 'en', question: 'q', facts: { part: 'text' } },
    ])
  })

  test('keys that stand twice, also as a hidden field', () => {
    const twice = buildSurvey([ask('q'), ask('q')], { hidden: [{ key: 'q' }] })
    expect(codesOf(twice)).toContain('key-repeated')
    expect(codesOf(buildSurvey([ask('q', { kind: 'single', choices: choicesOf('a', 'a') })]))).toContain(
      'choice-repeated',
    )
  })

  test('jumps to nowhere, backwards, to itself and within a block', () => {
    const to = (question: string) => [
      { when: when({ op: 'answered', question: 'b', value: true }), to: { question } },
    ]
    expect(codesOf(buildSurvey([ask('a'), ask('b', { jumps: to('z') })]))).toEqual(['jump-unknown'])
    expect(codesOf(buildSurvey([ask('a'), ask('b', { jumps: to('a') })]))).toEqual(['jump-backwards'])
    expect(codesOf(buildSurvey([ask('a'), ask('b', { jumps: to('b') })]))).toEqual(['jump-backwards'])
    const block = { block: 'red' }
    const within = buildSurvey([ask('b', { ...block, jumps: to('c') }), ask('c', block)])
    expect(codesOf(within)).toEqual(['jump-within-block'])
  })

  test('conditions on what is not there, not yet answered, or cannot be', () => {
    const shown = (clause: SurveyClause) =>
      codesOf(buildSurvey([ask('why', yes), ask('q', { showIf: when(clause) }), ask('later')]))
    expect(shown(isLate)).toEqual([])
    expect(shown({ op: 'is', question: 'nobody', value: 'x' })).toEqual(['condition-unknown-question'])
    expect(shown({ op: 'is', question: 'why', value: 'x' })).toEqual(['condition-unknown-choice'])
    expect(shown({ op: 'hidden', field: 'order', value: 'x' })).toEqual(['condition-unknown-field'])
    expect(shown({ op: 'answered', question: 'later', value: true })).toEqual(['condition-too-early'])
    expect(shown({ op: 'at-least', question: 'why', value: 3 })).toEqual(['question-unreachable'])
  })

  test('questions that every answer passes over, and only those', () => {
    const jumps = [isLate, isBroken].map((clause) => ({ when: when(clause), to: { question: 'last' } }))
    const passed = (required: boolean) =>
      codesOf(buildSurvey([ask('why', { ...yes, isRequired: required, jumps }), ask('middle'), ask('last')]))
    expect(passed(true)).toEqual(['question-unreachable'])
    expect(passed(false)).toEqual([])
    const never = buildSurvey([ask('why', yes), ask('both', { showIf: when(isLate, isBroken) })])
    expect(findFaults(never)).toEqual([{ code: 'question-unreachable', question: 'both', facts: {} }])
  })

  test('slots that nothing fills, in any language', () => {
    const text = { en: 'Fine', 'zh-CN': '关于{{later}}和{{nobody}}' }
    expect(findFaults(buildSurvey([ask('q', { text }), ask('later')]))).toEqual([
      {
        code: 'piping-too-early',
        language: 'zh-CN',
        question: 'q',
        facts: { target: 'later', part: 'text' },
      },
      { code: 'piping-unknown', language: 'zh-CN', question: 'q', facts: { target: 'nobody', part: 'text' } },
    ])
    const thanks = buildSurvey([ask('q'), ask('given', { kind: 'consent' })], {
      thanks: { en: '{{q}} {{given}}' },
    })
    expect(codesOf(thanks)).toEqual(['piping-no-words'])
  })

  test('a quota that nobody fits', () => {
    const quota = { key: 'both', name: 'Both', when: when(isLate, isBroken), limit: 5 }
    expect(codesOf(buildSurvey([ask('why', yes)], { quotas: [quota] }))).toEqual(['quota-never'])
  })

  test('limits that leave nothing', () => {
    expect(codesOf(buildSurvey([ask('q', { kind: 'number', min: 3, max: 2 })]))).toEqual(['nothing-in-range'])
    expect(
      codesOf(buildSurvey([ask('q', { kind: 'multiple', choices: choicesOf('a', 'b'), least: 3 })])),
    ).toEqual(['nothing-in-range'])
  })
})

test('what a translation lacks is listed, optional words only where some language has them', () => {
  const survey = buildSurvey([
    ask('q', { kind: 'single', choices: choicesOf('a'), help: { en: 'Help' }, low: {} }),
  ])
  expect(missingTexts(survey)).toEqual([
    { language: 'en', missing: [], total: 4 },
    {
      language: 'zh-CN',
      missing: [
        { part: 'title' },
        { part: 'text', question: 'q' },
        { part: 'help', question: 'q' },
        { part: 'choice', question: 'q', key: 'a' },
      ],
      total: 4,
    },
  ])
})
