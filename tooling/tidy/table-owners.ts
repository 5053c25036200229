import type { Architecture } from '../architecture.ts'
import { kyselyQueries } from './kysely-queries.ts'
import type { Source } from './parse-source.ts'
import { isAmong, isProduct, moduleOf, type Project } from './project.ts'
import { unknownPart } from './read-sql.ts'
import { sqlTexts } from './sql-texts.ts'
import type { SyntaxNode } from './syntax-node.ts'
import { type Violation, violationAt } from './violation.ts'

interface Write {
  readonly node: SyntaxNode
  readonly table: string
}

/** Only the `*-store.ts` files of the owner write a table; platform tables are written in platform only. */
export function tableOwners(project: Project): Violation[] {
  return [...project.sources.values()]
    .filter((source) => isProduct(source.path))
    .flatMap((source) => writesIn(project, source).flatMap((write) => refusal(project, { source, write })))
}

/** Who owns a table: a module, `platform`, or nobody. */
export function ownerOf(architecture: Architecture, table: string): string | undefined {
  if (architecture.platformTables.includes(table)) return 'platform'
  return architecture.modules.find((module) => module.tables.includes(table))?.name
}

function writesIn(project: Project, source: Source): Write[] {
  const raw = sqlTexts(project, source).flatMap(({ node, reading }) =>
    reading.writes.map((table) => ({ node, table })),
  )
  const built = kyselyQueries(project, source).flatMap((query) => {
    if (query.write === undefined) return []
    return [
      { node: query.node, table: query.hasUnknownTable ? unknownPart : (query.tables[0] ?? unknownPart) },
    ]
  })
  return [...raw, ...built]
}

function refusal(project: Project, { source, write }: { source: Source; write: Write }): Violation[] {
  const { architecture } = project
  if (isAmong(source.path, architecture.places.anyTableWriters)) return []
  const at = { source, node: write.node }
  if (write.table === unknownPart) {
    const mend =
      'name the table in the statement, or add the place to anyTableWriters in tooling/architecture.ts'
    return [violationAt(at, { says: 'a table is written that cannot be seen here', mend })]
  }
  const owner = ownerOf(architecture, write.table)
  if (owner === undefined) {
    const mend = 'add the table to its owner in tooling/architecture.ts'
    return [violationAt(at, { says: `the table ${write.table} is written and has no owner`, mend })]
  }
  if (owner === 'platform') {
    if (source.path.startsWith('apps/server/src/platform/')) return []
    return [
      violationAt(at, { says: `${write.table} belongs to platform`, mend: 'call platform to write it' }),
    ]
  }
  if (moduleOf(source.path) === owner && source.path.endsWith('-store.ts')) return []
  const mend = `move the statement into a *-store.ts of ${owner} and call it through its front door`
  return [violationAt(at, { says: `${write.table} is written outside of the store of ${owner}`, mend })]
}
