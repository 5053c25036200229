import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './call-back-tables.ts'

export type NewScorecard = {
  caseId: string
  memberId: string
  byId: string
  byName: string
  understanding: number
  speed: number
  manner: number
  solution: number
  record: number
  words: string | null
}

/** Keeps one scorecard per case, colleague and lead; the newer one stands. Returns its id. */
export async function saveScorecard(scope: Scope, card: NewScorecard): Promise<string> {
  const { caseId, memberId, byId, ...values } = card
  const row = await scope.db
    .insertInto('scorecard')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      caseId,
      memberId,
      byId,
      ...values,
      createdAt: scope.now,
      changedAt: scope.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['shopId', 'caseId', 'memberId', 'byId'])
        .doUpdateSet({ ...values, changedAt: scope.now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Scorecards of a case that went into another one go with it, unless the same lead rated the same person there. */
export async function moveScorecards(scope: Scope, from: string, to: string): Promise<void> {
  await sql`
    update scorecard
    set case_id = ${to}
    where shop_id = ${scope.shopId}
      and case_id = ${from}
      and not exists (
        select from scorecard as there
        where there.shop_id = ${scope.shopId}
          and there.case_id = ${to}
          and there.member_id = scorecard.member_id
          and there.by_id = scorecard.by_id
      )`.execute(scope.db)
}
