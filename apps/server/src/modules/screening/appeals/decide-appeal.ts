import type { AppealOfReview } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { recordDecision } from '../queue/record-decision.ts'
import { type AppealOutcome, answerAppeal } from './answer-appeal.ts'
import { listAppealRows } from './appeal-store.ts'
import { presentAppeal } from './read-appeals.ts'

/** Decides an appeal on the page of appeals. Refuses what `answerAppeal` refuses. */
export async function decideAppeal(scope: Scope, given: AppealOutcome): Promise<AppealOfReview> {
  const { id } = given
  const [appeal] = await listAppealRows(scope, { id })
  if (!appeal) throw new AppError('appeal/not-found')
  const { feedbackId } = appeal
  await recordDecision(scope, { feedbackId, answers: ['appeal'] }, () => answerAppeal(scope, given))
  const [settled] = await listAppealRows(scope, { id })
  if (!settled) throw new AppError('appeal/not-found')
  return presentAppeal(scope, settled)
}
