import { expect, test } from 'vitest'
import { fixtureProject, told } from './fixture-project.ts'
import { importCycles } from './import-cycles.ts'

test('a chain and a diamond are no circles', () => {
  const project = fixtureProject({
    'packages/records/src/a.ts': "import './b.ts'\nimport './c.ts'\n",
    'packages/records/src/b.ts': "import './d.ts'\n",
    'packages/records/src/c.ts': "import './d.ts'\nexport const words = \"import './a.ts'\"\n",
    'packages/records/src/d.ts': 'export const d = 1\n',
  })
  expect(told(importCycles(project))).toEqual([])
})

test('a circle through a type import is found, and its shortest way is told', () => {
  const project = fixtureProject({
    'packages/records/src/a.ts': "export const a = 1\nimport type { B } from './b.ts'\n",
    'packages/records/src/b.ts': "export { c } from './c.ts'\n",
    'packages/records/src/c.ts': "import './d.ts'\nimport './a.ts'\n",
    'packages/records/src/d.ts': "import './a.ts'\n",
  })
  expect(told(importCycles(project))).toEqual([
    'packages/records/src/a.ts:2 import circle: packages/records/src/a.ts → packages/records/src/b.ts → packages/records/src/c.ts → packages/records/src/a.ts (4 files in the knot)',
  ])
})

test('circles run through package names and a file may not import itself', () => {
  const exported = JSON.stringify({ exports: { '.': './src/index.ts' } })
  const project = fixtureProject({
    'packages/client/package.json': exported,
    'packages/contract/package.json': exported,
    'packages/client/src/index.ts': "import '@echoloop/contract'\n",
    'packages/contract/src/index.ts': "import '@echoloop/client'\n",
    'packages/records/src/own.ts': "import './own.ts'\n",
  })
  expect(told(importCycles(project)).map((line) => line.split(' ')[0])).toEqual([
    'packages/client/src/index.ts:1',
    'packages/records/src/own.ts:1',
  ])
})
