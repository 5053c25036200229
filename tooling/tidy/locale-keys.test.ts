import { expect, test } from 'vitest'
import { fixtureProject, told } from './fixture-project.ts'
import { localeKeys } from './locale-keys.ts'

const folder = 'packages/locales/src'

test('the same keys, nested and quoted, are fine', () => {
  const project = fixtureProject({
    [`${folder}/en/feedback.ts`]:
      "export const feedback = { join: ' ', list: { title: 'Feedback' }, 'count': '{n} of {all}' } as const\n",
    [`${folder}/zh-CN/feedback.ts`]:
      "export const feedback: Feedback = { join: '', count: '{all} 条中的 {n} 条', list: { title: '反馈' } }\n",
  })
  expect(told(localeKeys(project))).toEqual([])
})

test('missing keys, files, placeholders and words are told', () => {
  const project = fixtureProject({
    [`${folder}/en/feedback.ts`]:
      "export const feedback = {\n  title: 'Feedback',\n  count: '{n}',\n  list: { one: 'One' },\n}\n",
    [`${folder}/zh-CN/feedback.ts`]:
      "export const feedback = {\n  title: ' ',\n  count: '{m}',\n  more: '更多',\n}\n",
    [`${folder}/en/cases.ts`]: "export const cases = { a: 'A' }\n",
  })
  expect(told(localeKeys(project))).toEqual([
    `${folder}/en/cases.ts:1 the file has no twin in zh-CN`,
    `${folder}/en/feedback.ts:3 count has other placeholders than in zh-CN ({n} | {m})`,
    `${folder}/en/feedback.ts:4 list.one has no words in zh-CN`,
    `${folder}/zh-CN/feedback.ts:2 title is empty`,
    `${folder}/zh-CN/feedback.ts:3 count has other placeholders than in en ({m} | {n})`,
    `${folder}/zh-CN/feedback.ts:4 more has no words in en`,
  ])
})
