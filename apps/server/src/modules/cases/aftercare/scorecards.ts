import { roleMay, type Scorecard, scorecardCriteria, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit, memberEmailOf, nameOfActor, roleOfActor } from '../../shops/index.ts'
import { addEntry, lockCase, readCase } from '../case-store.ts'
import { findScorecards, type ScorecardRow } from './scorecard-queries.ts'
import { saveScorecard } from './scorecard-store.ts'

type Rated = { memberId: string; scores: Scorecard['scores']; words?: string }

/**
 * A lead rates how a colleague handled a case. Customers and other colleagues never see it. Refuses `scorecard/own`,
 * `member/not-found`, and `remedy/person-needed` for keys.
 */
export async function putScorecard(scope: Scope, caseId: string, rated: Rated): Promise<Scorecard> {
  const { actor } = scope
  if (actor.kind !== 'member') throw new AppError('remedy/person-needed')
  await lockCase(scope, caseId)
  const memberId = uuidOf('member', rated.memberId)
  if (memberId === actor.id) throw new AppError('scorecard/own')
  if ((await memberEmailOf(scope, memberId)) === undefined) throw new AppError('member/not-found')
  const { understanding, speed, manner, solution, record } = rated.scores
  const id = await saveScorecard(scope, {
    caseId,
    memberId,
    byId: actor.id,
    byName: nameOfActor(actor),
    understanding,
    speed,
    manner,
    solution,
    record,
    words: rated.words ?? null,
  })
  // The time line says that it was rated, not how: colleagues read it.
  await addEntry(scope, caseId, { kind: 'scorecard-given', detail: { memberId: rated.memberId } })
  await audit(scope, { action: 'scorecard.given', subject: toPublicId('case', caseId) })
  await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', caseId) })
  const [card] = await findScorecards(scope, { id, limit: 1 })
  if (!card) throw new AppError('request/internal')
  return present(card)
}

/** All scorecards of a case for those who write them, one's own for everyone else. Refuses `case/not-found`. */
export async function readCaseScorecards(scope: Scope, caseId: string): Promise<Scorecard[]> {
  if (!(await readCase(scope, caseId))) throw new AppError('case/not-found')
  const memberId = (await seesAll(scope)) ? undefined : ownIdOf(scope)
  return (await findScorecards(scope, { caseId, memberId, limit: 100 })).map(present)
}

/** Scorecards about the caller, newest first; about others only for those who write them. */
export async function readScorecardPage(
  scope: Scope,
  page: { memberId?: string; cursor?: string; limit: number },
): Promise<{ items: Scorecard[]; nextCursor: string | null }> {
  const asked = page.memberId === undefined ? undefined : uuidOf('member', page.memberId)
  const memberId = (await seesAll(scope)) ? asked : ownIdOf(scope)
  const beforeId = page.cursor === undefined ? undefined : uuidOf('scorecard', page.cursor)
  const rows = await findScorecards(scope, { memberId, beforeId, limit: page.limit + 1 })
  const items = rows.slice(0, page.limit).map(present)
  return { items, nextCursor: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null }
}

async function seesAll(scope: Scope): Promise<boolean> {
  const role = await roleOfActor(scope)
  return role !== undefined && roleMay(role, 'scorecard.write')
}

/** A key has no scorecards of its own. */
function ownIdOf(scope: Scope): string {
  return scope.actor.kind === 'member' ? scope.actor.id : '00000000-0000-0000-0000-000000000000'
}

function present(row: ScorecardRow): Scorecard {
  const { understanding, speed, manner, solution, record } = row
  const scores = { understanding, speed, manner, solution, record }
  const sum = scorecardCriteria.reduce((total, criterion) => total + scores[criterion], 0)
  return {
    id: toPublicId('scorecard', row.id),
    case: { id: toPublicId('case', row.caseId), number: row.caseNumber, title: row.caseTitle },
    member: { id: toPublicId('member', row.memberId), name: row.memberName ?? '' },
    by: row.byName,
    scores,
    mean: sum / scorecardCriteria.length,
    words: row.words,
    changedAt: row.changedAt.toISOString(),
  }
}
