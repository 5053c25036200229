import { ancestorsOf, nodesOf, type Source } from './parse-source.ts'
import type { Project } from './project.ts'
import { readSql, type SqlReading, unknownPart } from './read-sql.ts'
import { resolveName } from './resolve-name.ts'
import { nameOf, nodeIn, nodesIn, quasiText, type SyntaxNode, stringOf, unwrapped } from './syntax-node.ts'

/** A piece of SQL in code, where it stands and what it does. */
export interface SqlText {
  readonly node: SyntaxNode
  readonly reading: SqlReading
}

interface Place {
  readonly project: Project
  readonly source: Source
  readonly depth: number
}

const runners = ['query', 'raw', 'unsafe', 'copyFrom', 'copyTo']

/**
 * The SQL of a file: templates tagged `sql`, and what is given to `query`, `raw`, `copyFrom` and kin, also
 * by the name of a constant or as `{ text }`. Fragments inside a larger template count with the larger one.
 */
export function sqlTexts(project: Project, source: Source): SqlText[] {
  const place = { project, source, depth: 0 }
  const tagged = nodesOf(source, 'TaggedTemplateExpression').filter(
    (node) => isSqlTag(node) && !ancestorsOf(source, node).some(isSqlTag),
  )
  const given = nodesOf(source, 'CallExpression').flatMap((call) => {
    const callee = nodeIn(call, 'callee')
    const name = nameOf(nodeIn(callee, 'property')) ?? nameOf(callee)
    return runners.includes(name ?? '') ? nodesIn(call, 'arguments').slice(0, 1) : []
  })
  return [...tagged, ...given.filter((node) => !isSqlTag(node))].map((node) => ({
    node,
    reading: readSql(textOf(place, node)),
  }))
}

function isSqlTag(node: SyntaxNode): boolean {
  return node.type === 'TaggedTemplateExpression' && nameOf(nodeIn(node, 'tag')) === 'sql'
}

function textOf(place: Place, given: SyntaxNode | undefined): string {
  const node = unwrapped(given)
  if (!node || place.depth > 4) return unknownPart
  if (isSqlTag(node)) return templateText(place, nodeIn(node, 'quasi'))
  if (node.type === 'TemplateLiteral') return templateText(place, node)
  if (node.type === 'Identifier') return namedText(place, nameOf(node) ?? '')
  if (node.type === 'BinaryExpression') {
    return `${textOf(place, nodeIn(node, 'left'))}${textOf(place, nodeIn(node, 'right'))}`
  }
  if (node.type === 'ObjectExpression') {
    const text = nodesIn(node, 'properties').find((property) => nameOf(nodeIn(property, 'key')) === 'text')
    return textOf(place, nodeIn(text, 'value'))
  }
  return stringOf(node) ?? namedPart(node) ?? unknownPart
}

function templateText(place: Place, template: SyntaxNode | undefined): string {
  if (!template) return unknownPart
  const parts = nodesIn(template, 'expressions').map((expression) => {
    // Only a constant of SQL may be read as SQL; a bare string is a bound value.
    const text = textOf({ ...place, depth: place.depth + 1 }, expression)
    return expression.type === 'Literal' ? "''" : text
  })
  return parts.reduce(
    (text, part, index) => `${text} ${part} ${quasiText(template, index + 1)}`,
    quasiText(template, 0),
  )
}

function namedText(place: Place, name: string): string {
  const found = resolveName(place.project, { source: place.source, name })
  if (!found) return unknownPart
  return textOf({ ...place, source: found.source, depth: place.depth + 1 }, found.value)
}

/** `sql.table('feedback')`, `sql.ref('f.shopId')`, `sql.id('…')`: the literal is part of the SQL. */
function namedPart(node: SyntaxNode): string | undefined {
  const callee = nodeIn(node, 'callee')
  if (node.type !== 'CallExpression' || nameOf(nodeIn(callee, 'object')) !== 'sql') return undefined
  return stringOf(nodesIn(node, 'arguments')[0])
}
