import type { SyntaxNode } from './syntax-node.ts'

/** Says whether a node is a function of any form. */
export function isFunction(node: SyntaxNode): boolean {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type)
}
