import { expect, test } from 'vitest'
import { fileSizes } from './file-sizes.ts'
import { fixtureProject, told } from './fixture-project.ts'

function lines(count: number): string {
  return 'export const a = 1\n'.repeat(count)
}

test('400 lines are a file, 401 are too many', () => {
  const files = { 'tooling/a.ts': lines(400), 'tooling/b.ts': lines(401) }
  expect(told(fileSizes(fixtureProject(files)))).toEqual(['tooling/b.ts:401 401 lines, more than 400'])
})

test('five of a hundred product files may be longer than 250 lines, not six', () => {
  const files = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [
      `packages/records/src/f-${index}.ts`,
      lines(index < 5 ? 251 : 250),
    ]),
  )
  expect(told(fileSizes(fixtureProject(files)))).toEqual([])
  expect(
    told(fileSizes(fixtureProject({ ...files, 'packages/records/src/f-5.ts': lines(260) }))),
  ).toHaveLength(6)
})
