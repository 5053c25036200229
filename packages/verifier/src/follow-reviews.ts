import { type Finding, found } from './finding.ts'
import type { LogEntry } from './log-entry.ts'

/** Kinds of entries that say what became of a review. */
export const decidingKinds: ReadonlySet<string> = new Set([
  'published',
  'held',
  'refused',
  'withdrawn',
  'removed',
  'restored',
])

/** Remembers which reviews wait, and nothing about all others. */
export type ReviewWatch = { take: (entry: LogEntry) => void; findings: () => Finding[] }

/** So many waiting reviews are remembered; a log with more of them is only said to have more. */
const waitingMax = 200_000

/** Finds reviews that were received or edited and never decided since, and those that wait for a person. */
export function followReviews(): ReviewWatch {
  const undecided = new Map<string, string>()
  const held = new Map<string, string>()
  return {
    take({ kind, review, at }) {
      if (review === undefined) return
      // New words wait for a new decision, whatever was decided about the old ones.
      const isOpened = kind === 'received' || kind === 'edited'
      if (isOpened && undecided.size < waitingMax) undecided.set(review, at)
      if (isOpened) held.delete(review)
      if (!decidingKinds.has(kind)) return
      undecided.delete(review)
      if (kind !== 'held') held.delete(review)
      else if (held.size < waitingMax) held.set(review, at)
    },
    findings() {
      if (undecided.size + held.size === 0) return []
      const [oldest = ''] = [...undecided.values(), ...held.values()].sort()
      return [found('reviews-undecided', { undecided: undecided.size, held: held.size, oldest })]
    },
  }
}
