import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { AppealState } from '../screening-tables.ts'

export type NewAppeal = { feedbackId: string; words: string; decisionId: string }

/** Returns undefined when one is open already. */
export async function insertAppeal(scope: Scope, appeal: NewAppeal): Promise<string | undefined> {
  const row = await scope.db
    .insertInto('appeal')
    .values({ shopId: scope.shopId, id: scope.newId(), state: 'open', createdAt: scope.now, ...appeal })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Ends the open appeals of reviews whose authors changed their mind. Returns the reviews that had one. */
export async function endAppeals(scope: Scope, feedbackIds: readonly string[]): Promise<Set<string>> {
  if (feedbackIds.length === 0) return new Set()
  const rows = await scope.db
    .updateTable('appeal')
    .set({ state: 'ended', decidedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...feedbackIds]}::uuid[])`)
    .where('state', '=', 'open')
    .returning('feedbackId')
    .execute()
  return new Set(rows.map(({ feedbackId }) => feedbackId))
}

export type SettledAppeal = {
  id: string
  state: 'upheld' | 'rejected'
  answer: string
  decidedBy: string
}

export async function settleAppeal(scope: Scope, { id, ...settled }: SettledAppeal): Promise<void> {
  await scope.db
    .updateTable('appeal')
    .set({ ...settled, decidedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export type AppealRow = Row<
  'appeal',
  'id' | 'feedbackId' | 'words' | 'state' | 'answer' | 'decidedBy' | 'createdAt' | 'decidedAt'
> & {
  againstState: string
  againstCode: string | null
  againstBy: string
  againstById: string | null
  /** Who put the review where it stands now, where that is against it. */
  standsById: string | null
  againstAt: Date
  rating: number | null
  title: string | null
  text: string | null
  productName: string | null
  customerId: string | null
}

type Wanted = { id: string } | { state: AppealState; limit: number }

/** One appeal, or those in a state: the open ones oldest first, the others newest first. */
export async function listAppealRows(scope: Scope, wanted: Wanted): Promise<AppealRow[]> {
  const which =
    'id' in wanted
      ? sql`and appeal.id = ${wanted.id}`
      : sql`and appeal.state = ${wanted.state}
        order by appeal.created_at ${wanted.state === 'open' ? sql`asc` : sql`desc`}, appeal.id
        limit ${wanted.limit}`
  const rows = await sql<AppealRow>`
    select appeal.id, appeal.feedback_id, words, appeal.state, answer, appeal.decided_by, appeal.created_at,
      appeal.decided_at, decision.state as against_state, decision.code as against_code,
      decision.decided_by as against_by, decision.decider_id as against_by_id, decision.at as against_at,
      case when stands.state in ('held', 'refused') then stands.decider_id end as stands_by_id,
      rating, title, text, product.name as product_name, customer_id
    from appeal
    join decision on decision.shop_id = ${scope.shopId} and decision.id = appeal.decision_id
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = appeal.feedback_id
    left join product on product.shop_id = ${scope.shopId} and product.id = feedback.product_id
    left join lateral (
      select last.state, last.decider_id
      from decision as last
      where last.shop_id = ${scope.shopId} and last.feedback_id = appeal.feedback_id
      order by last.id desc
      limit 1
    ) as stands on true
    where appeal.shop_id = ${scope.shopId} ${which}`.execute(scope.db)
  return rows.rows
}

export async function countOpenAppeals(scope: Scope): Promise<number> {
  const row = await scope.db
    .selectFrom('appeal')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row?.count ?? 0
}
