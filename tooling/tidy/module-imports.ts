import type { Source } from './parse-source.ts'
import { isAmong, isTest, moduleOf, type Project } from './project.ts'
import { resolveImport } from './resolve-import.ts'
import { type Violation, violationAt } from './violation.ts'

type Words = Pick<Violation, 'says' | 'mend'>
interface Step {
  readonly from: string
  readonly to: string
}

const serverSource = 'apps/server/src/'

/** Inside the server: modules meet at front doors, in order; platform knows no module; nobody calls the root. */
export function moduleImports(project: Project): Violation[] {
  const server = [...project.sources.values()].filter((source) => source.path.startsWith('apps/server/'))
  return [...server.flatMap((source) => importsOf(project, source)), ...unknownModules(project)]
}

function importsOf(project: Project, source: Source): Violation[] {
  return source.imports.flatMap((use) => {
    const target = resolveImport(project, { from: source.path, specifier: use.specifier })
    if (target.kind !== 'file') return []
    const step = { from: source.path, to: target.path }
    const words =
      rootRefusal(project, step) ?? testRefusal(step) ?? platformRefusal(step) ?? moduleRefusal(project, step)
    return words ? [violationAt({ source, node: use }, words)] : []
  })
}

function rootRefusal(project: Project, { from, to }: Step): Words | undefined {
  const isRoot = to.startsWith(serverSource) && !to.slice(serverSource.length).includes('/')
  if (!isRoot || to === `${serverSource}config.ts`) return undefined
  const fromRoot = from.startsWith(serverSource) && !from.slice(serverSource.length).includes('/')
  const isEntry = to === `${serverSource}main.ts`
  const isApp = to === `${serverSource}app.ts`
  if (!isEntry && isAmong(from, project.architecture.places.appImporters)) return undefined
  if (!isEntry && !isApp && fromRoot) return undefined
  return {
    says: `${to} belongs to the composition root`,
    mend: 'hand over what you need as an argument; only the entry and tests import the root',
  }
}

function testRefusal({ from, to }: Step): Words | undefined {
  if (!isTest(to) || isTest(from)) return undefined
  return { says: `product code imports test code (${to})`, mend: 'move what both need into src' }
}

function platformRefusal({ from, to }: Step): Words | undefined {
  const isFoundation = from.startsWith(`${serverSource}platform/`) || from === `${serverSource}config.ts`
  if (!isFoundation || isTest(from) || moduleOf(to) === undefined) return undefined
  return {
    says: `platform imports the module ${moduleOf(to)}`,
    mend: 'let the module register itself in app.ts',
  }
}

function moduleRefusal(project: Project, { from, to }: Step): Words | undefined {
  const own = moduleOf(from)
  const other = moduleOf(to)
  if (other === undefined || other === own) return undefined
  if (to !== `${serverSource}modules/${other}/index.ts`) {
    return { says: `${to} is inside the module ${other}`, mend: `import it from modules/${other}/index.ts` }
  }
  if (own === undefined || isTest(from)) return undefined
  const order = project.architecture.modules.map((module) => module.name)
  if (order.indexOf(other) < order.indexOf(own)) return undefined
  return {
    says: `${own} imports ${other}, which is a later module`,
    mend: `announce an event and let ${other} listen`,
  }
}

function unknownModules(project: Project): Violation[] {
  const known = new Set(project.architecture.modules.map((module) => module.name))
  const met = new Map<string, string>()
  for (const path of project.sources.keys()) {
    const name = moduleOf(path)
    if (name !== undefined && !known.has(name)) met.set(name, path)
  }
  return [...met].map(([name, path]) => ({
    path,
    line: 1,
    says: `the module ${name} is not in tooling/architecture.ts`,
    mend: 'add it at its place in the order',
  }))
}
