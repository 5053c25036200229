import { expect, test } from 'vitest'
import { fixtureProject, told } from './fixture-project.ts'
import { statedReturns } from './stated-returns.ts'

const path = 'packages/records/src/a.ts'

test('exported functions state what they return, others need not', () => {
  const text = [
    'export function a() {}',
    'export const b = (c: string) => c',
    'export function d(): void {}',
    'export const e: () => void = () => {}',
    'function f() { return 1 }',
    'export const g = [1].map((one) => one)',
  ].join('\n')
  expect(told(statedReturns(fixtureProject({ [path]: text })))).toEqual([
    `${path}:1 an exported function without a return type`,
    `${path}:2 an exported function without a return type`,
  ])
})
