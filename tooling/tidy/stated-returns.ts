import { nodesOf, type Source } from './parse-source.ts'
import type { Project } from './project.ts'
import { nodeIn, nodesIn, type SyntaxNode } from './syntax-node.ts'
import { type Violation, violationAt } from './violation.ts'

/** Exported functions state their return type, so that a reader and the compiler need no second file. */
export function statedReturns(project: Project): Violation[] {
  return [...project.sources.values()].flatMap((source) =>
    exportedFunctions(source)
      .filter((node) => !nodeIn(node, 'returnType'))
      .map((node) => {
        const words = { says: 'an exported function without a return type', mend: 'state it' }
        return violationAt({ source, node }, words)
      }),
  )
}

function exportedFunctions(source: Source): SyntaxNode[] {
  return nodesOf(source, 'ExportNamedDeclaration').flatMap((statement) => {
    const declaration = nodeIn(statement, 'declaration')
    if (declaration?.type === 'FunctionDeclaration') return [declaration]
    // A constant with a stated type says what its function returns.
    return nodesIn(declaration, 'declarations')
      .filter((declarator) => !nodeIn(nodeIn(declarator, 'id'), 'typeAnnotation'))
      .flatMap((declarator) => nodeIn(declarator, 'init') ?? [])
      .filter((value) => value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression')
  })
}
