/** One node of a parsed file: its kind, its place as UTF-16 offsets, and its fields by name. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** Says whether a value met while walking is a node. */
export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  )
}

/** The single node under a field, or undefined. */
export function nodeIn(node: SyntaxNode | undefined, field: string): SyntaxNode | undefined {
  const value = node?.[field]
  return isSyntaxNode(value) ? value : undefined
}

/** The nodes of a list field; holes are left out. */
export function nodesIn(node: SyntaxNode | undefined, field: string): SyntaxNode[] {
  const value = node?.[field]
  return Array.isArray(value) ? value.filter(isSyntaxNode) : []
}

/** The text under a field, or undefined. */
export function textIn(node: SyntaxNode | undefined, field: string): string | undefined {
  const value = node?.[field]
  return typeof value === 'string' ? value : undefined
}

/** Every node directly below this one, in the order of the fields. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) => {
    if (Array.isArray(value)) return value.filter(isSyntaxNode)
    return isSyntaxNode(value) ? [value] : []
  })
}

/** This node and every node below it. */
export function withDescendants(node: SyntaxNode): SyntaxNode[] {
  const found = [node]
  // The list grows while it is read: a walk without recursion.
  for (const next of found) found.push(...childrenOf(next))
  return found
}

/** The name of an identifier, or the text of a plain string; undefined for all else. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  return textIn(node, 'name') ?? stringOf(node)
}

/** The text of a string literal or of a template without expressions. */
export function stringOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'Literal') return textIn(node, 'value')
  if (node?.type === 'TemplateLiteral' && nodesIn(node, 'expressions').length === 0) return quasiText(node, 0)
  return undefined
}

/** The text of one fixed part of a template, escapes resolved. */
export function quasiText(template: SyntaxNode, index: number): string {
  const value = nodesIn(template, 'quasis')[index]?.value
  if (typeof value !== 'object' || value === null || !('cooked' in value)) return ''
  return typeof value.cooked === 'string' ? value.cooked : ''
}

/** What stands inside `as const`, `satisfies`, parentheses and the like. */
export function unwrapped(node: SyntaxNode | undefined): SyntaxNode | undefined {
  const wrappers = [
    'TSAsExpression',
    'TSSatisfiesExpression',
    'ParenthesizedExpression',
    'TSNonNullExpression',
  ]
  return node && wrappers.includes(node.type) ? unwrapped(nodeIn(node, 'expression')) : node
}
