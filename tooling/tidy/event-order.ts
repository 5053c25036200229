import type { Architecture, ModulePlan } from '../architecture.ts'
import { nodesOf, type Source } from './parse-source.ts'
import { isTest, moduleOf, type Project } from './project.ts'
import { resolveName } from './resolve-name.ts'
import {
  nameOf,
  nodeIn,
  nodesIn,
  type SyntaxNode,
  stringOf,
  unwrapped,
  withDescendants,
} from './syntax-node.ts'
import { type Violation, violationAt } from './violation.ts'

interface Use {
  readonly project: Project
  readonly source: Source
  readonly module: ModulePlan
}

/**
 * A listener stands later than its announcer: in the plan, and in the code of the modules, where
 * `defineEvent('x.happened', …)` defines, `scope.announce(event, …)` or `announce(scope, event, …)` tells,
 * and `{ module, event, when, run }` or `listen(event, …)` hears.
 */
export function eventOrder(project: Project): Violation[] {
  return [
    ...eventPlan(project.architecture),
    ...[...project.sources.values()].flatMap((source) => codeOf(project, source)),
  ]
}

/** The plan by itself: one announcer per event, and it stands before whoever listens. */
export function eventPlan(architecture: Architecture): Violation[] {
  const announced = architecture.modules.flatMap((module) => module.announces)
  const twice = announced.filter((event, index) => announced.indexOf(event) !== index)
  const late = architecture.modules.flatMap((module, index) => {
    const earlier = architecture.modules.slice(0, index).flatMap((one) => one.announces)
    return module.listens
      .filter((pattern) => !earlier.some((event) => fits(event, pattern)))
      .map((pattern) => `${module.name} listens to ${pattern}, which no earlier module announces`)
  })
  return [...twice.map((event) => `${event} is announced by two modules`), ...late].map((says) => ({
    path: 'tooling/architecture.ts',
    line: 1,
    says,
    mend: 'call the front door of an earlier module instead, or move the module',
  }))
}

function fits(event: string, pattern: string): boolean {
  return (
    pattern === '*' || pattern === event || (pattern.endsWith('.*') && event.startsWith(pattern.slice(0, -1)))
  )
}

function codeOf(project: Project, source: Source): Violation[] {
  const module = project.architecture.modules.find((one) => one.name === moduleOf(source.path))
  if (!module || isTest(source.path)) return []
  const use = { project, source, module }
  return [
    ...callsOf(source, 'defineEvent').flatMap((call) => definition(use, call)),
    ...callsOf(source, 'announce').flatMap((call) => announcement(use, call)),
    ...heardIn(source).flatMap((node) => hearing(use, node)),
    ...nodesOf(source, 'ObjectExpression').flatMap((object) => listener(use, object)),
  ]
}

function callsOf(source: Source, name: string): SyntaxNode[] {
  return nodesOf(source, 'CallExpression').filter((call) => {
    const callee = nodeIn(call, 'callee')
    return nameOf(callee) === name || nameOf(nodeIn(callee, 'property')) === name
  })
}

function definition({ source, module }: Use, call: SyntaxNode): Violation[] {
  const name = eventName(call) ?? 'an event without a literal name'
  if (!source.path.endsWith('-events.ts')) {
    const says = `${name} is defined outside of the events file`
    return [violationAt({ source, node: call }, { says, mend: `move it to ${module.name}'s *-events.ts` })]
  }
  if (module.announces.includes(name)) return []
  const mend = 'add it to `announces` in tooling/architecture.ts and to the table in ARCHITECTURE.md'
  return [
    violationAt(
      { source, node: call },
      { says: `${module.name} does not announce ${name} in the plan`, mend },
    ),
  ]
}

function announcement(use: Use, call: SyntaxNode): Violation[] {
  const { source, module } = use
  const isMethod = nodeIn(call, 'callee')?.type === 'MemberExpression'
  const events = eventsNamedIn(use, nodesIn(call, 'arguments')[isMethod ? 0 : 1])
  if (events.length === 0) {
    const words = {
      says: 'the announced event cannot be seen here',
      mend: 'name the event itself in the call',
    }
    return [violationAt({ source, node: call }, words)]
  }
  return events
    .filter((event) => !module.announces.includes(event))
    .map((event) => {
      const words = {
        says: `${module.name} announces ${event}, which is not its own`,
        mend: 'let its owner announce it',
      }
      return violationAt({ source, node: call }, words)
    })
}

/** The expressions that name what is listened to. */
function heardIn(source: Source): SyntaxNode[] {
  const byCall = callsOf(source, 'listen').flatMap((call) => nodesIn(call, 'arguments').slice(0, 1))
  const byField = nodesOf(source, 'ObjectExpression')
    .flatMap((object) => nodesIn(object, 'properties'))
    .filter((property) => ['event', 'events'].includes(nameOf(nodeIn(property, 'key')) ?? ''))
    .flatMap((property) => nodeIn(property, 'value') ?? [])
  return [...byCall, ...byField]
}

function hearing(use: Use, node: SyntaxNode): Violation[] {
  const { project, source, module } = use
  const order = project.architecture.modules
  return eventsNamedIn(use, node).flatMap((event) => {
    const announcer = order.findIndex((one) => one.announces.includes(event))
    if (announcer >= order.indexOf(module)) {
      const says = `${module.name} listens to ${event} of ${order[announcer]?.name}, which is not an earlier module`
      return [
        violationAt({ source, node }, { says, mend: 'let the announcer call the front door of this module' }),
      ]
    }
    if (module.listens.some((pattern) => fits(event, pattern))) return []
    const says = `${module.name} does not listen to ${event} in the plan`
    return [violationAt({ source, node }, { says, mend: 'add it to `listens` in tooling/architecture.ts' })]
  })
}

/** A listener says whose it is, and runs in the announcer's transaction only where the plan allows. */
function listener({ project, source, module }: Use, object: SyntaxNode): Violation[] {
  const field = (name: string): SyntaxNode | undefined =>
    nodesIn(object, 'properties').find((property) => nameOf(nodeIn(property, 'key')) === name)
  if (!field('event') || !field('when')) return []
  const owner = stringOf(unwrapped(nodeIn(field('module'), 'value')))
  const foreign =
    owner !== undefined && owner !== module.name ? [`the listener says it belongs to ${owner}`] : []
  const isInline = stringOf(unwrapped(nodeIn(field('when'), 'value'))) === 'inline'
  const eager =
    isInline && !project.architecture.inlineListeners.includes(module.name)
      ? [`${module.name} listens inline, in the transaction of another module`]
      : []
  const mend = `name ${module.name}, and listen later, or add the module to inlineListeners with a decision record`
  return [...foreign, ...eager].map((says) => violationAt({ source, node: object }, { says, mend }))
}

/** The events an expression names, by string or by a name that leads to a `defineEvent`. */
function eventsNamedIn({ project, source }: Use, node: SyntaxNode | undefined): string[] {
  if (!node) return []
  const known = project.architecture.modules.flatMap((module) => module.announces)
  return withDescendants(node).flatMap((part) => {
    const literal = stringOf(part)
    if (literal !== undefined) return known.includes(literal) ? [literal] : []
    const name = part.type === 'Identifier' ? nameOf(part) : undefined
    const found = name === undefined ? undefined : resolveName(project, { source, name })
    return (found && eventName(found.value)) ?? []
  })
}

function eventName(value: SyntaxNode): string | undefined {
  if (value.type !== 'CallExpression' || nameOf(nodeIn(value, 'callee')) !== 'defineEvent') return undefined
  const [first] = nodesIn(value, 'arguments')
  const field = nodesIn(first, 'properties').find((property) => nameOf(nodeIn(property, 'key')) === 'name')
  return stringOf(first) ?? stringOf(nodeIn(field, 'value'))
}
