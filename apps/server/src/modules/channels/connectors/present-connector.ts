import {
  type Connector as ConnectorReply,
  isProblemCode,
  privacyWishes,
  toPublicId,
} from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import type { Connector } from './connector-queries.ts'
import { eventFigures, openWishes } from './event-store.ts'

/** A connector as staff see it: where it stands and what came last, never its keys. */
export async function presentConnector(scope: Scope, connector: Connector): Promise<ConnectorReply> {
  const { lastTopic, lastAt, ...day } = await eventFigures(scope, connector.id)
  const wishes = await openWishes(scope, connector.id)
  const { errorCode, errorAt } = connector
  return {
    id: toPublicId('connector', connector.id),
    kind: connector.kind,
    address: connector.address,
    storeName: connector.storeName,
    state: connector.state,
    deliveredAfterDays: connector.deliveredAfterDays,
    createdAt: connector.createdAt.toISOString(),
    leavesAt: connector.leavesAt?.toISOString() ?? null,
    sync: {
      phase: connector.syncPhase,
      productsRead: connector.productsRead,
      productsTotal: connector.productsTotal,
      ordersRead: connector.ordersRead,
      ordersTotal: connector.ordersTotal,
      doneAt: connector.syncedAt?.toISOString() ?? null,
    },
    lastEvent: lastTopic !== null && lastAt ? { topic: lastTopic, at: lastAt.toISOString() } : null,
    day,
    error:
      errorCode && isProblemCode(errorCode) && errorAt
        ? { code: errorCode, at: errorAt.toISOString() }
        : null,
    wishes: wishes.flatMap(({ id, code, subject, receivedAt }) => {
      const wanted = privacyWishes.find((wish) => wish === code)
      return wanted ? [{ id: toPublicId('event', id), wanted, subject, at: receivedAt.toISOString() }] : []
    }),
  }
}
