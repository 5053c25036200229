import { expect, test } from 'vitest'
import { architecturePage } from './architecture-page.ts'
import { fixtureProject, told } from './fixture-project.ts'

const page = [
  '```',
  '.',
  '├── README.md  SECURITY.md  LICENSE (Apache-2.0)',
  '├── apps/',
  '│   └── server/             one program',
  '│       ├── src/app.ts      composition root: config → platform',
  '│       └── src/modules/    see the order below',
  '└── packages/              shared.ts is no file but a word here',
  '    └── locales/            en/<module>.ts',
  '```',
  '',
  '| module | owns |',
  '|---|---|',
  '| shops | shops |',
].join('\n')
const files = {
  'ARCHITECTURE.md': page,
  'README.md': '',
  'SECURITY.md': '',
  'apps/server/src/app.ts': '',
  'apps/server/src/modules/shops/index.ts': '',
  'apps/server/src/modules/shops/README.md': '',
  'packages/locales/package.json': '{}',
}

test('a page that draws what is there is fine', () => {
  expect(told(architecturePage(fixtureProject(files)))).toEqual([])
})

test('what is drawn must exist, and what exists must be drawn', () => {
  const { 'README.md': _, 'apps/server/src/app.ts': __, ...rest } = files
  const project = fixtureProject({
    ...rest,
    'packages/records/package.json': '{}',
    'apps/server/src/modules/feedback/accept.ts': '',
  })
  expect(told(architecturePage(project))).toEqual([
    'apps/server/src/modules/feedback/index.ts:1 the file is missing',
    'apps/server/src/modules/feedback/README.md:1 the file is missing',
    'ARCHITECTURE.md:1 packages/records exists and is not named',
    'ARCHITECTURE.md:1 apps/server/src/modules/feedback exists and is not named',
    'ARCHITECTURE.md:3 README.md is drawn and does not exist',
    'ARCHITECTURE.md:6 apps/server/src/app.ts is drawn and does not exist',
  ])
})

test('a missing page is told', () => {
  expect(told(architecturePage(fixtureProject({})))).toEqual(['ARCHITECTURE.md:1 the page is missing'])
})
