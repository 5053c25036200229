import { nodesOf } from './parse-source.ts'
import type { Project } from './project.ts'
import { nameOf, nodeIn, type SyntaxNode } from './syntax-node.ts'
import { type Violation, violationAt } from './violation.ts'

const suites = ['describe', 'it', 'test', 'suite', 'bench']
const mocks = ['mock', 'doMock', 'unmock', 'doUnmock', 'hoisted']

/** Tests run whole and against the real thing: no module mocks, nothing focused or left out. */
export function honestTests(project: Project): Violation[] {
  return [...project.sources.values()].flatMap((source) =>
    nodesOf(source, 'MemberExpression').flatMap((node) => {
      const root = nameOf(rootOf(node)) ?? ''
      const method = nameOf(nodeIn(node, 'property')) ?? ''
      if (['vi', 'vitest', 'jest'].includes(root) && mocks.includes(method)) {
        const mend = 'pass another clock, mailbox or network as an argument'
        return [violationAt({ source, node }, { says: `a module mock (${root}.${method})`, mend })]
      }
      if (!suites.includes(root) || !['only', 'skip', 'todo', 'fails'].includes(method)) return []
      const mend = 'let every test run; skipIf and runIf may name a condition'
      return [violationAt({ source, node }, { says: `${root}.${method}`, mend })]
    }),
  )
}

function rootOf(node: SyntaxNode): SyntaxNode {
  const inner = nodeIn(node, 'object') ?? nodeIn(node, 'callee')
  return inner ? rootOf(inner) : node
}
