import { type SurveyList, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import './delivery-tables.ts'

export type NewList = {
  surveyId: string
  kind: 'links' | 'people'
  name: string
  audience: Record<string, unknown>
  expiresAt: Date | null
}

export async function insertList(scope: Scope, list: NewList): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('surveyList')
    .values({
      shopId: scope.shopId,
      id,
      ...list,
      audience: JSON.stringify(list.audience),
      createdBy: nameOfActor(scope.actor),
      createdAt: scope.now,
    })
    .execute()
  return id
}

/** Ways in of a list of links, numbered from one. */
export async function insertLinks(
  scope: Scope,
  { listId, surveyId, count }: { listId: string; surveyId: string; count: number },
): Promise<void> {
  const ids = Array.from({ length: count }, () => scope.newId())
  await sql`
    insert into survey_invitation (shop_id, id, survey_id, list_id, number, state, created_at)
    select ${scope.shopId}::uuid, one.id, ${surveyId}::uuid, ${listId}::uuid, one.number, 'open', ${scope.now}::timestamptz
    from unnest(${ids}::uuid[]) with ordinality as one (id, number)`.execute(scope.db)
}

type ListRow = Row<
  'surveyList',
  'id' | 'surveyId' | 'kind' | 'name' | 'expiresAt' | 'stoppedAt' | 'createdAt'
>

const columns = ['id', 'surveyId', 'kind', 'name', 'expiresAt', 'stoppedAt', 'createdAt'] as const
const listsMax = 200

export async function listLists(scope: Scope, surveyId: string): Promise<SurveyList[]> {
  const rows = await scope.db
    .selectFrom('surveyList')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .orderBy('id', 'desc')
    .limit(listsMax)
    .execute()
  return presentLists(scope, rows)
}

/** Refuses `survey/list-not-found`. */
export async function readList(
  scope: Scope,
  { surveyId, listId }: { surveyId: string; listId: string },
): Promise<ListRow> {
  const row = await scope.db
    .selectFrom('surveyList')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .where('id', '=', listId)
    .executeTakeFirst()
  if (!row) throw new AppError('survey/list-not-found')
  return row
}

export async function presentLists(scope: Scope, rows: readonly ListRow[]): Promise<SurveyList[]> {
  const counts = await countLists(
    scope,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, surveyId: _, ...row }) => ({
    ...row,
    id: toPublicId('surveyList', id),
    ...(counts.get(id) ?? { size: 0, answered: 0, waiting: 0, dropped: 0 }),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    stoppedAt: row.stoppedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }))
}

type Counts = Pick<SurveyList, 'size' | 'answered' | 'waiting' | 'dropped'>

async function countLists(scope: Scope, ids: readonly string[]): Promise<Map<string, Counts>> {
  const found = await sql<Counts & { listId: string }>`
    select
      list_id as "listId",
      count(*) as size,
      count(*) filter (where state = 'answered') as answered,
      count(*) filter (where state in ('waiting', 'queued')) as waiting,
      count(*) filter (where state = 'dropped') as dropped
    from survey_invitation
    where shop_id = ${scope.shopId}
      and list_id = any(${[...ids]}::uuid[])
    group by list_id`.execute(scope.db)
  return new Map(found.rows.map(({ listId, ...counts }) => [listId, counts]))
}

/** Marks a list as stopped, and whoever of it was not written to yet as dropped. A message in flight is let go. */
export async function markListStopped(scope: Scope, listId: string): Promise<void> {
  await scope.db
    .updateTable('surveyList')
    .set({ stoppedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', listId)
    .where('stoppedAt', 'is', null)
    .execute()
  await scope.db
    .updateTable('surveyInvitation')
    .set({ state: 'dropped', reason: 'stopped' })
    .where('shopId', '=', scope.shopId)
    .where('listId', '=', listId)
    .where('state', 'in', ['waiting', 'queued'])
    .execute()
}

export type LinkRow = Row<'surveyInvitation', 'id' | 'number' | 'state' | 'answeredAt'>

export function listLinks(scope: Scope, listId: string): Promise<LinkRow[]> {
  return scope.db
    .selectFrom('surveyInvitation')
    .select(['id', 'number', 'state', 'answeredAt'])
    .where('shopId', '=', scope.shopId)
    .where('listId', '=', listId)
    .orderBy('number')
    .execute()
}
