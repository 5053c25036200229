import { AppError } from '../../platform/app-error.ts'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Both } from './incident-tables.ts'

export type StepRow = Row<
  'incidentStep',
  'id' | 'incidentId' | 'position' | 'title' | 'doerId' | 'dueAt' | 'doneAt' | 'doneBy' | 'note' | 'version'
>

const columns = [
  'id',
  'incidentId',
  'position',
  'title',
  'doerId',
  'dueAt',
  'doneAt',
  'doneBy',
  'note',
  'version',
] as const

export type NewStep = {
  incidentId: string
  position: number
  title: Both
  doerId: string | null
  dueAt: Date | null
}

export async function insertStep(scope: Scope, { title, ...step }: NewStep): Promise<void> {
  await scope.db
    .insertInto('incidentStep')
    .values({ shopId: scope.shopId, id: scope.newId(), ...step, title: JSON.stringify(title) })
    .execute()
}

/** Steps of an incident in their order. */
export function listSteps(scope: Scope, incidentId: string): Promise<StepRow[]> {
  return scope.db
    .selectFrom('incidentStep')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', incidentId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Refuses `incident/step-not-found`. */
export async function readStep(scope: Scope, id: string): Promise<StepRow> {
  const row = await scope.db
    .selectFrom('incidentStep')
    .select([...columns])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('incident/step-not-found')
  return row
}

export async function updateStep(
  scope: Scope,
  { id, version }: StepRow,
  changes: Partial<Pick<StepRow, 'doerId' | 'dueAt' | 'doneAt' | 'doneBy' | 'note'>>,
): Promise<void> {
  await scope.db
    .updateTable('incidentStep')
    .set({ ...changes, version: version + 1 })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}
