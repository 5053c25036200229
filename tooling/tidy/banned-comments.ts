import type { Project } from './project.ts'
import { textIn } from './syntax-node.ts'
import { type Violation, violationAt } from './violation.ts'

const directives =
  /^[\s*!/]*(@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|prettier-ignore|(v8|c8|istanbul) ignore)/
const promises = /\b(TODO|FIXME|XXX|HACK)\b/

/** No comment switches a check off, and none promises work for later. */
export function bannedComments(project: Project): Violation[] {
  return [...project.sources.values()].flatMap((source) =>
    source.comments.flatMap((node) => {
      const text = textIn(node, 'value') ?? ''
      if (directives.test(text)) {
        const words = { says: 'a comment that switches a check off', mend: 'mend what the check found' }
        return [violationAt({ source, node }, words)]
      }
      if (!promises.test(text)) return []
      return [
        violationAt({ source, node }, { says: 'a note for later', mend: 'do it now or file it as an issue' }),
      ]
    }),
  )
}
