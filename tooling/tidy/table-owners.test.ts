import { expect, test } from 'vitest'
import { fixtureProject, told } from './fixture-project.ts'
import { tableOwners } from './table-owners.ts'

const modules = 'apps/server/src/modules'

test('a store writes the tables of its module, platform its own, and anybody may read', () => {
  const project = fixtureProject({
    [`${modules}/feedback/feedback-store.ts`]: [
      "db.insertInto('feedbackVersion').values(row)",
      "db.updateTable('feedback as f').set(row)",
      `sql\`delete from feedback where shop_id = \${shopId}\``,
      "client.query('copy feedback (shop_id) from stdin')",
    ].join('\n'),
    [`${modules}/cases/case-queries.ts`]: "db.selectFrom('feedback')\nconst words = 'delete from feedback'\n",
    'apps/server/src/platform/sign-in/session.ts': `sql\`delete from session where id = \${id}\`\n`,
    'apps/server/src/maintenance/restore.ts': `client.query(\`copy \${table} from stdin\`)\n`,
  })
  expect(told(tableOwners(project))).toEqual([])
})

test('a foreign module, a use case and a nameless table are refused', () => {
  const project = fixtureProject({
    [`${modules}/feedback/accept.ts`]: "db.insertInto('feedback')\n",
    [`${modules}/cases/case-store.ts`]: [
      "const insert = 'insert into feedback (shop_id) values ($1)'",
      'await client.query(insert, values)',
      'await client.query({ text: `update feedback_version set a = 1` })',
      "db.deleteFrom('session')",
      "db.deleteFrom('wish')",
      'db.deleteFrom(table)',
      `sql\`update \${sql.table(name)} set a = 1\``,
      `sql\`truncate \${sql.table('feedback')}\``,
      "db.insertInto('reply')",
    ].join('\n'),
  })
  expect(told(tableOwners(project))).toEqual([
    `${modules}/cases/case-store.ts:2 feedback is written outside of the store of feedback`,
    `${modules}/cases/case-store.ts:3 feedback_version is written outside of the store of feedback`,
    `${modules}/cases/case-store.ts:4 session belongs to platform`,
    `${modules}/cases/case-store.ts:5 the table wish is written and has no owner`,
    `${modules}/cases/case-store.ts:6 a table is written that cannot be seen here`,
    `${modules}/cases/case-store.ts:7 a table is written that cannot be seen here`,
    `${modules}/cases/case-store.ts:8 feedback is written outside of the store of feedback`,
    `${modules}/feedback/accept.ts:1 feedback is written outside of the store of feedback`,
  ])
})
