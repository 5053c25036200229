import type { Source } from './parse-source.ts'
import type { Project } from './project.ts'
import { resolveImport } from './resolve-import.ts'
import { nameOf, nodeIn, nodesIn, type SyntaxNode, stringOf, unwrapped } from './syntax-node.ts'

/** Where a name gets its value: the file and the expression. */
export interface NamedValue {
  readonly source: Source
  readonly value: SyntaxNode
}

/** Follows a name at the top of a file through imports and re-exports to its `const`; undefined if unseen. */
export function resolveName(
  project: Project,
  place: { source: Source; name: string },
): NamedValue | undefined {
  return localValue(place) ?? importedValue(project, place)
}

function localValue({ source, name }: { source: Source; name: string }): NamedValue | undefined {
  for (const statement of source.body) {
    const declaration = nodeIn(statement, 'declaration') ?? statement
    for (const declarator of nodesIn(declaration, 'declarations')) {
      const value = unwrapped(nodeIn(declarator, 'init'))
      if (nameOf(nodeIn(declarator, 'id')) === name && value) return { source, value }
    }
  }
  return undefined
}

function importedValue(
  project: Project,
  { source, name }: { source: Source; name: string },
): NamedValue | undefined {
  for (const statement of source.body) {
    if (statement.type !== 'ImportDeclaration') continue
    const bound = nodesIn(statement, 'specifiers').find((one) => nameOf(nodeIn(one, 'local')) === name)
    const imported = nameOf(nodeIn(bound, 'imported'))
    const target = targetOf(project, { source, statement })
    if (imported !== undefined && target)
      return exportedValue(project, { source: target, name: imported, depth: 0 })
  }
  return undefined
}

function exportedValue(
  project: Project,
  wanted: { source: Source; name: string; depth: number },
): NamedValue | undefined {
  // Front doors re-export at most a few levels; the bound also ends circles.
  if (wanted.depth > 5) return undefined
  const { source, name } = wanted
  for (const statement of source.body) {
    const target = targetOf(project, { source, statement })
    if (statement.type === 'ExportAllDeclaration' && target) {
      const found = exportedValue(project, { source: target, name, depth: wanted.depth + 1 })
      if (found) return found
    }
    const renamed = nodesIn(statement, 'specifiers').find((one) => nameOf(nodeIn(one, 'exported')) === name)
    const inner = nameOf(nodeIn(renamed, 'local'))
    if (statement.type !== 'ExportNamedDeclaration' || inner === undefined) continue
    if (target) return exportedValue(project, { source: target, name: inner, depth: wanted.depth + 1 })
    return resolveName(project, { source, name: inner })
  }
  return localValue({ source, name })
}

function targetOf(project: Project, at: { source: Source; statement: SyntaxNode }): Source | undefined {
  const specifier = stringOf(nodeIn(at.statement, 'source'))
  if (specifier === undefined) return undefined
  const target = resolveImport(project, { from: at.source.path, specifier })
  return target.kind === 'file' ? project.sources.get(target.path) : undefined
}
