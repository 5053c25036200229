import { type Audit, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { sha256 } from '../../../platform/crypto/keys.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { appendToLog, drawReviews, firstHeadOver, positionOfEntry } from '../../transparency/index.ts'
import { insertSample, updateAudit } from './audit-store.ts'
import { readAudit } from './commit-audit.ts'
import { lockOwnAudit } from './own-audit.ts'
import { seedOf } from './sampling.ts'

/**
 * Reveals the nonce and draws. The seed hangs on the first head over the commitment: the auditor could not know its root
 * when committing, and the shop could not know the nonce when signing it.
 */
export async function drawSample(scope: Scope, id: string, nonceText: string): Promise<Audit> {
  const row = await lockOwnAudit(scope, id, ['committed'])
  const nonce = Buffer.from(nonceText, 'hex')
  if (!sha256(nonce).equals(row.nonceHash)) throw new AppError('audit/wrong-nonce')
  const position = await positionOfEntry(scope, row.entryId)
  const head = position === undefined ? undefined : await firstHeadOver(scope, position)
  if (position === undefined || !head) throw new AppError('audit/not-yet-logged')
  const seed = seedOf(nonce, head.root)
  const { population, feedbackIds } = await drawReviews(scope, {
    seed,
    size: head.size,
    from: row.periodFrom,
    to: row.periodTo,
    limit: row.sampleSize,
  })
  if (population === 0) throw new AppError('audit/nothing-to-draw')
  await updateAudit(scope, id, {
    state: 'drawn',
    nonce,
    entryPosition: position,
    headSize: head.size,
    headRoot: head.root,
    seed,
    population,
    drawnAt: scope.now,
  })
  await insertSample(scope, id, feedbackIds)
  const subject = toPublicId('reviewAudit', id)
  const facts = {
    audit: subject,
    nonce: nonceText,
    seed: seed.toString('hex'),
    root: head.root.toString('hex'),
    size: head.size,
    population,
  }
  await appendToLog(scope, [{ kind: 'audit-drawn', facts }])
  await audit(scope, { action: 'audit.drawn', subject, detail: { population, drawn: feedbackIds.length } })
  return readAudit(scope, id)
}
