import { type Architecture, architecture } from '../architecture.ts'
import { createProject, type Project } from './project.ts'
import { describeViolations, type Violation } from './violation.ts'

/** A small made-up plan, so that the rules are proven apart from the real one. */
export const fixtureArchitecture: Architecture = {
  ...architecture,
  modules: [
    { name: 'shops', tables: ['shop', 'shop_setting'], announces: ['shop.created'], listens: [] },
    {
      name: 'feedback',
      tables: ['feedback', 'feedback_version'],
      announces: ['feedback.received'],
      listens: ['shop.*'],
    },
    { name: 'cases', tables: ['reply'], announces: ['reply.published'], listens: ['feedback.received'] },
  ],
  platformTables: ['session'],
  localTables: ['shop', 'session'],
  tablesMadeByCode: [],
  shopConditions: ['inShop'],
  inlineListeners: ['cases'],
  places: {
    ...architecture.places,
    crossShopFunctions: ['apps/server/src/modules/feedback/feedback-store.ts#countAll'],
  },
}

/** A project that exists only in memory: path → text. */
export function fixtureProject(files: Record<string, string>, plan = fixtureArchitecture): Project {
  return createProject({ architecture: plan, files: new Map(Object.entries(files)) })
}

/** Violations as `path:line says`, in the order in which they are printed. */
export function told(violations: readonly Violation[]): string[] {
  return describeViolations(violations)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\. Mend: .*$/, ''))
}
