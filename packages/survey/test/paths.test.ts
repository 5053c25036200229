import type { SurveyAnswer, SurveyClause, SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnswerState, choicesFor, nextStep, orderQuestions, pathOf, pipe } from '../src/index.ts'
import { ask, buildSurvey, choicesOf } from './build-survey.ts'

const size = 8
const keys = Array.from({ length: size }, (_, at) => `q${at}`)
// Every object seems to have a `constructor`: a key that must not be found where nobody answered.
const key = fc.constantFrom(...keys, 'constructor')

const clause: fc.Arbitrary<SurveyClause> = fc.oneof(
  fc.record({ op: fc.constant('answered' as const), question: key, value: fc.boolean() }),
  fc.record({
    op: fc.constantFrom('is' as const, 'is-not' as const),
    question: key,
    value: fc.constantFrom('a', 'b'),
  }),
  fc.record({
    op: fc.constantFrom('at-least' as const, 'at-most' as const),
    question: key,
    value: fc.integer({ min: 0, max: 10 }),
  }),
  fc.record({
    op: fc.constant('sentiment' as const),
    question: key,
    value: fc.constant('negative' as const),
  }),
  fc.record({
    op: fc.constant('hidden' as const),
    field: fc.constant('order'),
    value: fc.constantFrom('x', 'y'),
  }),
)
const condition = fc.record({
  match: fc.constantFrom('all' as const, 'any' as const),
  clauses: fc.array(clause, { minLength: 1, maxLength: 3 }),
})
const jump = fc.record({
  when: condition,
  to: fc.oneof(
    fc.record({ question: key }),
    fc.record({ end: fc.constantFrom('complete' as const, 'screen-out' as const) }),
  ),
})
const answer: fc.Arbitrary<SurveyAnswer> = fc.oneof(
  fc.record({ choice: fc.constantFrom('a', 'b') }),
  fc.record({ number: fc.integer({ min: 0, max: 10 }) }),
  fc.record({ text: fc.constantFrom('', 'a', '{{q0}}') }),
  fc.constant({ skipped: true as const }),
  fc.constant({ notApplicable: true as const }),
)

/** Any survey, faults included: jumps in all directions, conditions on what comes later. */
const survey: fc.Arbitrary<SurveyDefinition> = fc
  .tuple(
    ...keys.map((name) =>
      fc
        .record({
          block: fc.option(fc.constantFrom('red', 'blue'), { nil: undefined }),
          showIf: fc.option(condition, { nil: undefined }),
          jumps: fc.option(fc.array(jump, { maxLength: 2 }), { nil: undefined }),
        })
        .map((parts): SurveyQuestion => ask(name, parts)),
    ),
  )
  .map((questions) => buildSurvey(questions, { hidden: [{ key: 'order' }] }))
const state: fc.Arbitrary<AnswerState> = fc.record({
  answers: fc.dictionary(key, answer),
  readings: fc.dictionary(
    key,
    fc.record({
      sentiment: fc.constantFrom('negative' as const, 'positive' as const),
      aspects: fc.constant([]),
      urgency: fc.constant(0),
    }),
  ),
  hidden: fc.dictionary(fc.constant('order'), fc.constantFrom('x', 'y')),
  seed: fc.integer(),
})

/** All questions asked when everything that is asked is answered. */
function wholePath(definition: SurveyDefinition, given: AnswerState): string[] {
  const path: string[] = []
  let step = nextStep(definition, given, null)
  while (step.kind === 'question') {
    path.push(step.question.key)
    step = nextStep(definition, given, step.question.key)
  }
  return path
}

describe('every survey and every way of answering it', () => {
  test('the path ends and follows the order, no question twice', () => {
    fc.assert(
      fc.property(survey, state, (definition, given) => {
        const order = orderQuestions(definition, given.seed).map((question) => question.key)
        const places = wholePath(definition, given).map((name) => order.indexOf(name))
        expect(places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1))).toBe(true)
      }),
    )
  })

  test('the path so far begins the whole path and stops at the first question without an answer', () => {
    fc.assert(
      fc.property(survey, state, (definition, given) => {
        const whole = wholePath(definition, given)
        const open = whole.findIndex((name) => !Object.hasOwn(given.answers, name))
        expect(pathOf(definition, given)).toEqual(open === -1 ? whole : whole.slice(0, open + 1))
      }),
    )
  })

  test('another answer later changes nothing earlier', () => {
    fc.assert(
      fc.property(survey, state, fc.nat(size - 1), answer, (definition, given, at, other) => {
        const path = wholePath(definition, given)
        const changed = path[at % Math.max(1, path.length)]
        if (changed === undefined) return
        const answers = { ...given.answers, [changed]: other }
        const upTo = path.indexOf(changed) + 1
        expect(wholePath(definition, { ...given, answers }).slice(0, upTo)).toEqual(path.slice(0, upTo))
      }),
    )
  })

  test('answers away from the path decide nothing and are told nowhere', () => {
    fc.assert(
      fc.property(survey, state, (definition, given) => {
        const path = new Set(pathOf(definition, given))
        const kept = Object.fromEntries(Object.entries(given.answers).filter(([name]) => path.has(name)))
        const clean = { ...given, answers: kept }
        expect(pathOf(definition, clean)).toEqual(pathOf(definition, given))
        const text = keys.map((name) => `{{${name}|none}}`).join(' ')
        expect(pipe(text, definition, clean, 'en')).toBe(pipe(text, definition, given, 'en'))
      }),
    )
  })

  test('the order is one of all questions, the same for one seed, and blocks stay together', () => {
    fc.assert(
      fc.property(survey, fc.integer(), (definition, seed) => {
        const order = orderQuestions(definition, seed)
        expect(order.map((question) => question.key).toSorted()).toEqual(keys)
        expect(orderQuestions(definition, seed)).toEqual(order)
        expect(order.map(({ block }) => block)).toEqual(definition.questions.map(({ block }) => block))
      }),
    )
  })

  test('shuffled choices are all there, and those that stand alone keep their places', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(names, fc.nat(), fc.integer(), (choiceKeys, fixed, seed) => {
        const choices = choicesOf(...choiceKeys).map((choice, at) => ({
          ...choice,
          isExclusive: at === fixed % choiceKeys.length,
        }))
        const shown = choicesFor(ask('q', { kind: 'multiple', choices, isShuffled: true }), { seed })
        expect(shown.map((choice) => choice.key).toSorted()).toEqual(choiceKeys.toSorted())
        expect(shown.findIndex((choice) => choice.isExclusive)).toBe(fixed % choiceKeys.length)
      }),
    )
  })
})
