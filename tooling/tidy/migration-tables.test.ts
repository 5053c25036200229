import { expect, test } from 'vitest'
import { fixtureArchitecture, fixtureProject, told } from './fixture-project.ts'
import { migrationTables } from './migration-tables.ts'

const plan = {
  ...fixtureArchitecture,
  modules: [{ name: 'feedback', tables: ['feedback', 'reply'], announces: [], listens: [] }],
  localTables: ['session'],
}
const session = 'create table session (id text primary key);\n'

test('tables of the plan that the migrations make with shop_id are fine, through renames and drops too', () => {
  const project = fixtureProject(
    {
      'database/migrations/0001.sql': `${session}create table if not exists feedback (\n  shop_id uuid not null, at timestamptz default now(),\n  primary key (shop_id));\n`,
      'database/migrations/0002.sql':
        'create table answer (id uuid, shop_id uuid);\nalter table answer rename to reply;\n-- create table wish (a int);\ncreate table old (a int); drop table old;\n',
    },
    plan,
  )
  expect(told(migrationTables(project))).toEqual([])
})

test('a table without owner, one without shop_id and one that nobody makes are refused', () => {
  const project = fixtureProject(
    {
      'database/migrations/0001.sql': `${session}create table feedback (\n  id uuid references x (shop_id)\n);\n\ncreate table wish (shop_id uuid);\n`,
    },
    plan,
  )
  expect(told(migrationTables(project))).toEqual([
    'database/migrations/0001.sql:2 the shop table feedback has no shop_id',
    'database/migrations/0001.sql:6 the table wish has no owner',
    'tooling/architecture.ts:1 no migration makes the table reply',
  ])
})
