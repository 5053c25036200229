import { expect, test } from 'vitest'
import { fixtureProject, told } from './fixture-project.ts'
import { moduleImports } from './module-imports.ts'

const src = 'apps/server/src'

test('a later module uses the front door of an earlier one, platform and its own files', () => {
  const project = fixtureProject({
    [`${src}/main.ts`]: "import { start } from './app.ts'\n",
    [`${src}/app.ts`]: "import { feedback } from './modules/feedback/index.ts'\nimport './config.ts'\n",
    [`${src}/platform/scope.ts`]: "import type { Config } from '../config.ts'\n",
    [`${src}/modules/feedback/index.ts`]: "import { shop } from '../shops/index.ts'\nimport './accept.ts'\n",
    [`${src}/modules/feedback/accept.ts`]: "import type { Scope } from '../../platform/scope.ts'\n",
    [`${src}/modules/shops/shop.test.ts`]:
      "import { startApi } from '../../../test/start-api.ts'\nimport '../feedback/index.ts'\n",
    'apps/server/test/start-api.ts': "import { start } from '../src/app.ts'\n",
  })
  expect(told(moduleImports(project))).toEqual([])
})

test('a later module, a side door and the composition root are refused', () => {
  const project = fixtureProject({
    [`${src}/modules/shops/shop.ts`]:
      "import type { F } from '../feedback/index.ts'\nimport { a } from '../../app.ts'\n",
    [`${src}/modules/feedback/accept.ts`]: "export * from '../shops/shop.ts'\n",
    [`${src}/modules/feedback/accept.test.ts`]: "import '../shops/shop-store.ts'\n",
    [`${src}/platform/scope.ts`]: "import { shop } from '../modules/shops/index.ts'\n",
    [`${src}/app.ts`]: "import './main.ts'\nimport '../test/start-api.ts'\n",
  })
  expect(told(moduleImports(project))).toEqual([
    `${src}/app.ts:1 ${src}/main.ts belongs to the composition root`,
    `${src}/app.ts:2 product code imports test code (apps/server/test/start-api.ts)`,
    `${src}/modules/feedback/accept.test.ts:1 ${src}/modules/shops/shop-store.ts is inside the module shops`,
    `${src}/modules/feedback/accept.ts:1 ${src}/modules/shops/shop.ts is inside the module shops`,
    `${src}/modules/shops/shop.ts:1 shops imports feedback, which is a later module`,
    `${src}/modules/shops/shop.ts:2 ${src}/app.ts belongs to the composition root`,
    `${src}/platform/scope.ts:1 platform imports the module shops`,
  ])
})

test('a module that the plan does not know is refused', () => {
  const project = fixtureProject({ [`${src}/modules/wishes/index.ts`]: 'export const wish = 1\n' })
  expect(told(moduleImports(project))).toEqual([
    `${src}/modules/wishes/index.ts:1 the module wishes is not in tooling/architecture.ts`,
  ])
})
