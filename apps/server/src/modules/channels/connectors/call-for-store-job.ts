import type { Scope } from '../../../platform/scope.ts'
import type { Connector } from './connector-queries.ts'
import { silenceMs, updateConnector } from './connector-store.ts'
import { openQuestions } from './item-store.ts'

/** Queue of the jobs that talk to stores; payload: shopId and connectorId. */
export const storeQueue = 'channels.store'

const pauseMs = 3000

/** Puts a job behind a connector that has something to ask its store, unless one was put there just now. */
export async function callForStoreJob(scope: Scope, connector: Connector): Promise<void> {
  if (connector.jobAfter > scope.now) return
  const isReading = connector.syncPhase !== 'done' && connector.state === 'connected'
  const isLeaving = connector.leavesAt !== null && connector.leavesAt <= scope.now
  const isWanted = isReading || isLeaving || connector.uninstallToldAt !== null
  if (!isWanted && (await openQuestions(scope, connector.id, 1)).length === 0) return
  const jobAfter = new Date(scope.now.getTime() + (isReading ? silenceMs : pauseMs))
  await updateConnector(scope, connector.id, { jobAfter })
  await scope.enqueue(storeQueue, { connectorId: connector.id })
}
