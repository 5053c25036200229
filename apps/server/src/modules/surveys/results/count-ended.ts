import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { tallyEnded } from './tally-store.ts'

/** Stage under which shops with ended responses to count are listed. */
export const surveyTallyStage = 'survey-tally'

/** Has the worker count a response that ended in this transaction. Until then it is counted when it is asked for. */
export async function noteEndedResponse(scope: Scope): Promise<void> {
  await noteWork(scope, surveyTallyStage)
  await scope.wakeWorkers(surveyTallyStage)
}

/** Counts ended responses; returns how many. A kill puts them back: mark and count are one statement. */
export function countEnded(scope: Scope, limit: number): Promise<number> {
  return tallyEnded(scope, limit)
}
