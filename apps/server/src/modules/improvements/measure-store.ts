import { sql, type Updateable } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './improvement-tables.ts'

export type NewMeasure = {
  title: string
  dueOn: string | null
  ownerId: string | null
  departmentId: string | null
}

/** Adds measures at the end of a plan's list. */
export async function insertMeasures(
  scope: Scope,
  planId: string,
  measures: readonly NewMeasure[],
): Promise<void> {
  for (const measure of measures) {
    await scope.db
      .insertInto('planMeasure')
      .values({
        shopId: scope.shopId,
        id: scope.newId(),
        planId,
        position: sql<number>`(
          select coalesce(max(position), 0) + 1
          from plan_measure
          where shop_id = ${scope.shopId}
            and plan_id = ${planId}
        )`,
        ...measure,
      })
      .execute()
  }
}

type MeasureChanges = Pick<
  Updateable<Tables['planMeasure']>,
  'title' | 'dueOn' | 'taskId' | 'doneAt' | 'doneBy' | 'removedAt'
>

/** False when the plan has no such measure. */
export async function updateMeasure(
  scope: Scope,
  { planId, id }: { planId: string; id: string },
  changes: MeasureChanges,
): Promise<boolean> {
  const result = await scope.db
    .updateTable('planMeasure')
    .set(changes)
    .where('shopId', '=', scope.shopId)
    .where('planId', '=', planId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
