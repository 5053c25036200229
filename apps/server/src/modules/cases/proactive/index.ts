import './proactive-tables.ts'

export { proactiveRoutes } from './proactive-routes.ts'
