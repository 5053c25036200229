import { expect, test } from 'vitest'
import { fileNames } from './file-names.ts'
import { fixtureProject, told } from './fixture-project.ts'

test('names that say what a file holds are fine', () => {
  const paths = [
    'apps/console/src/ReviewList.tsx',
    'apps/console/src/main.tsx',
    'packages/locales/src/zh-CN/feedback.ts',
  ]
  const others = ['apps/server/src/publish-review.test.ts', 'tooling/run.mjs', 'apps/console/vite.config.ts']
  const files = Object.fromEntries([...paths, ...others].map((path) => [path, '']))
  expect(told(fileNames(fixtureProject(files)))).toEqual([])
})

test('catch-all names and other letter cases are refused', () => {
  const names = [
    'utils.ts',
    'date-helpers.ts',
    'ReviewManager.tsx',
    'common/a.ts',
    'feedback-types.ts',
    'aList.ts',
    'List.ts',
  ]
  const files = Object.fromEntries(names.map((name) => [`apps/console/src/${name}`, '']))
  expect(told(fileNames(fixtureProject(files))).map((line) => line.replace('apps/console/src/', ''))).toEqual(
    [
      'aList.ts:1 "aList.ts" is neither',
      'common/a.ts:1 "common" is a catch-all name',
      'date-helpers.ts:1 "date-helpers" is a catch-all name',
      'feedback-types.ts:1 "feedback-types" is a catch-all name',
      'List.ts:1 "List.ts" is neither',
      'ReviewManager.tsx:1 "ReviewManager" is a catch-all name',
      'utils.ts:1 "utils" is a catch-all name',
    ],
  )
})
