import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { addFigures } from './add-figures.ts'
import { addToFigures, claimMilestones, recutMilestones } from './figure-store.ts'
import { figureStage } from './note-milestone.ts'

/** Adds up to `limit` milestones to the figures; returns how many. A kill puts them back: claim and sum are one transaction. */
export async function countMilestones(scope: Scope, limit: number): Promise<number> {
  const claimed = await claimMilestones(scope, limit)
  await addToFigures(scope, addFigures(claimed))
  return claimed.length
}

/** Begins the figures anew, from their milestones. */
export async function rebuildFigures(scope: Scope): Promise<void> {
  await recutMilestones(scope)
  await noteWork(scope, figureStage)
  await scope.wakeWorkers(figureStage)
}
