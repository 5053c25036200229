import type { PaperState, SurveyAnswers } from '@echoloop/contract'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import './delivery-tables.ts'

export type PaperRow = Row<
  'surveyPaperForm',
  | 'number'
  | 'version'
  | 'language'
  | 'state'
  | 'first'
  | 'firstBy'
  | 'firstActor'
  | 'second'
  | 'secondBy'
  | 'secondActor'
  | 'differences'
  | 'createdAt'
>

const columns = [
  'number',
  'version',
  'language',
  'state',
  'first',
  'firstBy',
  'firstActor',
  'second',
  'secondBy',
  'secondActor',
  'differences',
  'createdAt',
] as const

type Whose = { surveyId: string; number: string }

/** A form for this transaction alone, so that two who type it at once take turns. */
export function lockForm(scope: Scope, { surveyId, number }: Whose): Promise<PaperRow | undefined> {
  return scope.db
    .selectFrom('surveyPaperForm')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
}

export type Typed = { by: string; actor: string; answers: SurveyAnswers }

/** The first typing. False when somebody was faster. */
export async function insertForm(
  scope: Scope,
  form: Whose & { version: number; language: string; typed: Typed },
): Promise<boolean> {
  const { typed, ...facts } = form
  const result = await scope.db
    .insertInto('surveyPaperForm')
    .values({
      shopId: scope.shopId,
      ...facts,
      state: 'once',
      first: JSON.stringify(typed.answers),
      firstBy: typed.by,
      firstActor: typed.actor,
      second: null,
      createdAt: scope.now,
    })
    .onConflict((conflict) => conflict.columns(['shopId', 'surveyId', 'number']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function saveSecond(
  scope: Scope,
  { surveyId, number }: Whose,
  { typed, differences }: { typed: Typed; differences: number },
): Promise<void> {
  await scope.db
    .updateTable('surveyPaperForm')
    .set({
      state: 'differs',
      second: JSON.stringify(typed.answers),
      secondBy: typed.by,
      secondActor: typed.actor,
      differences,
    })
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .where('number', '=', number)
    .execute()
}

/** What was typed is in the response now and kept nowhere else. */
export async function markStored(
  scope: Scope,
  { surveyId, number }: Whose,
  { responseId, settledBy }: { responseId: string; settledBy: string | null },
): Promise<void> {
  await scope.db
    .updateTable('surveyPaperForm')
    .set({ state: 'stored', first: null, second: null, responseId, settledBy, storedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .where('number', '=', number)
    .execute()
}

/** Forms by number, one more than `limit`. */
export function listFormRows(
  scope: Scope,
  surveyId: string,
  page: { after?: string | undefined; limit: number; state?: PaperState | undefined },
): Promise<PaperRow[]> {
  let query = scope.db
    .selectFrom('surveyPaperForm')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
  if (page.state) query = query.where('state', '=', page.state)
  if (page.after) query = query.where('number', '>', page.after)
  return query
    .orderBy('number')
    .limit(page.limit + 1)
    .execute()
}

export async function countForms(scope: Scope, surveyId: string): Promise<Record<PaperState, number>> {
  const rows = await scope.db
    .selectFrom('surveyPaperForm')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .groupBy('state')
    .execute()
  return {
    once: 0,
    differs: 0,
    stored: 0,
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
  }
}
