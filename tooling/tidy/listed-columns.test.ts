import { expect, test } from 'vitest'
import { fixtureProject, told } from './fixture-project.ts'
import { listedColumns } from './listed-columns.ts'

const path = 'packages/records/src/a.ts'

test('queries that take all columns are refused, in both ways of writing', () => {
  const text =
    "db.selectFrom('a').selectAll()\nsql`select * from a`\nclient.query('select count(*) from a')\nconst b = 'select * from a'\n"
  expect(told(listedColumns(fixtureProject({ [path]: text })))).toEqual([
    `${path}:1 a query takes all columns`,
    `${path}:2 a query takes all columns`,
  ])
})
