import { describe, expect, test } from 'vitest'
import { pipe, textIn } from '../src/index.ts'
import { ask, buildSurvey, stateOf } from './build-survey.ts'

const survey = buildSurvey(
  [
    ask('part', {
      kind: 'multiple',
      choices: [
        { key: 'lid', text: { en: 'the lid', 'zh-CN': '盖子' } },
        { key: 'box', text: { en: 'the box' } },
        { key: 'other', text: { en: 'other' }, isOther: true },
      ],
    }),
    ask('name'),
    ask('day', { kind: 'date' }),
    ask('seen', {
      showIf: { match: 'all', clauses: [{ op: 'is', question: 'name', value: 'Li' }] },
    }),
    ask('last'),
  ],
  { hidden: [{ key: 'order' }] },
)

describe('words of earlier answers in a text', () => {
  test('choices are told in the language asked for, else in the first one', () => {
    const state = stateOf({ part: { choices: ['lid', 'box'] } })
    expect(pipe('About {{part}}:', survey, state, 'en')).toBe('About the lid, the box:')
    expect(pipe('关于{{part}}：', survey, state, 'zh-CN')).toBe('关于盖子、the box：')
  })

  test('words of one’s own take the place of “other”', () => {
    const state = stateOf({ part: { choices: ['other'], other: 'a  screw\n' } })
    expect(pipe('{{ part }}', survey, state, 'en')).toBe('a screw')
  })

  test('what is missing gives the fallback or nothing', () => {
    expect(pipe('Dear {{name|customer}}{{order}}', survey, stateOf({}), 'en')).toBe('Dear customer')
    const skipped = stateOf({ part: { skipped: true }, name: { text: ' ' } })
    expect(pipe('Dear {{name|customer}}', survey, skipped, 'en')).toBe('Dear customer')
    expect(pipe('{{order}}', survey, stateOf({}, { hidden: { order: 'A-7' } }), 'en')).toBe('A-7')
  })

  test('a date is told as people write it', () => {
    const state = stateOf({ part: { skipped: true }, name: { text: 'x' }, day: { date: '2026-11-23' } })
    expect(pipe('{{day}}', survey, state, 'zh-CN')).toBe('2026年11月23日')
  })

  test('an answer on a way that was left is not told', () => {
    const answers = {
      part: { skipped: true as const },
      day: { skipped: true as const },
      seen: { text: 'secret' },
    }
    expect(pipe('{{seen|-}}', survey, stateOf({ ...answers, name: { text: 'Li' } }), 'en')).toBe('secret')
    expect(pipe('{{seen|-}}', survey, stateOf({ ...answers, name: { text: 'Wu' } }), 'en')).toBe('-')
  })

  test('slots, marks and turned directions in an answer stay plain words', () => {
    const name = { text: '<img src=x onerror=alert(1)>{{order}}\u202Etxt' }
    const state = stateOf({ part: { skipped: true }, name }, { hidden: { order: 'A-7' } })
    expect(pipe('{{name}}', survey, state, 'en')).toBe('<img src=x onerror=alert(1)>{{order}} txt')
  })

  test('an essay is cut, a key that every object has is not found', () => {
    const state = stateOf({ part: { skipped: true }, name: { text: '好'.repeat(500) } })
    expect(pipe('{{name}}', survey, state, 'en')).toBe(`${'好'.repeat(200)}…`)
    expect(pipe('{{constructor|-}}', survey, state, 'en')).toBe('-')
  })
})

test('words fall back on the same language elsewhere, then on the first', () => {
  const languages = ['en', 'zh-CN', 'de']
  expect(textIn({ en: 'Yes', 'zh-CN': '是', de: ' ' }, languages, 'zh-TW')).toBe('是')
  expect(textIn({ en: 'Yes', 'zh-CN': '是', de: ' ' }, languages, 'de')).toBe('Yes')
  expect(textIn({ 'zh-CN': '是' }, languages, 'de')).toBe('是')
  expect(textIn({}, languages, 'en')).toBe('')
})
