import type { FindingOutcome } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './audit-tables.ts'

const columns = [
  'id',
  'state',
  'auditor',
  'actor',
  'periodFrom',
  'periodTo',
  'sampleSize',
  'nonceHash',
  'entryId',
  'committedAt',
  'nonce',
  'entryPosition',
  'headSize',
  'headRoot',
  'seed',
  'population',
  'drawnAt',
  'attestedAt',
] as const

export type AuditRow = Row<'auditDraw', (typeof columns)[number]>

type NewAudit = Row<
  'auditDraw',
  'id' | 'auditor' | 'actor' | 'periodFrom' | 'periodTo' | 'sampleSize' | 'nonceHash' | 'entryId'
>

/** Keeps the terms of an audit. False when its commitment was used before. */
export async function insertAudit(scope: Scope, audit: NewAudit): Promise<boolean> {
  const done = await scope.db
    .insertInto('auditDraw')
    .values({ shopId: scope.shopId, ...audit, state: 'committed', committedAt: scope.now })
    .onConflict((conflict) => conflict.columns(['shopId', 'nonceHash']).doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0
}

export function listAuditRows(scope: Scope): Promise<AuditRow[]> {
  return scope.db
    .selectFrom('auditDraw')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .orderBy('committedAt', 'desc')
    .limit(200)
    .execute()
}

export function findAudit(scope: Scope, id: string): Promise<AuditRow | undefined> {
  return scope.db
    .selectFrom('auditDraw')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The same, locked until the transaction ends. */
export function lockAudit(scope: Scope, id: string): Promise<AuditRow | undefined> {
  return scope.db
    .selectFrom('auditDraw')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

type AuditStep =
  | (Required<Pick<AuditRow, 'nonce' | 'entryPosition' | 'headSize' | 'headRoot' | 'seed' | 'population'>> & {
      state: 'drawn'
      drawnAt: Date
    })
  | { state: 'attested'; attestedAt: Date }
  | { state: 'abandoned' }

export async function updateAudit(scope: Scope, id: string, step: AuditStep): Promise<void> {
  await scope.db
    .updateTable('auditDraw')
    .set(step)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Keeps the drawn reviews in the order of the draw. */
export async function insertSample(
  scope: Scope,
  auditId: string,
  feedbackIds: readonly string[],
): Promise<void> {
  await sql`
    insert into audit_finding (shop_id, audit_id, feedback_id, place)
    select ${scope.shopId}, ${auditId}, id, place
    from unnest(${[...feedbackIds]}::uuid[]) with ordinality as drawn (id, place)`.execute(scope.db)
}

export type FindingRow = Row<'auditFinding', 'feedbackId' | 'place' | 'finding' | 'words'>

export function listFindings(scope: Scope, auditId: string): Promise<FindingRow[]> {
  return scope.db
    .selectFrom('auditFinding')
    .select(['feedbackId', 'place', 'finding', 'words'])
    .where('shopId', '=', scope.shopId)
    .where('auditId', '=', auditId)
    .orderBy('place')
    .execute()
}

/** False when the review was not drawn. */
export async function updateFinding(
  scope: Scope,
  auditId: string,
  found: { feedbackId: string; finding: FindingOutcome; words: string | null },
): Promise<boolean> {
  const done = await scope.db
    .updateTable('auditFinding')
    .set({ finding: found.finding, words: found.words, foundAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('auditId', '=', auditId)
    .where('feedbackId', '=', found.feedbackId)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export type FindingCounts = { correct: number; incorrect: number; unclear: number; open: number }

/** Findings of audits, counted; audits without a sample are not among them. */
export async function countFindings(
  scope: Scope,
  auditIds: readonly string[],
): Promise<Map<string, FindingCounts>> {
  const { rows } = await sql<FindingCounts & { auditId: string }>`
    select
      audit_id as "auditId",
      (count(*) filter (where finding = 'correct'))::int as correct,
      (count(*) filter (where finding = 'incorrect'))::int as incorrect,
      (count(*) filter (where finding = 'unclear'))::int as unclear,
      (count(*) filter (where finding is null))::int as open
    from audit_finding
    where shop_id = ${scope.shopId}
      and audit_id = any(${[...auditIds]}::uuid[])
    group by audit_id`.execute(scope.db)
  return new Map(rows.map(({ auditId, ...counts }) => [auditId, counts]))
}

export async function insertAttestation(
  scope: Scope,
  attestation: { auditId: string; keyId: string; body: string; entryId: string },
): Promise<void> {
  await scope.db
    .insertInto('attestation')
    .values({ shopId: scope.shopId, attestedAt: scope.now, ...attestation })
    .execute()
}

export type AttestationRow = Row<'attestation', 'auditId' | 'keyId' | 'body' | 'entryId'>

/** What was signed, newest first. */
export function listAttestationRows(scope: Scope): Promise<AttestationRow[]> {
  return scope.db
    .selectFrom('attestation')
    .select(['auditId', 'keyId', 'body', 'entryId'])
    .where('shopId', '=', scope.shopId)
    .orderBy('attestedAt', 'desc')
    .limit(100)
    .execute()
}
