import type { Attestation } from './attestation.ts'
import { bytesOf } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import type { FindingCode } from './finding.ts'
import { sha256 } from './hash-tree.ts'
import type { LogEntry } from './log-entry.ts'

/** The log tells of an attestation within this time, as it does of reviews. */
const toldWithinMs = 86_400_000

/** What the log itself says about keys of auditors and about what they signed. */
export type AuditingNotes = {
  take: (entry: LogEntry) => void
  /** What keeps an attestation from counting; undefined when nothing does. */
  faultOf: (attestation: Attestation, head: { at: string }) => Promise<FindingCode | undefined>
}

type Told = { hash: string; isKeyGood: boolean }

/** So many audits are remembered; nobody signs more. */
const auditsMax = 100_000

/** Remembers which keys counted when an attestation was logged, and which document it was. */
export function noteAuditing(): AuditingNotes {
  const pinned = new Set<string>()
  const told = new Map<string, Told>()
  return {
    take({ kind, code, audit, document: { key, attestation } }) {
      if (typeof key !== 'string') return
      if (kind === 'auditor-key' && code === 'pinned') pinned.add(key)
      if (kind === 'auditor-key' && code === 'revoked') pinned.delete(key)
      // The first telling counts: one that is told twice cannot become another.
      if (kind !== 'audit-attested' || audit === undefined || told.has(audit) || told.size >= auditsMax)
        return
      told.set(audit, { hash: String(attestation), isKeyGood: pinned.has(key) })
    },
    async faultOf({ audit, signedAt, document }, head) {
      const found = told.get(audit)
      if (found === undefined) {
        const isLate = Date.parse(head.at) - Date.parse(signedAt) > toldWithinMs
        return isLate ? 'attestation-not-logged' : 'attestation-not-logged-yet'
      }
      if (found.hash !== (await sha256(bytesOf(canonicalJson(document))))) return 'attestation-not-logged'
      return found.isKeyGood ? undefined : 'attestation-key-unannounced'
    },
  }
}
