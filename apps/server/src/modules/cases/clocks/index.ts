import './clock-tables.ts'

export { clockRoutes } from './clock-routes.ts'
export { escalateClocks } from './escalate-clocks.ts'
export { readClocksOfCase } from './read-clocks.ts'
export { readServiceLevels } from './read-service-levels.ts'
export { settlePublicClocks } from './settle-public-clocks.ts'
export { sweepAllClocks } from './sweep-all-clocks.ts'
export { sweepClocks } from './sweep-clocks.ts'
