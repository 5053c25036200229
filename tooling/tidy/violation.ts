import { lineAt, type Source } from './parse-source.ts'
import type { SyntaxNode } from './syntax-node.ts'

/** One broken rule: where, what, and how to mend it. */
export interface Violation {
  readonly path: string
  readonly line: number
  readonly says: string
  readonly mend: string
}

/** A violation at a node of a parsed file. */
export function violationAt(
  place: { source: Source; node: Pick<SyntaxNode, 'start'> },
  words: Pick<Violation, 'says' | 'mend'>,
): Violation {
  return { path: place.source.path, line: lineAt(place.source, place.node.start), ...words }
}

/** One line per violation, in the order of files and lines; empty when all is well. */
export function describeViolations(violations: readonly Violation[]): string {
  return violations
    .toSorted((one, other) => one.path.localeCompare(other.path) || one.line - other.line)
    .map(({ path, line, says, mend }) => `${path}:${line} ${says}. Mend: ${mend}.`)
    .join('\n')
}
