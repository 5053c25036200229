import type { Source } from './parse-source.ts'
import type { Project } from './project.ts'
import { resolveImport } from './resolve-import.ts'
import { type Violation, violationAt } from './violation.ts'

type Graph = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Files import each other in no circle; type imports count, for a reader has to follow them too. */
export function importCycles(project: Project): Violation[] {
  const graph: Graph = new Map(
    [...project.sources.values()].map((source) => [source.path, edgesOf(project, source)]),
  )
  return knotsOf(graph).flatMap((knot) => {
    const circle = shortestCircle(graph, knot)
    const [first = '', second = ''] = circle
    const source = project.sources.get(first)
    if (!source) return []
    return [
      violationAt(
        { source, node: { start: graph.get(first)?.get(second) ?? 0 } },
        {
          says: `import circle: ${[...circle, first].join(' → ')} (${knot.length} files in the knot)`,
          mend: 'move what both need into a file of its own that imports neither',
        },
      ),
    ]
  })
}

function edgesOf(project: Project, source: Source): Map<string, number> {
  const edges = new Map<string, number>()
  for (const use of source.imports) {
    const target = resolveImport(project, { from: source.path, specifier: use.specifier })
    const path = target.kind === 'file' || target.kind === 'workspace' ? target.path : undefined
    if (path !== undefined && project.sources.has(path) && !edges.has(path)) edges.set(path, use.start)
  }
  return edges
}

/** Strongly connected files, two or more (or one that imports itself), by Tarjan's algorithm. */
function knotsOf(graph: Graph): string[][] {
  const indexes = new Map<string, number>()
  const lows = new Map<string, number>()
  const open: string[] = []
  const knots: string[][] = []
  const visit = (path: string): void => {
    const index = indexes.size
    indexes.set(path, index)
    lows.set(path, index)
    open.push(path)
    for (const next of graph.get(path)?.keys() ?? []) {
      if (!indexes.has(next)) visit(next)
      if (open.includes(next)) lows.set(path, Math.min(lows.get(path) ?? index, lows.get(next) ?? index))
    }
    if (lows.get(path) !== index) return
    const knot = open.splice(open.indexOf(path))
    if (knot.length > 1 || graph.get(path)?.has(path)) knots.push(knot.toSorted())
  }
  for (const path of graph.keys()) if (!indexes.has(path)) visit(path)
  return knots
}

function shortestCircle(graph: Graph, knot: readonly string[]): string[] {
  const circles = knot.map((start) => circleThrough(graph, { start, within: new Set(knot) }))
  return (
    circles.filter((circle) => circle.length > 0).toSorted((one, other) => one.length - other.length)[0] ?? []
  )
}

function circleThrough(graph: Graph, search: { start: string; within: ReadonlySet<string> }): string[] {
  const paths: string[][] = [[search.start]]
  const seen = new Set<string>()
  // Breadth first: the list of paths grows while it is read.
  for (const path of paths) {
    for (const next of graph.get(path.at(-1) ?? '')?.keys() ?? []) {
      if (next === search.start) return path
      if (seen.has(next) || !search.within.has(next)) continue
      seen.add(next)
      paths.push([...path, next])
    }
  }
  return []
}
