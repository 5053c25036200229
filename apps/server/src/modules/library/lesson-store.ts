import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './library-tables.ts'

export type KeptLesson = Row<
  'libraryLesson',
  'incidentId' | 'incidentNumber' | 'kind' | 'title' | 'happened' | 'cause' | 'changed' | 'lessons' | 'words'
>

/** Keeps a lesson, or what it has become since. */
export async function upsertLesson(scope: Scope, lesson: KeptLesson): Promise<void> {
  const { incidentId, ...facts } = lesson
  const kept = { ...facts, keptAt: scope.now }
  await scope.db
    .insertInto('libraryLesson')
    .values({ shopId: scope.shopId, incidentId, ...kept })
    .onConflict((conflict) => conflict.columns(['shopId', 'incidentId']).doUpdateSet(kept))
    .execute()
}

/** Takes a lesson out, for instance when its incident is opened again. */
export async function forgetLesson(scope: Scope, incidentId: string): Promise<void> {
  await scope.db
    .deleteFrom('libraryLesson')
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', incidentId)
    .execute()
}
