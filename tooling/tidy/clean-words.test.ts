import { expect, test } from 'vitest'
import { cleanWords } from './clean-words.ts'
import { fixtureProject, told } from './fixture-project.ts'

const host = ['registry', 'npmjs', 'org'].join('.')
const resolved = `"resolved": ${'"https'}://example.org/a.tgz"`
const folder = ['', 'wo' + 'rk', 'things'].join('/')

test('ordinary pages and lock files without addresses are fine', () => {
  const project = fixtureProject({
    'README.md':
      'Run npm ci; texts lie in ../shared/corpora; see https://www.postgresql.org/docs and home/work/list.\n',
    'package-lock.json': '{ "version": "1.0.0", "integrity": "sha512-x" }\n',
  })
  expect(told(cleanWords(project, ['secret-place']))).toEqual([])
})

test('hosts, resolved addresses, folders of a machine and private words are told with their lines', () => {
  const project = fixtureProject({
    'README.md': `one\nhttps://${host}/a\n`,
    'package-lock.json': `{\n  ${resolved}\n}\n`,
    'docs/a.md': `see ${folder}\n`,
    'docs/b.md': 'At our Secret-Place.\n',
  })
  expect(told(cleanWords(project, ['secret-place'])).map((line) => line.split(' ')[0])).toEqual([
    'docs/a.md:1',
    'docs/b.md:1',
    'package-lock.json:2',
    'README.md:2',
  ])
})
