import { expect, test } from 'vitest'
import { answersOfRule, fieldsOfRule } from './rule-answers.ts'

const fields = {
  name: 'Leaving',
  touchpoint: 'payment' as const,
  surveyId: 'sur_1',
  path: '/checkout*',
  moment: 'seconds' as const,
  after: 20,
  event: null,
  sampling: 50,
  tiers: ['gold'],
  needsConsent: true,
  isOn: false,
}
const kept = { ...fields, id: 'rul_1', version: 3, survey: null, changedAt: '2026-11-22T00:00:00Z' }

test('a rule comes out of its form as it went in', () => {
  expect(fieldsOfRule(answersOfRule(kept))).toEqual(fields)
})

test('details of another moment are left out', () => {
  const answers = { ...answersOfRule(kept), event: 'cart' }
  expect(fieldsOfRule({ ...answers, moment: 'exit' })).toMatchObject({ after: null, event: null })
  expect(fieldsOfRule({ ...answers, moment: 'event' })).toMatchObject({ after: null, event: 'cart' })
  expect(fieldsOfRule({ ...answers, path: ' ' })).toMatchObject({ path: null })
})
