import { type Audit, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { firstHeadOver, type HeadOfLog, positionOfEntry } from '../../transparency/index.ts'
import { type AuditRow, countFindings, type FindingCounts } from './audit-store.ts'

const none: FindingCounts = { correct: 0, incorrect: 0, unclear: 0, open: 0 }

/** Audits as the console shows them. */
export async function presentAudits(scope: Scope, rows: readonly AuditRow[]): Promise<Audit[]> {
  const counts = await countFindings(
    scope,
    rows.map(({ id }) => id),
  )
  return Promise.all(
    rows.map(async (row) => {
      const index = row.entryPosition ?? (await positionOfEntry(scope, row.entryId)) ?? null
      const head = index === null ? undefined : await firstHeadOver(scope, index)
      return present(row, { index, head, findings: counts.get(row.id) ?? none })
    }),
  )
}

export async function presentAudit(scope: Scope, row: AuditRow): Promise<Audit> {
  const [audit] = await presentAudits(scope, [row])
  if (!audit) throw new Error('one row gave no audit')
  return audit
}

type Known = { index: number | null; head: HeadOfLog | undefined; findings: FindingCounts }

function present(row: AuditRow, { index, head, findings }: Known): Audit {
  return {
    id: toPublicId('reviewAudit', row.id),
    state: row.state,
    auditor: row.auditor,
    from: row.periodFrom.toISOString(),
    to: row.periodTo.toISOString(),
    sampleSize: row.sampleSize,
    nonceHash: row.nonceHash.toString('hex'),
    committedAt: row.committedAt.toISOString(),
    index,
    head: head ? { size: head.size, root: head.root.toString('hex'), at: head.at.toISOString() } : null,
    seed: row.seed?.toString('hex') ?? null,
    population: row.population,
    findings,
    drawnAt: row.drawnAt?.toISOString() ?? null,
    attestedAt: row.attestedAt?.toISOString() ?? null,
  }
}
