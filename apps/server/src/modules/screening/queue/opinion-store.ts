import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Moderator } from './moderator-of.ts'
import type { JudgedChoice } from './queue-tables.ts'

export type OpinionRow = Row<
  'secondOpinion',
  'id' | 'feedbackId' | 'askedBy' | 'askedByName' | 'askedOf' | 'question' | 'state' | 'askedAt'
>

const columns = [
  'id',
  'feedbackId',
  'askedBy',
  'askedByName',
  'askedOf',
  'question',
  'state',
  'askedAt',
] as const

/** The second opinion that a review waits for: one at a time. */
export function findOpenOpinion(scope: Scope, feedbackId: string): Promise<OpinionRow | undefined> {
  return scope.db
    .selectFrom('secondOpinion')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

export function findOpinion(scope: Scope, id: string): Promise<OpinionRow | undefined> {
  return scope.db
    .selectFrom('secondOpinion')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

type NewOpinion = { id: string; feedbackId: string; askedOf: string | null; question: string | null }

export async function insertOpinion(scope: Scope, me: Moderator, opinion: NewOpinion): Promise<void> {
  await scope.db
    .insertInto('secondOpinion')
    .values({
      shopId: scope.shopId,
      askedBy: me.id,
      askedByName: me.name,
      state: 'open',
      askedAt: scope.now,
      ...opinion,
    })
    .execute()
}

type NewJudgement = {
  opinionId: string
  feedbackId: string
  choice: JudgedChoice
  code: string | null
  reason: string | null
}

/** Keeps what somebody thinks; false when that person has judged already. */
export async function insertJudgement(
  scope: Scope,
  { id, name }: Moderator,
  judgement: NewJudgement,
): Promise<boolean> {
  const row = await scope.db
    .insertInto('opinionJudgement')
    .values({ shopId: scope.shopId, memberId: id, name, at: scope.now, ...judgement })
    .onConflict((conflict) => conflict.columns(['shopId', 'opinionId', 'memberId']).doNothing())
    .returning('memberId')
    .executeTakeFirst()
  return row !== undefined
}

export type JudgementRow = Row<'opinionJudgement', 'memberId' | 'name' | 'choice' | 'code' | 'reason' | 'at'>

export function listJudgements(scope: Scope, opinionId: string): Promise<JudgementRow[]> {
  return scope.db
    .selectFrom('opinionJudgement')
    .select(['memberId', 'name', 'choice', 'code', 'reason', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('opinionId', '=', opinionId)
    .orderBy('at')
    .orderBy('memberId')
    .execute()
}

/** The two contradict each other; somebody above them has to settle it. */
export async function markDisagreed(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('secondOpinion')
    .set({ state: 'disagreed' })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

type Ended = 'agreed' | 'settled' | 'withdrawn'

/** Ends the open opinions about reviews; those of others stay. */
export async function endOpinions(scope: Scope, feedbackIds: readonly string[], state: Ended): Promise<void> {
  await sql`
    update second_opinion
    set state = ${state}, ended_at = ${scope.now}
    where shop_id = ${scope.shopId}
      and feedback_id = any(${[...feedbackIds]}::uuid[])
      and ended_at is null`.execute(scope.db)
}
