import { endpoints } from '@echoloop/contract'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { changeDelivery, disconnect, keep, readAgain, settlePrivacyWish } from './change-connector.ts'
import { connectStore, testStore } from './connect-store.ts'
import { listConnectorRows } from './connector-queries.ts'
import { openEventDoor } from './open-event-door.ts'
import { presentConnector } from './present-connector.ts'
import type { StoreSettings } from './run-store-job.ts'

export function connectorsRoutes(settings: StoreSettings): Route[] {
  const receive = openEventDoor()
  return [
    inShop(endpoints.listConnectors, async (scope) => {
      const items = []
      for (const connector of await listConnectorRows(scope))
        items.push(await presentConnector(scope, connector))
      return { items }
    }),
    open(endpoints.testConnector, async (_visit, { body }) => {
      const { facts } = await testStore(body.access, settings)
      return { storeName: facts.name }
    }),
    open(endpoints.createConnector, (visit, { body }) => connectStore(visit, body, settings)),
    inShop(endpoints.changeConnector, (scope, { params, body }) =>
      changeDelivery(scope, uuidOf('connector', params.id), body.deliveredAfterDays),
    ),
    inShop(endpoints.readStoreAgain, (scope, { params }) => readAgain(scope, uuidOf('connector', params.id))),
    inShop(endpoints.disconnectStore, (scope, { params }) =>
      disconnect(scope, uuidOf('connector', params.id)),
    ),
    inShop(endpoints.keepStore, (scope, { params }) => keep(scope, uuidOf('connector', params.id))),
    inShop(endpoints.settlePrivacyWish, (scope, { params }) =>
      settlePrivacyWish(scope, uuidOf('connector', params.id), uuidOf('event', params.wishId)),
    ),
    open(endpoints.receiveStoreEvent, (visit, { params, query }) =>
      receive(visit, {
        shopId: uuidOf('shop', query.shop),
        connectorId: uuidOf('connector', params.id),
      }),
    ),
  ]
}
