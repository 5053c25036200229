import './segment-tables.ts'

export { standingStage } from './begin-standings.ts'
export { sweepStandings } from './recount-standings.ts'
export { tierChanged } from './segment-events.ts'
export { segmentListeners } from './segment-listeners.ts'
export { segmentRoutes } from './segment-routes.ts'
export { type PlacedTier, tierOf } from './tier-of.ts'
