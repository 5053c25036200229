import { expect, test } from 'vitest'
import { fixtureProject, told } from './fixture-project.ts'
import { honestTests } from './honest-tests.ts'

const path = 'packages/records/src/a.test.ts'

test('module mocks, focused and left-out tests are refused', () => {
  const text =
    "vi.mock('./b.ts')\nit.only('a', run)\ndescribe.skip('b', run)\ntest.skip.each([1])('c', run)\n"
  expect(told(honestTests(fixtureProject({ [path]: text })))).toEqual([
    `${path}:1 a module mock (vi.mock)`,
    `${path}:2 it.only`,
    `${path}:3 describe.skip`,
    `${path}:4 test.skip`,
  ])
})

test('conditions, cases and spies are fine, and rows may be skipped', () => {
  const text =
    "test.skipIf(here)('a', run)\ndescribe.each([1])('b', run)\nrows.skip(3)\nconst c = 'it.only'\n"
  expect(told(honestTests(fixtureProject({ [path]: text })))).toEqual([])
})
