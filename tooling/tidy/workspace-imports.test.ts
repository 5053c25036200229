import { expect, test } from 'vitest'
import { fixtureProject, told } from './fixture-project.ts'
import { workspaceImports } from './workspace-imports.ts'

const manifests = {
  'package.json': JSON.stringify({ devDependencies: { vitest: '1' } }),
  'apps/server/package.json': JSON.stringify({
    dependencies: { fastify: '5', '@echoloop/contract': '0.1.0' },
  }),
  'apps/console/package.json': JSON.stringify({ dependencies: { react: '1' } }),
  'packages/contract/package.json': JSON.stringify({
    exports: { '.': './src/index.ts' },
    dependencies: { zod: '4', luxon: '3' },
  }),
  'packages/client/package.json': JSON.stringify({ exports: { '.': './src/index.ts' } }),
  'packages/contract/src/index.ts': "import { z } from 'zod'\n",
}

test('a workspace imports by name what the plan allows, tests a little more', () => {
  const project = fixtureProject({
    ...manifests,
    'apps/server/src/app.ts': "import 'fastify'\nimport 'node:fs'\nimport { a } from '@echoloop/contract'\n",
    'apps/server/src/app.test.ts': "import { test } from 'vitest'\nimport { b } from '@echoloop/client'\n",
    'tooling/run.mjs': "import '../apps/server/src/app.ts'\n",
  })
  expect(told(workspaceImports(project))).toEqual([])
})

test('another workspace, a deep path and a relative way out are refused, type imports too', () => {
  const project = fixtureProject({
    ...manifests,
    'packages/contract/src/late.ts': "import type { C } from '@echoloop/client'\n",
    'apps/server/src/app.ts': [
      "import { a } from '@echoloop/contract/src/index.ts'",
      "export { b } from '../../../packages/contract/src/index.ts'",
      "const c = await import('@echoloop/console')",
      "type D = import('@echoloop/client').D",
    ].join('\n'),
  })
  expect(told(workspaceImports(project))).toEqual([
    'apps/server/src/app.ts:1 ./src/index.ts is not exported by contract',
    'apps/server/src/app.ts:2 the import leaves apps/server by a relative path (packages/contract/src/index.ts)',
    'apps/server/src/app.ts:3 server may not import console',
    'apps/server/src/app.ts:4 server may not import client',
    'packages/contract/src/late.ts:1 contract may not import client',
  ])
})

test('packages that are undeclared or beyond the plan are refused, and Node in the browser', () => {
  const project = fixtureProject({
    ...manifests,
    'apps/server/src/app.ts': "import 'left-pad'\n",
    'apps/console/src/main.tsx': "import 'react'\nimport { readFileSync } from 'node:fs'\n",
    'apps/console/package.json': JSON.stringify({ dependencies: { react: '1', '@echoloop/records': '1' } }),
    'packages/contract/src/time.ts': "import { DateTime } from 'luxon'\n",
    'tooling/run.mjs': "import 'glob'\n",
  })
  expect(told(workspaceImports(project))).toEqual([
    'apps/console/package.json:1 console may not depend on records',
    'apps/console/src/main.tsx:2 console runs in browsers and imports node:fs',
    'apps/server/src/app.ts:1 left-pad is not declared by apps/server/package.json',
    'packages/contract/src/time.ts:1 contract may not import luxon',
    'tooling/run.mjs:1 glob is not declared by the package.json of the root',
  ])
})

test('an import that stands only in a string or a comment is no import', () => {
  const text =
    "// import { a } from '@echoloop/console'\nexport const words = \"import b from '@echoloop/console'\"\n"
  expect(told(workspaceImports(fixtureProject({ ...manifests, 'apps/server/src/app.ts': text })))).toEqual([])
})
