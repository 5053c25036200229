import './transparency-tables.ts'

export { appendToLog } from './append-to-log.ts'
export { contentHashOf, type ReviewContent } from './commitment.ts'
export { growTree } from './grow-tree.ts'
export { logByOf } from './log-by.ts'
export type { NewLogEntry } from './log-entry-body.ts'
export { logListeners } from './log-listeners.ts'
export { logRoutes } from './log-routes.ts'
export { logStage } from './log-stage.ts'
export { leafHashOf, rootOfPeaks } from './merkle-hash.ts'
export { logEntriesOf, proveConsistency, proveInclusion } from './prove.ts'
export {
  drawReviews,
  type EntryAbout,
  entriesAbout,
  firstHeadOver,
  type HeadOfLog,
  isHeadOfLog,
  newestHead,
  positionOfEntry,
  positionsOfEntries,
} from './read-for-audit.ts'
export { forgetSalts, readSalts } from './salt-store.ts'
export { type Methods, sequenceLog } from './sequence-log.ts'
export { consistencyPathOf, inclusionPathOf, nodesOfRange, type Range } from './tree-shape.ts'
export { isConsistent, isIncluded } from './verify-proof.ts'
export { tellWitnesses } from './witnesses/tell-witnesses.ts'
export { witnessRoutes } from './witnesses/witness-routes.ts'
