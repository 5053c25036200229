import { expect, test } from 'vitest'
import { fixtureProject, told } from './fixture-project.ts'
import { functionSizes } from './function-sizes.ts'

function functionOf(count: number, body = ''): string {
  return `function f() {\n${body}${'  a()\n'.repeat(count - 2 - (body === '' ? 0 : 1))}}\n`
}

test('a function has 70 lines, a component 120', () => {
  const jsx = '  const a = <p>a</p>\n'
  const files = {
    'packages/records/src/a.ts': functionOf(70),
    'packages/records/src/b.ts': functionOf(71),
    'apps/console/src/A.tsx': functionOf(120, jsx),
    'apps/console/src/B.tsx': functionOf(121, jsx),
    'apps/console/src/c.tsx': functionOf(71),
    'apps/console/src/d.tsx': functionOf(71, '  const row = () => <p>a</p>\n'),
  }
  expect(told(functionSizes(fixtureProject(files)))).toEqual([
    'apps/console/src/B.tsx:1 a function of 121 lines, more than 120',
    'apps/console/src/c.tsx:1 a function of 71 lines, more than 70',
    'apps/console/src/d.tsx:1 a function of 71 lines, more than 70',
    'packages/records/src/b.ts:1 a function of 71 lines, more than 70',
  ])
})

test('describe blocks of tests do not count, their tests do', () => {
  const long = '  a()\n'.repeat(80)
  const files = {
    'packages/records/src/a.test.ts': `describe.runIf(here)('a', () => {\n${long}})\n`,
    'packages/records/src/b.test.ts': `test('b', () => {\n${long}})\n`,
    'packages/records/src/c.ts': `describe('c', () => {\n${long}})\n`,
  }
  expect(told(functionSizes(fixtureProject(files))).map((line) => line.split(' ')[0])).toEqual([
    'packages/records/src/b.test.ts:1',
    'packages/records/src/c.ts:1',
  ])
})
