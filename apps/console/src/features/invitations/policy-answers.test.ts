import { expect, test } from 'vitest'
import { answersOfPolicy, policyOfAnswers } from './policy-answers.ts'

const policy = {
  isOn: true,
  domesticDays: 7,
  internationalDays: 14,
  reminders: 1,
  reminderGapDays: 7,
  categories: [{ code: 'tea', domesticDays: 0, internationalDays: null }],
}
const known = [
  { code: 'pots', name: '壶', nameEn: null },
  { code: 'tea', name: '茶', nameEn: 'Tea' },
]

test('a policy goes through the form and comes back unchanged, and zero days are days', () => {
  const answers = answersOfPolicy(policy, known)
  expect(answers.categories?.map(({ code }) => code)).toEqual(['pots', 'tea'])
  expect(policyOfAnswers(answers)).toEqual(policy)
})

test('a category whose days are emptied follows the shop again', () => {
  const answers = answersOfPolicy(policy, known)
  const emptied = answers.categories?.map(({ code }) => ({ code, days: { domesticDays: null } }))
  expect(policyOfAnswers({ ...answers, categories: emptied }).categories).toEqual([])
})
