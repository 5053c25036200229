import './surge-tables.ts'

export { forgetOldHours, surgeStage } from './hour-store.ts'
export { judgeHours } from './judge-hours.ts'
export { type PresentedSurge, presentSurges } from './present-surges.ts'
export { findSignalVoices, type SurgeConditions } from './signal-queries.ts'
export { surgeChanged } from './surge-events.ts'
export {
  findSurge,
  listSurgeRows,
  lockSurges,
  type SurgeRow,
  settleQuiet,
  updateSurge,
} from './surge-store.ts'
export { readRaisedBars } from './unneeded-queries.ts'
