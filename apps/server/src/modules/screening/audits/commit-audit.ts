import { type Audit, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { appendToLog } from '../../transparency/index.ts'
import { findAudit, insertAudit, updateAudit } from './audit-store.ts'
import { actorOf, lockOwnAudit } from './own-audit.ts'
import { presentAudit } from './present-audit.ts'

export type AuditTerms = { from: string; to: string; sampleSize: number; nonceHash: string }

const dayMs = 86_400_000

/** Begins an audit: its terms and the hash of a secret nonce go into the log before the sample can be known. */
export async function commitAudit(scope: Scope, terms: AuditTerms): Promise<Audit> {
  const { sampleSize, nonceHash } = terms
  const from = new Date(terms.from)
  const given = new Date(terms.to)
  // “Until today” is until now: what comes later cannot be drawn.
  const to = new Date(Math.min(given.getTime(), scope.now.getTime()))
  if (from >= to || given.getTime() > scope.now.getTime() + dayMs)
    throw new AppError('audit/bad-period', {}, { fields: [{ path: 'to', code: 'audit/bad-period' }] })
  const id = scope.newId()
  const entryId = scope.newId()
  const isNew = await insertAudit(scope, {
    id,
    auditor: nameOfActor(scope.actor),
    actor: actorOf(scope),
    periodFrom: from,
    periodTo: to,
    sampleSize,
    nonceHash: Buffer.from(nonceHash, 'hex'),
    entryId,
  })
  if (!isNew) throw new AppError('audit/nonce-used')
  const subject = toPublicId('reviewAudit', id)
  const period = { from: from.toISOString(), to: to.toISOString() }
  const facts = { audit: subject, nonceHash, sampleSize, ...period }
  await appendToLog(scope, [{ kind: 'audit-committed', id: entryId, facts }])
  await audit(scope, { action: 'audit.committed', subject, detail: { sampleSize, ...period } })
  return readAudit(scope, id)
}

/** Ends an audit without an attestation; the log tells that it was begun and given up. */
export async function abandonAudit(scope: Scope, id: string): Promise<Audit> {
  await lockOwnAudit(scope, id, ['committed', 'drawn'])
  await updateAudit(scope, id, { state: 'abandoned' })
  const subject = toPublicId('reviewAudit', id)
  await appendToLog(scope, [{ kind: 'audit-abandoned', facts: { audit: subject } }])
  await audit(scope, { action: 'audit.abandoned', subject })
  return readAudit(scope, id)
}

/** Where an audit stands. */
export async function readAudit(scope: Scope, id: string): Promise<Audit> {
  const row = await findAudit(scope, id)
  if (!row) throw new AppError('audit/not-found')
  return presentAudit(scope, row)
}
