import { isFunction } from './is-function.ts'
import { ancestorsOf, lineAt, nodesOf, type Source } from './parse-source.ts'
import { isTest, type Project } from './project.ts'
import { nameOf, nodeIn, type SyntaxNode } from './syntax-node.ts'
import { type Violation, violationAt } from './violation.ts'

const ceilings = { function: 70, component: 120 } as const
const mend = 'split it by idea; do not squeeze lines'

/** No function is longer than 70 lines, no component than 120; `describe` blocks of tests do not count. */
export function functionSizes(project: Project): Violation[] {
  return [...project.sources.values()].flatMap((source) =>
    nodesOf(source, 'FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression')
      .filter((node) => !isSuite(source, node))
      .flatMap((node) => tooLong(source, node)),
  )
}

function tooLong(source: Source, node: SyntaxNode): Violation[] {
  const length = lineAt(source, node.end) - lineAt(source, node.start) + 1
  if (length <= ceilings.function) return []
  const ceiling =
    source.path.endsWith('.tsx') && isComponent(source, node) ? ceilings.component : ceilings.function
  if (length <= ceiling) return []
  return [
    violationAt({ source, node }, { says: `a function of ${length} lines, more than ${ceiling}`, mend }),
  ]
}

/** The callback of `describe(…)`, `describe.each(…)(…)`, `describe.runIf(…)(…)`. */
function isSuite(source: Source, node: SyntaxNode): boolean {
  const isTesting = isTest(source.path) || source.path.startsWith('tooling/')
  const callee = nodeIn(source.parents.get(node), 'callee')
  return isTesting && nameOf(rootOf(callee)) === 'describe'
}

function rootOf(node: SyntaxNode | undefined): SyntaxNode | undefined {
  const inner = nodeIn(node, 'object') ?? nodeIn(node, 'callee')
  return inner ? rootOf(inner) : node
}

/** A function that itself, not one inside it, holds JSX. */
function isComponent(source: Source, node: SyntaxNode): boolean {
  return nodesOf(source, 'JSXElement', 'JSXFragment').some(
    (jsx) => ancestorsOf(source, jsx).find(isFunction) === node,
  )
}
