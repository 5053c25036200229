import type { CaseHook } from '../case-change.ts'
import { keepClocks } from './keep-clocks.ts'

/** Starts, stops and ends the clocks of a case with each of its changes, and keeps the case's due time. */
export const onCaseChange: CaseHook = async (scope, change) => {
  const dueAt = await keepClocks(scope, change.after, change.at)
  if (dueAt?.getTime() !== change.after.dueAt?.getTime()) await change.set({ dueAt })
}
