import type { Source } from './parse-source.ts'
import { isProduct, type Project } from './project.ts'
import type { Violation } from './violation.ts'

const ceilings = { file: 400, mostFiles: 250 } as const

const mend = 'split it by idea; do not squeeze lines'

/** No file is longer than 400 lines, and 95 of 100 product files are not longer than 250. */
export function fileSizes(project: Project): Violation[] {
  const sources = [...project.sources.values()]
  const long = sources
    .filter((source) => linesOf(source) > ceilings.file)
    .map((source) => ({
      ...whole(source),
      says: `${linesOf(source)} lines, more than ${ceilings.file}`,
      mend,
    }))
  return [...long, ...percentile(sources.filter((source) => isProduct(source.path)))]
}

function percentile(sources: readonly Source[]): Violation[] {
  const sorted = sources.toSorted((one, other) => linesOf(one) - linesOf(other))
  const at = sorted[Math.ceil(sorted.length * 0.95) - 1]
  if (!at || linesOf(at) <= ceilings.mostFiles) return []
  const longest = sorted.filter((source) => linesOf(source) > ceilings.mostFiles)
  return longest.map((source) => ({
    ...whole(source),
    says: `${linesOf(source)} lines; more than 5 of 100 product files are longer than ${ceilings.mostFiles}`,
    mend,
  }))
}

function whole(source: Source): { path: string; line: number } {
  return { path: source.path, line: linesOf(source) }
}

function linesOf(source: Source): number {
  return source.lineStarts.length - (source.text.endsWith('\n') ? 1 : 0)
}
