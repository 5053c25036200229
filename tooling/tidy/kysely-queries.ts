import { nodesOf, type Source } from './parse-source.ts'
import type { Project } from './project.ts'
import { resolveName } from './resolve-name.ts'
import { nameOf, nodeIn, nodesIn, type SyntaxNode, stringOf } from './syntax-node.ts'

/** One query built by method calls: its whole chain, its writing verb if any, and its tables. */
export interface KyselyQuery {
  readonly node: SyntaxNode
  readonly chain: SyntaxNode
  readonly write: string | undefined
  readonly tables: readonly string[]
  readonly hasUnknownTable: boolean
}

const writing = ['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']
const starting = ['selectFrom', ...writing]
const joining = ['innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'crossJoin', 'from', 'using']

/** The queries of a file: each begins with `selectFrom`, `insertInto`, `updateTable`, `deleteFrom` or `mergeInto`. */
export function kyselyQueries(project: Project, source: Source): KyselyQuery[] {
  return nodesOf(source, 'CallExpression').flatMap((call) => {
    const verb = methodOf(call)
    if (verb === undefined || !starting.includes(verb)) return []
    const calls = chainOf(source, call)
    const [first, ...rest] = calls
    const start = first ? tablesNamed({ project, source }, nodesIn(first, 'arguments')[0]) : []
    const joined = rest
      .filter((next) => joining.includes(methodOf(next) ?? ''))
      .flatMap((next) => tablesNamed({ project, source }, nodesIn(next, 'arguments')[0]))
    return [
      {
        node: call,
        chain: calls.at(-1) ?? call,
        write: writing.includes(verb) ? verb : undefined,
        tables: [...start, ...joined],
        hasUnknownTable: start.length === 0,
      },
    ]
  })
}

/** `publicReview`, `feedback as f`, `public.feedback` → the table's name in SQL. */
export function tableName(text: string): string {
  const [name = ''] = text.trim().split(/\s+/)
  const [last = ''] = name.split('.').slice(-1)
  return last.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The calls of one chain, from its start outwards. */
function chainOf(source: Source, call: SyntaxNode): SyntaxNode[] {
  const calls = [call]
  let node = call
  for (let parent = source.parents.get(node); parent; parent = source.parents.get(node)) {
    const isNext = nodeIn(parent, 'object') === node || nodeIn(parent, 'callee') === node
    if (!isNext) break
    if (parent.type === 'CallExpression') calls.push(parent)
    node = parent
  }
  return calls
}

function methodOf(call: SyntaxNode): string | undefined {
  const callee = nodeIn(call, 'callee')
  return callee?.type === 'MemberExpression' ? nameOf(nodeIn(callee, 'property')) : undefined
}

function tablesNamed(place: { project: Project; source: Source }, node: SyntaxNode | undefined): string[] {
  if (!node) return []
  if (node.type === 'ArrayExpression')
    return nodesIn(node, 'elements').flatMap((one) => tablesNamed(place, one))
  const name = node.type === 'Identifier' ? nameOf(node) : undefined
  const found = name === undefined ? undefined : resolveName(place.project, { source: place.source, name })
  const text = stringOf(node) ?? stringOf(found?.value)
  return text === undefined ? [] : [tableName(text)]
}
