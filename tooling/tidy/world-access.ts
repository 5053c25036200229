import { nodesOf, type Source } from './parse-source.ts'
import { isAmong, type Project } from './project.ts'
import { nameOf, nodeIn, nodesIn, type SyntaxNode, stringOf } from './syntax-node.ts'
import { type Violation, violationAt } from './violation.ts'

const chance = [
  'randomUUID',
  'randomUUIDv7',
  'randomBytes',
  'randomInt',
  'randomFill',
  'randomFillSync',
  'getRandomValues',
]

/** The environment is read by config.ts and the few other places of the plan. */
export function environmentAccess(project: Project): Violation[] {
  const mend = 'describe the setting in apps/server/src/config.ts and hand the value over'
  return outside(project, {
    places: project.architecture.places.environment,
    find: environmentIn,
    says: 'the environment is read',
    mend,
  })
}

/** The time comes from the scope. */
export function clockAccess(project: Project): Violation[] {
  const mend = 'take the time from the scope (`scope.now`) or as an argument'
  return outside(project, {
    places: project.architecture.places.clock,
    find: clockIn,
    says: 'the clock is read',
    mend,
  })
}

/** Ids and chance come from the scope and from platform's crypto. */
export function randomnessAccess(project: Project): Violation[] {
  const mend =
    'take ids from the scope (`scope.newId`), secrets from platform, or a seeded generator as an argument'
  return outside(project, {
    places: project.architecture.places.randomness,
    find: randomnessIn,
    says: 'chance is asked',
    mend,
  })
}

function outside(
  project: Project,
  rule: {
    places: readonly string[]
    find: (source: Source) => SyntaxNode[]
    says: string
    mend: string
  },
): Violation[] {
  return [...project.sources.values()].flatMap((source) => {
    const found = rule.find(source)
    if (found.length === 0 || isAmong(source.path, rule.places)) return []
    return found.map((node) => violationAt({ source, node }, rule))
  })
}

function environmentIn(source: Source): SyntaxNode[] {
  return [
    ...members(source, { objects: ['process'], names: ['env'] }),
    ...importedAs(source, { from: 'process', names: ['env'] }),
  ]
}

function clockIn(source: Source): SyntaxNode[] {
  const empty = nodesOf(source, 'NewExpression', 'CallExpression').filter(
    (node) => nameOf(nodeIn(node, 'callee')) === 'Date' && nodesIn(node, 'arguments').length === 0,
  )
  return [
    ...empty,
    ...members(source, {
      objects: ['Date', 'performance', 'Now'],
      names: ['now', 'instant', 'plainDateTimeISO', 'zonedDateTimeISO'],
    }),
    ...members(source, { objects: ['process'], names: ['hrtime', 'uptime'] }),
  ]
}

function randomnessIn(source: Source): SyntaxNode[] {
  return [
    ...members(source, { objects: ['Math'], names: ['random'] }),
    ...nodesOf(source, 'MemberExpression').filter((node) =>
      chance.includes(nameOf(nodeIn(node, 'property')) ?? ''),
    ),
    ...importedAs(source, { from: 'crypto', names: chance }),
  ]
}

/** `object.name`, also as `globalThis.object.name` and `object['name']`. */
function members(
  source: Source,
  wanted: { objects: readonly string[]; names: readonly string[] },
): SyntaxNode[] {
  return nodesOf(source, 'MemberExpression').filter((node) => {
    const object = nodeIn(node, 'object')
    const owner = nameOf(nodeIn(object, 'property')) ?? nameOf(object) ?? ''
    return wanted.objects.includes(owner) && wanted.names.includes(nameOf(nodeIn(node, 'property')) ?? '')
  })
}

function importedAs(source: Source, wanted: { from: string; names: readonly string[] }): SyntaxNode[] {
  return nodesOf(source, 'ImportDeclaration')
    .filter((node) => stringOf(nodeIn(node, 'source'))?.replace(/^node:/, '') === wanted.from)
    .flatMap((node) => nodesIn(node, 'specifiers'))
    .filter((specifier) => wanted.names.includes(nameOf(nodeIn(specifier, 'imported')) ?? ''))
}
