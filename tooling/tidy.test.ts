import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { architecture } from './architecture.ts'
import { architecturePage } from './tidy/architecture-page.ts'
import { bannedComments } from './tidy/banned-comments.ts'
import { bannedSyntax, unparsable } from './tidy/banned-syntax.ts'
import { cleanWords } from './tidy/clean-words.ts'
import { eventOrder } from './tidy/event-order.ts'
import { fileNames } from './tidy/file-names.ts'
import { fileSizes } from './tidy/file-sizes.ts'
import { functionSizes } from './tidy/function-sizes.ts'
import { honestTests } from './tidy/honest-tests.ts'
import { importCycles } from './tidy/import-cycles.ts'
import { listedColumns } from './tidy/listed-columns.ts'
import { localeKeys } from './tidy/locale-keys.ts'
import { migrationTables } from './tidy/migration-tables.ts'
import { moduleImports } from './tidy/module-imports.ts'
import { oneShopQueries } from './tidy/one-shop-queries.ts'
import type { Project } from './tidy/project.ts'
import { readProject } from './tidy/read-project.ts'
import { statedReturns } from './tidy/stated-returns.ts'
import { tableOwners } from './tidy/table-owners.ts'
import { describeViolations, type Violation } from './tidy/violation.ts'
import { workspaceImports } from './tidy/workspace-imports.ts'
import { clockAccess, environmentAccess, randomnessAccess } from './tidy/world-access.ts'

const root = join(import.meta.dirname, '..')
const project = readProject({ root, architecture })

const rules: Record<string, (project: Project) => Violation[]> = {
  'every source file can be parsed': unparsable,
  'workspaces import each other only as the plan allows': workspaceImports,
  'modules meet at front doors, in order, and nobody calls the composition root': moduleImports,
  'files import each other in no circle': importCycles,
  'listeners stand later than announcers': eventOrder,
  'only the store of the owner writes a table': tableOwners,
  'the plan and the migrations know the same tables': migrationTables,
  'every statement on shop tables names one shop': oneShopQueries,
  'queries list their columns': listedColumns,
  'files stay short': fileSizes,
  'functions stay short': functionSizes,
  'files are named after what they hold': fileNames,
  'no syntax hides the truth from the compiler or the reader': bannedSyntax,
  'exported functions state their return type': statedReturns,
  'no comment switches a check off or promises work for later': bannedComments,
  'tests run whole and mock no module': honestTests,
  'the environment is read only where the plan allows': environmentAccess,
  'the clock is read only where the plan allows': clockAccess,
  'chance is asked only where the plan allows': randomnessAccess,
  'ARCHITECTURE.md draws the tree that is there': architecturePage,
  'no package host and no private word is named': (all) => cleanWords(all, privateWords()),
  'both languages have the same words': localeKeys,
}

describe('the house is tidy', () => {
  for (const [sentence, rule] of Object.entries(rules)) {
    test(sentence, () => {
      expect(describeViolations(rule(project))).toBe('')
    })
  }
})

/** Words that must not be published from this machine: one a line, in a file that git ignores. */
function privateWords(): string[] {
  const path = join(root, '.cache', 'private-words.txt')
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((word) => word.trim() !== '')
}
