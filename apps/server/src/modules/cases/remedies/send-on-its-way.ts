import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { RemedyRow } from './remedy-queries.ts'
import { updateRemedy } from './remedy-store.ts'

/** Stage under which shops with remedies to order are listed. */
export const remedyStage = 'remedies'

/** Lets a worker order an approved remedy; one that is done by hand waits for a person. */
export async function sendOnItsWay(scope: Scope, remedy: Pick<RemedyRow, 'id' | 'handling'>): Promise<void> {
  if (remedy.handling === 'hand') return
  await updateRemedy(scope, remedy.id, { nextTryAt: scope.now })
  await noteWork(scope, remedyStage)
  await scope.wakeWorkers(remedyStage)
}
