import { parseSync } from 'rolldown/utils'
import {
  childrenOf,
  isSyntaxNode,
  nodeIn,
  nodesIn,
  type SyntaxNode,
  stringOf,
  textIn,
} from './syntax-node.ts'

/** A code file, parsed once and shared by all rules. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly body: readonly SyntaxNode[]
  readonly nodes: ReadonlyMap<string, readonly SyntaxNode[]>
  readonly parents: ReadonlyMap<SyntaxNode, SyntaxNode>
  readonly comments: readonly SyntaxNode[]
  readonly imports: readonly ImportUse[]
  readonly errors: readonly string[]
  readonly lineStarts: readonly number[]
}

/** One mention of another file: imports, re-exports, `import()` and types by `import('…')`. */
export interface ImportUse {
  readonly specifier: string
  readonly start: number
}

/** Parses a file by its extension; what cannot be parsed keeps its errors and has an empty body. */
export function parseSource(file: { path: string; text: string }): Source {
  const parsed = parseSync(file.path, file.text)
  const program: unknown = parsed.program
  const { nodes, parents } = walk(isSyntaxNode(program) ? program : undefined)
  return {
    ...file,
    body: isSyntaxNode(program) ? nodesIn(program, 'body') : [],
    nodes,
    parents,
    comments: parsed.comments.map((comment) => ({ ...comment })),
    imports: importsIn(nodes),
    errors: parsed.errors.map((error) => error.message),
    lineStarts: lineStartsOf(file.text),
  }
}

/** All nodes of the given kinds, in walking order. */
export function nodesOf(source: Source, ...types: readonly string[]): SyntaxNode[] {
  return types.flatMap((type) => source.nodes.get(type) ?? [])
}

/** The nodes around a node, nearest first. */
export function ancestorsOf(source: Source, node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let next = source.parents.get(node); next; next = source.parents.get(next)) found.push(next)
  return found
}

/** The line of an offset, counted from 1. */
export function lineAt(source: Source, offset: number): number {
  let low = 0
  let high = source.lineStarts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function walk(program: SyntaxNode | undefined): {
  nodes: Map<string, SyntaxNode[]>
  parents: Map<SyntaxNode, SyntaxNode>
} {
  const nodes = new Map<string, SyntaxNode[]>()
  const parents = new Map<SyntaxNode, SyntaxNode>()
  const visit = (node: SyntaxNode): void => {
    const alike = nodes.get(node.type)
    if (alike) alike.push(node)
    else nodes.set(node.type, [node])
    for (const child of childrenOf(node)) {
      parents.set(child, node)
      visit(child)
    }
  }
  if (program) visit(program)
  return { nodes, parents }
}

function importsIn(nodes: ReadonlyMap<string, readonly SyntaxNode[]>): ImportUse[] {
  const kinds = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ]
  return kinds.flatMap((kind) =>
    (nodes.get(kind) ?? []).flatMap((node) => {
      const specifier = stringOf(nodeIn(node, 'source')) ?? textIn(nodeIn(node, 'source'), 'value')
      return specifier === undefined ? [] : [{ specifier, start: node.start }]
    }),
  )
}

function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
