import { describe, expect, test } from 'vitest'
import { fixtureProject, told } from './fixture-project.ts'
import type { Project } from './project.ts'
import type { Violation } from './violation.ts'
import { clockAccess, environmentAccess, randomnessAccess } from './world-access.ts'

const path = 'apps/server/src/modules/feedback/accept.ts'
const wishes: Record<string, (project: Project) => Violation[]> = {
  'process.env.PORT': environmentAccess,
  "globalThis.process['env']": environmentAccess,
  "import { env } from 'node:process'": environmentAccess,
  'Date.now()': clockAccess,
  'new Date()': clockAccess,
  'performance.now()': clockAccess,
  'process.hrtime.bigint()': clockAccess,
  'Temporal.Now.instant()': clockAccess,
  'Math.random()': randomnessAccess,
  'crypto.randomUUID()': randomnessAccess,
  "import { randomBytes as bytes } from 'node:crypto'": randomnessAccess,
}

describe('the world is asked only at its places', () => {
  for (const [text, rule] of Object.entries(wishes)) {
    test(text, () => {
      const files = { [path]: `\n${text}\n`, 'tooling/run.ts': text, 'apps/server/src/a.test.ts': text }
      expect(told(rule(fixtureProject(files))).map((line) => line.split(' ')[0])).toEqual([`${path}:2`])
    })
  }
})

test('given moments and other names are fine', () => {
  const text =
    "new Date(value)\nDate.parse(value)\nscope.now\nscope.env\n'Math.random()'\nimport { createHash } from 'node:crypto'\n"
  const project = fixtureProject({ [path]: text })
  expect(
    told([...environmentAccess(project), ...clockAccess(project), ...randomnessAccess(project)]),
  ).toEqual([])
})
