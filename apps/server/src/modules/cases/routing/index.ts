import './routing-tables.ts'

export { handOverDesk, handOverDesks } from './hand-over-desk.ts'
export { routeCase, routingStage } from './route-case.ts'
export { routeWaiting } from './route-waiting.ts'
export { routingRoutes } from './routing-routes.ts'
