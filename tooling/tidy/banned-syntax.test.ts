import { describe, expect, test } from 'vitest'
import { bannedSyntax, unparsable } from './banned-syntax.ts'
import { fixtureProject, told } from './fixture-project.ts'

const path = 'packages/records/src/a.ts'

describe('refused syntax', () => {
  const cases: Record<string, string> = {
    'const a: any = 1': '`any`',
    'const a = b!': 'a non-null `!`',
    'let a!: string': 'a definite `!`',
    'const a = b as string': 'a type assertion',
    'const a = <string>b': 'a type assertion',
    'enum A { b }': 'an enum',
    'namespace A { export const b = 1 }': 'a namespace',
    'class A { constructor(readonly b: string) {} }': 'a parameter property',
    'class A extends B {}': 'class inheritance',
    'class A extends HTMLElement {}': 'class inheritance',
    '@a class A {}': 'a decorator',
    'export default 1': 'a default export',
    'const a = 1; export { a as default }': 'a default export',
  }
  for (const [text, says] of Object.entries(cases)) {
    test(text, () => {
      expect(told(bannedSyntax(fixtureProject({ [path]: `\n${text}\n` })))).toEqual([`${path}:2 ${says}`])
    })
  }
})

test('what only looks alike is fine', () => {
  const text = [
    "import { a as b } from './b.ts'",
    "const words = 'enum any as string!' as const",
    'class OwnError extends Error {}',
    "declare module 'antd' { interface Theme { name: string } }",
    'const c = words satisfies string',
    'if (!c) throw new OwnError()',
    'export { c as d }',
  ].join('\n')
  const project = fixtureProject({
    [path]: text,
    'apps/storefront/src/list.ts': 'class List extends HTMLElement {}\n',
    'apps/console/vite.config.ts': 'export default {}\n',
  })
  expect(told(bannedSyntax(project))).toEqual([])
})

test('a file that cannot be parsed is told, not passed over', () => {
  expect(told(unparsable(fixtureProject({ [path]: 'const = 1\n' })))).toEqual([`${path}:1 Unexpected token`])
  expect(told(unparsable(fixtureProject({ [path]: 'const a = 1\n' })))).toEqual([])
})
