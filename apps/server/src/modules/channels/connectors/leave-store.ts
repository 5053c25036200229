import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { type Connector, lockConnector } from './connector-queries.ts'
import { type ConnectorChange, updateConnector } from './connector-store.ts'
import { failureOf, type JobStep, type StoreJob } from './store-job.ts'
import { tellConnector } from './tell-connector.ts'

/**
 * Ends a connection: by the wish of staff, when the store sends nothing more, or because the store took our app out,
 * which is asked back first. What came in stays; the keys are forgotten.
 */
export async function leaveStore(job: StoreJob, connector: Connector): Promise<JobStep> {
  if (connector.uninstallToldAt !== null) {
    const greeting = await job.door.greet()
    if (greeting.kind === 'ok') {
      await job.inShop((scope) => end(scope, connector.id, { uninstallToldAt: null }))
      return 'go on'
    }
    if (greeting.kind === 'failed' && greeting.isPassing) return failureOf(greeting)
    await job.inShop((scope) => end(scope, connector.id, { state: 'uninstalled', secrets: null }))
    return 'done'
  }
  // Keys that the store refuses can remove nothing there; its events find no door here any more.
  const removed = await job.door.removeHooks({ url: job.hookUrl })
  if (removed.kind === 'failed' && removed.isPassing && !isOverdue(connector)) return failureOf(removed)
  await job.inShop((scope) => end(scope, connector.id, { state: 'disconnected', secrets: null }))
  return 'done'
}

const graceMs = 3_600_000

/** A store that is not to be reached for an hour is left without a word. */
function isOverdue({ leavesAt, errorAt }: Connector): boolean {
  return leavesAt !== null && errorAt !== null && errorAt.getTime() - leavesAt.getTime() > graceMs
}

async function end(scope: Scope, id: string, change: ConnectorChange): Promise<void> {
  const connector = await lockConnector(scope, id)
  if (!connector?.secrets) return
  // Taken back in the last moment.
  if (change.state === 'disconnected' && connector.state !== 'leaving') return
  await updateConnector(scope, id, {
    ...change,
    ...(change.state ? { leavesAt: null, uninstallToldAt: null, errorCode: null, errorAt: null } : {}),
  })
  if (change.state === 'uninstalled') {
    const actor = { kind: 'key', id, name: connector.storeName ?? connector.kind } as const
    await audit({ ...scope, actor }, { action: 'connector.uninstalled', detail: { kind: connector.kind } })
  }
  await tellConnector(scope, id)
}
