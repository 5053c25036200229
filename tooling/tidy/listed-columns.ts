import { nodesOf, type Source } from './parse-source.ts'
import type { Project } from './project.ts'
import { sqlTexts } from './sql-texts.ts'
import { nameOf, nodeIn, type SyntaxNode } from './syntax-node.ts'
import { type Violation, violationAt } from './violation.ts'

const stars = ['selectAll', 'returningAll']

/** Queries list their columns. */
export function listedColumns(project: Project): Violation[] {
  return [...project.sources.values()].flatMap((source) =>
    [...starCalls(source), ...starTexts(project, source)].map((node) =>
      violationAt({ source, node }, { says: 'a query takes all columns', mend: 'list the columns it needs' }),
    ),
  )
}

function starCalls(source: Source): SyntaxNode[] {
  return nodesOf(source, 'CallExpression').filter((call) =>
    stars.includes(nameOf(nodeIn(nodeIn(call, 'callee'), 'property')) ?? ''),
  )
}

function starTexts(project: Project, source: Source): SyntaxNode[] {
  return sqlTexts(project, source)
    .filter((text) => text.reading.hasStar)
    .map((text) => text.node)
}
