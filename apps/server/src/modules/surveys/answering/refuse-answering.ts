import { AppError } from '../../../platform/app-error.ts'
import { isWithinGrace, stateAt } from '../state-at.ts'

type Door = Parameters<typeof isWithinGrace>[0]

/** Refuses to begin a response where the survey takes none. */
export function refuseStart(survey: Door, now: Date): void {
  const state = stateAt(survey, now)
  if (state === 'draft') throw new AppError('survey/not-live')
  if (state === 'archived') throw new AppError('survey/archived')
  if (state === 'closed') throw new AppError('survey/closed')
}

/** Refuses to go on with a response whose survey ended longer ago than the grace. */
export function refuseGoingOn(survey: Door, now: Date): void {
  const state = stateAt(survey, now)
  if (state === 'archived') throw new AppError('survey/archived')
  if (state === 'closed' && !isWithinGrace(survey, now)) throw new AppError('survey/closed')
}
