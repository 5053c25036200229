import { endpoints } from '@echoloop/contract'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { changeMonitor, createMonitor, listMonitors, removeMonitor } from './change-monitors.ts'
import { previewMonitor } from './preview-monitor.ts'

const monitorOf = (params: { id: string }) => uuidOf('monitor', params.id)

export const monitorRoutes: Route[] = [
  inShop(endpoints.listMonitors, async (scope) => ({ items: await listMonitors(scope) })),
  inShop(endpoints.createMonitor, (scope, { body }) => createMonitor(scope, body)),
  inShop(endpoints.changeMonitor, (scope, { params, body }) => changeMonitor(scope, monitorOf(params), body)),
  inShop(endpoints.removeMonitor, async (scope, { params }) => {
    await removeMonitor(scope, monitorOf(params))
    return { done: true as const }
  }),
  inShop(endpoints.previewMonitor, (scope, { body }) => previewMonitor(scope, body)),
]
