import type { CaseHook } from '../case-change.ts'
import { moveTasks } from './task-store.ts'

/** The tasks of a case that was merged into another belong to that one from then on. */
export const followMerge: CaseHook = async (scope, { kind, after }) => {
  if (kind === 'merged' && after.mergedInto !== null)
    await moveTasks(scope, { from: after.id, to: after.mergedInto })
}
