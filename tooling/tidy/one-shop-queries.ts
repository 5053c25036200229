import { isFunction } from './is-function.ts'
import { type KyselyQuery, kyselyQueries } from './kysely-queries.ts'
import { ancestorsOf, nodesOf, type Source } from './parse-source.ts'
import { isAmong, isProduct, type Project } from './project.ts'
import { type SqlText, sqlTexts } from './sql-texts.ts'
import {
  nameOf,
  nodeIn,
  nodesIn,
  quasiText,
  type SyntaxNode,
  textIn,
  withDescendants,
} from './syntax-node.ts'
import { type Violation, violationAt } from './violation.ts'

const mend =
  'ask with shop_id first, once for each shop table of the statement (where, join condition or values)'

const listing = ['select', 'returning', 'orderBy', 'groupBy', 'distinctOn', 'column', 'columns', 'ref']

/**
 * Every statement on shop tables names one shop. An approximation by syntax: a statement must mention
 * `shop_id` at least as often as it mentions different shop tables. Raw SQL is read with its known
 * fragments; a built query counts what its chain holds: `'f.shopId'`, `{ shopId }`, a condition listed in
 * shopConditions; columns that are only selected or sorted by do not count. A query kept in a variable may get its `where` later in the same function, and rows that
 * are given by name may get their shopId anywhere in the file. Row-level security is the second lock.
 */
export function oneShopQueries(project: Project): Violation[] {
  const { modules, platformTables, localTables, places } = project.architecture
  const owned = [...platformTables, ...modules.flatMap((module) => module.tables)]
  const shopTables = new Set(owned.filter((name) => !localTables.includes(name)))
  return [...project.sources.values()]
    .filter((source) => isProduct(source.path) && !isAmong(source.path, places.crossShopReaders))
    .flatMap((source) => [
      ...sqlTexts(project, source)
        .filter((text) => !isExcepted({ project, source }, text.node))
        .flatMap((text) => rawRefusal({ source, shopTables }, text)),
      ...kyselyQueries(project, source)
        .filter((query) => !isExcepted({ project, source }, query.node))
        .flatMap((query) => builtRefusal({ project, source, shopTables }, query)),
    ])
}

/** Stands in a function that the plan lets ask across shops. */
function isExcepted(place: { project: Project; source: Source }, node: SyntaxNode): boolean {
  const { crossShopFunctions } = place.project.architecture.places
  const around = ancestorsOf(place.source, node).filter((outer) => outer.type === 'FunctionDeclaration')
  return around.some((outer) =>
    crossShopFunctions.includes(`${place.source.path}#${nameOf(nodeIn(outer, 'id'))}`),
  )
}

function rawRefusal(place: { source: Source; shopTables: ReadonlySet<string> }, text: SqlText): Violation[] {
  const tables = text.reading.tables.filter((name) => place.shopTables.has(name))
  if (text.reading.shopIds >= tables.length) return []
  const says = `SQL on ${tables.join(', ')} mentions shop_id ${text.reading.shopIds} times`
  return [violationAt({ source: place.source, node: text.node }, { says, mend })]
}

function builtRefusal(
  place: { project: Project; source: Source; shopTables: ReadonlySet<string> },
  query: KyselyQuery,
): Violation[] {
  const tables = [...new Set(query.tables)].filter((name) => place.shopTables.has(name))
  const conditions = place.project.architecture.shopConditions
  const named = [query.chain, ...laterConditions(place.source, query)]
    .flatMap(withDescendants)
    .filter((node) => !isListed(place.source, node))
    .reduce((count, node) => count + shopsNamed(node, conditions), 0)
  if (named >= tables.length) return []
  if (query.write === 'insertInto' && tables.length === 1 && rowsNameShop(place.source, query)) return []
  const says = `the query on ${tables.join(', ')} names the shop ${named} times`
  return [violationAt({ source: place.source, node: query.node }, { says, mend })]
}

/** Columns of a result, an order or a conflict name the shop without binding the query to it. */
function isListed(source: Source, node: SyntaxNode): boolean {
  if (node.type !== 'Literal') return false
  const call = ancestorsOf(source, node).find((around) => around.type === 'CallExpression')
  return listing.includes(nameOf(nodeIn(nodeIn(call, 'callee'), 'property')) ?? '')
}

/** How often one node names the shop. */
function shopsNamed(node: SyntaxNode, conditions: readonly string[]): number {
  if (node.type === 'Literal') return /(^|\.)(shopId|shop_id)$/.test(textIn(node, 'value') ?? '') ? 1 : 0
  if (node.type === 'Property') return isShopKey(node) ? 1 : 0
  if (node.type === 'CallExpression') return conditions.includes(nameOf(nodeIn(node, 'callee')) ?? '') ? 1 : 0
  if (node.type !== 'TemplateLiteral') return 0
  const text = nodesIn(node, 'quasis')
    .map((_, index) => quasiText(node, index))
    .join(' ')
  return text.match(/\bshop_id\b/g)?.length ?? 0
}

function isShopKey(property: SyntaxNode): boolean {
  return ['shopId', 'shop_id'].includes(nameOf(nodeIn(property, 'key')) ?? '')
}

/** For a query that is kept in a variable and not run at once: the `where` calls of the same function. */
function laterConditions(source: Source, query: KyselyQuery): SyntaxNode[] {
  const parent = source.parents.get(query.chain)
  if (parent?.type !== 'VariableDeclarator' && parent?.type !== 'AssignmentExpression') return []
  const around = ancestorsOf(source, query.chain).find(isFunction)
  if (!around) return []
  return withDescendants(around).filter((node) => {
    const method = nameOf(nodeIn(nodeIn(node, 'callee'), 'property'))
    return (
      node.type === 'CallExpression' &&
      (method === 'where' || method === 'whereRef') &&
      !contains(query.chain, node)
    )
  })
}

function contains(outer: SyntaxNode, inner: SyntaxNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Rows handed over by name: their shopId is looked for in the whole file; the compiler demands the column. */
function rowsNameShop(source: Source, query: KyselyQuery): boolean {
  const given = withDescendants(query.chain)
    .filter((node) => nameOf(nodeIn(nodeIn(node, 'callee'), 'property')) === 'values')
    .flatMap((call) => nodesIn(call, 'arguments'))
  const areNamed = given.length > 0 && given.every((node) => node.type !== 'ObjectExpression')
  return (
    areNamed &&
    nodesOf(source, 'ObjectExpression').some((object) => nodesIn(object, 'properties').some(isShopKey))
  )
}
