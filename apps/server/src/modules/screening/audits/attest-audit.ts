import {
  type Attestation,
  type AttestationContent,
  type Audit,
  canonicalJson,
  samplingMethod,
  signedTextOf,
  toPublicId,
} from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { sha256 } from '../../../platform/crypto/keys.ts'
import { isSignedText } from '../../../platform/crypto/signing-pair.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { appendToLog, type HeadOfLog, isHeadOfLog, newestHead } from '../../transparency/index.ts'
import { attestationMade } from '../screening-events.ts'
import { roundedShareOf } from '../share-of.ts'
import { type AuditRow, insertAttestation, listFindings, updateAudit } from './audit-store.ts'
import { type KeyRow, listAuditorKeys } from './auditor-key-store.ts'
import { readAudit } from './commit-audit.ts'
import { actorOf, lockOwnAudit } from './own-audit.ts'
import { sampleHashOf } from './sampling.ts'

/** So far may the auditor’s clock be ahead of the server’s. */
const clockSlackMs = 5 * 60_000

/** What the auditor is about to sign. Refused while a drawn review is not judged. */
export async function draftAttestation(
  scope: Scope,
  id: string,
  given: { keyId: string; statement: string },
): Promise<AttestationContent> {
  const row = await lockOwnAudit(scope, id, ['drawn'])
  const key = await usableKey(scope, given.keyId)
  const head = await newestHead(scope)
  if (!head) throw new AppError('log/no-head')
  return contentOf(scope, row, { key, head, statement: given.statement, signedAt: scope.now.toISOString() })
}

/** Takes a signed attestation and closes the audit. Every figure is reckoned anew and must be the same. */
export async function attestAudit(scope: Scope, id: string, attestation: Attestation): Promise<Audit> {
  const row = await lockOwnAudit(scope, id, ['drawn'])
  const key = await usableKey(scope, attestation.keyId)
  if (!isSignedText(key.publicKey, signedTextOf(attestation), attestation.signature))
    throw new AppError('attestation/not-signed')
  const { statement, signedAt } = attestation
  const { size, root, at } = attestation.head
  const head = { size, root: Buffer.from(root, 'hex'), at: new Date(at) }
  const wanted = await contentOf(scope, row, { key, head, statement, signedAt })
  const differing = await findDiffering(scope, { row, wanted, attestation, head })
  if (differing.length > 0)
    throw new AppError(
      'attestation/other-content',
      {},
      { fields: differing.map((path) => ({ path, code: 'attestation/other-content' })) },
    )
  const body = canonicalJson(attestation)
  const entryId = scope.newId()
  await insertAttestation(scope, { auditId: id, keyId: key.keyId, body, entryId })
  await updateAudit(scope, id, { state: 'attested', attestedAt: scope.now })
  await scope.announce(attestationMade, { keyId: key.keyId })
  const subject = toPublicId('reviewAudit', id)
  const facts = { audit: subject, attestation: sha256(body).toString('hex'), key: key.keyId }
  await appendToLog(scope, [{ kind: 'audit-attested', id: entryId, facts }])
  await audit(scope, { action: 'audit.attested', subject, detail: { keyId: key.keyId } })
  return readAudit(scope, id)
}

type Compared = { row: AuditRow; wanted: AttestationContent; attestation: Attestation; head: HeadOfLog }

/** Names of the members that do not say what the audit found. */
async function findDiffering(scope: Scope, { row, wanted, attestation, head }: Compared): Promise<string[]> {
  const given: Record<string, unknown> = { ...attestation }
  const differing = Object.entries(wanted)
    .filter(([name, value]) => canonicalJson(given[name]) !== canonicalJson(value))
    .map(([name]) => name)
  if (!(await isHeadOfLog(scope, head)) || head.size < (row.headSize ?? 0)) differing.push('head')
  const signedAt = new Date(attestation.signedAt).getTime()
  const earliest = row.drawnAt?.getTime() ?? 0
  if (signedAt < earliest - clockSlackMs || signedAt > scope.now.getTime() + clockSlackMs)
    differing.push('signedAt')
  return differing
}

async function usableKey(scope: Scope, keyId: string): Promise<KeyRow> {
  const key = (await listAuditorKeys(scope)).find((known) => known.keyId === keyId)
  if (!key) throw new AppError('auditor-key/not-found')
  if (key.actor !== actorOf(scope)) throw new AppError('audit/other-auditor')
  if (key.revokedAt) throw new AppError('auditor-key/revoked')
  if (!key.pinnedAt) throw new AppError('auditor-key/not-pinned')
  return key
}

type Signing = { key: KeyRow; head: HeadOfLog; statement: string; signedAt: string }

async function contentOf(
  scope: Scope,
  row: AuditRow,
  { key, head, statement, signedAt }: Signing,
): Promise<AttestationContent> {
  const findings = await listFindings(scope, row.id)
  const count = (outcome: string | null) => findings.filter(({ finding }) => finding === outcome).length
  if (count(null) > 0) throw new AppError('audit/findings-open')
  const counts = { correct: count('correct'), incorrect: count('incorrect'), unclear: count('unclear') }
  const {
    numerator: correct,
    denominator: of,
    ...interval
  } = roundedShareOf(counts.correct, counts.correct + counts.incorrect)
  const { nonce, seed, headRoot, entryPosition, headSize, population } = row
  if (!nonce || !seed || !headRoot || entryPosition === null || headSize === null || population === null)
    throw new Error('a drawn audit has no draw')
  return {
    kind: 'echoloop-attestation',
    version: 1,
    shop: toPublicId('shop', scope.shopId),
    audit: toPublicId('reviewAudit', row.id),
    auditor: key.auditor,
    period: { from: row.periodFrom.toISOString(), to: row.periodTo.toISOString() },
    method: samplingMethod,
    draw: {
      nonceHash: row.nonceHash.toString('hex'),
      nonce: nonce.toString('hex'),
      index: entryPosition,
      size: headSize,
      root: headRoot.toString('hex'),
      seed: seed.toString('hex'),
    },
    population,
    sampleSize: row.sampleSize,
    sampleHash: sampleHashOf(findings.map(({ feedbackId }) => toPublicId('feedback', feedbackId))),
    findings: counts,
    agreement: { correct, of, ...interval },
    head: { size: head.size, root: head.root.toString('hex'), at: head.at.toISOString() },
    statement,
    signedAt,
    keyId: key.keyId,
  }
}
