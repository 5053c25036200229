import { type Connector as ConnectorReply, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { storeQueue } from './call-for-store-job.ts'
import { type Connector, lockConnector, readConnector } from './connector-queries.ts'
import { type ConnectorChange, firstReading, updateConnector } from './connector-store.ts'
import { settleWish } from './event-store.ts'
import { markAllDue } from './item-store.ts'
import { presentConnector } from './present-connector.ts'
import { tellConnector } from './tell-connector.ts'

/** How long a disconnection can be taken back. */
const undoMs = 60_000

/** Changes when goods count as delivered, for orders that are under way too. */
export async function changeDelivery(
  scope: Scope,
  id: string,
  deliveredAfterDays: number | null,
): Promise<ConnectorReply> {
  await lockInUse(scope, id)
  await markAllDue(scope, id)
  return save(scope, id, { action: 'connector.changed', change: { deliveredAfterDays } })
}

/** Reads the store from the beginning; what is known already stays as it is. */
export async function readAgain(scope: Scope, id: string): Promise<ConnectorReply> {
  await lockInUse(scope, id)
  await scope.enqueue(storeQueue, { connectorId: id })
  return save(scope, id, { action: 'connector.read-again', change: firstReading(scope.now) })
}

/** Ends the connection in a minute. */
export async function disconnect(scope: Scope, id: string): Promise<ConnectorReply> {
  await lockInUse(scope, id)
  const leavesAt = new Date(scope.now.getTime() + undoMs)
  return save(scope, id, { action: 'connector.disconnected', change: { state: 'leaving', leavesAt } })
}

/** Takes a disconnection back. */
export async function keep(scope: Scope, id: string): Promise<ConnectorReply> {
  const connector = await lockConnector(scope, id)
  if (!connector) throw new AppError('connector/not-found')
  if (connector.state !== 'leaving') throw new AppError('connector/not-leaving')
  return save(scope, id, { action: 'connector.kept', change: { state: 'connected', leavesAt: null } })
}

/** Notes that somebody dealt with a wish for privacy. */
export async function settlePrivacyWish(scope: Scope, id: string, wishId: string): Promise<ConnectorReply> {
  const connector = await readConnector(scope, id)
  if (!(await settleWish(scope, id, wishId))) throw new AppError('connector/wish-not-found')
  await audit(scope, { action: 'privacy.settled', subject: toPublicId('connector', id) })
  return presentConnector(scope, connector)
}

async function lockInUse(scope: Scope, id: string): Promise<Connector> {
  const connector = await lockConnector(scope, id)
  if (!connector) throw new AppError('connector/not-found')
  if (connector.state !== 'connected') throw new AppError('connector/ended')
  return connector
}

async function save(
  scope: Scope,
  id: string,
  { action, change }: { action: string; change: ConnectorChange },
): Promise<ConnectorReply> {
  await updateConnector(scope, id, change)
  await audit(scope, { action, subject: toPublicId('connector', id) })
  await tellConnector(scope, id)
  return presentConnector(scope, await readConnector(scope, id))
}
