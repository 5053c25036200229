import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import '../service-case-tables.ts'
import './call-back-tables.ts'

export type ScorecardRow = Row<
  'scorecard',
  | 'id'
  | 'caseId'
  | 'memberId'
  | 'byName'
  | 'understanding'
  | 'speed'
  | 'manner'
  | 'solution'
  | 'record'
  | 'words'
  | 'changedAt'
> & { caseNumber: number; caseTitle: string; memberName: string | null }

type Wanted = { id?: string; caseId?: string; memberId?: string; beforeId?: string; limit: number }

/** Scorecards, newest first. */
export function findScorecards(scope: Scope, wanted: Wanted): Promise<ScorecardRow[]> {
  let query = scope.db
    .selectFrom('scorecard')
    .innerJoin('serviceCase', (join) =>
      join
        .onRef('serviceCase.shopId', '=', 'scorecard.shopId')
        .onRef('serviceCase.id', '=', 'scorecard.caseId'),
    )
    .leftJoin('member', (join) =>
      join.onRef('member.shopId', '=', 'scorecard.shopId').onRef('member.id', '=', 'scorecard.memberId'),
    )
    .select([
      'scorecard.id',
      'scorecard.caseId',
      'scorecard.memberId',
      'scorecard.byName',
      'scorecard.understanding',
      'scorecard.speed',
      'scorecard.manner',
      'scorecard.solution',
      'scorecard.record',
      'scorecard.words',
      'scorecard.changedAt',
      'serviceCase.number as caseNumber',
      'serviceCase.title as caseTitle',
      'member.name as memberName',
    ])
    .where('scorecard.shopId', '=', scope.shopId)
    .orderBy('scorecard.id', 'desc')
    .limit(wanted.limit)
  if (wanted.id) query = query.where('scorecard.id', '=', wanted.id)
  if (wanted.caseId) query = query.where('scorecard.caseId', '=', wanted.caseId)
  if (wanted.memberId) query = query.where('scorecard.memberId', '=', wanted.memberId)
  if (wanted.beforeId) query = query.where('scorecard.id', '<', wanted.beforeId)
  return query.execute()
}
