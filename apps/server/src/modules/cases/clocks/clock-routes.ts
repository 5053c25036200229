import { endpoints, type ServiceLevels } from '@echoloop/contract'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { addCalendar, changeCalendar, removeCalendar } from './change-calendars.ts'
import { addLevel, changeClockRules, changeLevel, removeLevel } from './change-levels.ts'
import { previewPromises } from './preview-promises.ts'
import { readServiceLevels } from './read-service-levels.ts'

export const clockRoutes: Route[] = [
  inShop(endpoints.readServiceLevels, readServiceLevels),
  inShop(endpoints.addServiceLevel, (scope, { body }) => andRead(scope, addLevel(scope, body))),
  inShop(endpoints.changeServiceLevel, (scope, { params, body }) =>
    andRead(scope, changeLevel(scope, uuidOf('serviceLevel', params.id), body)),
  ),
  inShop(endpoints.removeServiceLevel, (scope, { params }) =>
    andRead(scope, removeLevel(scope, uuidOf('serviceLevel', params.id))),
  ),
  inShop(endpoints.putClockRules, (scope, { body }) => andRead(scope, changeClockRules(scope, body))),
  inShop(endpoints.addCalendar, (scope, { body }) => andRead(scope, addCalendar(scope, body))),
  inShop(endpoints.changeCalendar, (scope, { params, body }) =>
    andRead(scope, changeCalendar(scope, uuidOf('calendar', params.id), body)),
  ),
  inShop(endpoints.removeCalendar, (scope, { params }) =>
    andRead(scope, removeCalendar(scope, uuidOf('calendar', params.id))),
  ),
  inShop(endpoints.previewServiceLevel, async (scope, { body }) => ({
    clocks: await previewPromises(scope, body),
  })),
]

async function andRead(scope: Scope, change: Promise<void>): Promise<ServiceLevels> {
  await change
  return readServiceLevels(scope)
}
