import { type Finding, found } from './finding.ts'
import type { LogEntry } from './log-entry.ts'

/** Kinds of entries of an audit that begin it, reveal its sample, and end it. */
const begin = 'audit-committed'
const drawn = 'audit-drawn'
const ends: ReadonlySet<string> = new Set(['audit-attested', 'audit-abandoned'])

/** Remembers the audits that the log says were begun and of which it tells no end. */
export type AuditWatch = { take: (entry: LogEntry) => void; findings: () => Finding[] }

/** So many open audits are remembered; nobody begins more. */
const openMax = 10_000

type Open = { at: string; isDrawn: boolean }

/** Finds audits whose result nobody was told, from the log alone: a shop's own list could leave them out. */
export function followAudits(): AuditWatch {
  const open = new Map<string, Open>()
  return {
    take({ kind, at, audit }) {
      if (audit === undefined) return
      const before = open.get(audit)
      if (kind === begin && open.size < openMax) open.set(audit, before ?? { at, isDrawn: false })
      else if (kind === drawn && before) open.set(audit, { ...before, isDrawn: true })
      else if (ends.has(kind)) open.delete(audit)
    },
    findings() {
      if (open.size === 0) return []
      const audits = [...open.values()]
      const [oldest = ''] = audits.map(({ at }) => at).sort()
      const count = audits.filter(({ isDrawn }) => isDrawn).length
      return [found('audit-without-result', { count: open.size, drawn: count, oldest })]
    },
  }
}
