import type { SurveyCondition } from '@echoloop/contract'
import { describe, expect, test } from 'vitest'
import { nextStep, pathOf } from '../src/index.ts'
import { ask, buildSurvey, choicesOf, stateOf } from './build-survey.ts'

const is = (question: string, value: string): SurveyCondition => ({
  match: 'all',
  clauses: [{ op: 'is', question, value }],
})

describe('what is asked next', () => {
  const survey = buildSurvey([
    ask('why', {
      kind: 'single',
      choices: choicesOf('late', 'broken', 'fine'),
      jumps: [
        { when: is('why', 'fine'), to: { question: 'last' } },
        { when: is('why', 'late'), to: { end: 'screen-out' } },
      ],
    }),
    ask('part', { showIf: is('why', 'broken') }),
    ask('last'),
  ])

  test('the first is asked first, and a jump leads on', () => {
    expect(nextStep(survey, stateOf({}), null)).toMatchObject({ question: { key: 'why' } })
    expect(nextStep(survey, stateOf({ why: { choice: 'fine' } }), 'why')).toMatchObject({
      question: { key: 'last' },
    })
    expect(nextStep(survey, stateOf({ why: { choice: 'broken' } }), 'why')).toMatchObject({
      question: { key: 'part' },
    })
  })

  test('a jump to the end ends, and so does the last question', () => {
    expect(nextStep(survey, stateOf({ why: { choice: 'late' } }), 'why')).toEqual({
      kind: 'end',
      end: 'screen-out',
    })
    expect(nextStep(survey, stateOf({ why: { choice: 'fine' } }), 'last')).toEqual({
      kind: 'end',
      end: 'complete',
    })
  })

  test('a question that is not on the path is followed by the current one', () => {
    const state = stateOf({ why: { choice: 'fine' }, part: { text: 'the lid' } })
    expect(nextStep(survey, state, 'part')).toMatchObject({ question: { key: 'last' } })
    expect(pathOf(survey, state)).toEqual(['why', 'last'])
  })

  test('an answer on a way that was left decides nothing any more', () => {
    const branching = buildSurvey([
      ask('why', { kind: 'single', choices: choicesOf('late', 'broken') }),
      ask('part', { showIf: is('why', 'broken') }),
      ask('lid', { showIf: { match: 'all', clauses: [{ op: 'answered', question: 'part', value: true }] } }),
      ask('last'),
    ])
    const part = { text: 'the lid' }
    expect(pathOf(branching, stateOf({ why: { choice: 'broken' }, part }))).toEqual(['why', 'part', 'lid'])
    expect(pathOf(branching, stateOf({ why: { choice: 'late' }, part }))).toEqual(['why', 'last'])
  })

  test('a jump backwards is not taken, so that every path ends', () => {
    const looping = buildSurvey([
      ask('one'),
      ask('two', {
        jumps: [
          {
            when: { match: 'any', clauses: [{ op: 'answered', question: 'two', value: true }] },
            to: { question: 'one' },
          },
        ],
      }),
      ask('three'),
    ])
    const state = stateOf({ one: { text: 'x' }, two: { text: 'x' }, three: { text: 'x' } })
    expect(pathOf(looping, state)).toEqual(['one', 'two', 'three'])
  })
})
