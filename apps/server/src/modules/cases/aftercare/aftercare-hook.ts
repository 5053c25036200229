import type { CaseHook } from '../case-change.ts'
import { moveRemedies } from '../remedies/remedy-store.ts'
import { moveCallBacks } from './call-back-store.ts'
import { dropFollowUpInvitation, planFollowUpInvitation } from './follow-up-invitation.ts'
import { moveScorecards } from './scorecard-store.ts'

const solved = ['resolved', 'closed']

/** What remedies, call-backs and invitations make of a case's change: one solved invites, one merged hands them on. */
export const aftercareHook: CaseHook = async (scope, { before, after }) => {
  if (before === null) return
  if (before.mergedInto === null && after.mergedInto !== null) {
    await moveRemedies(scope, after.id, after.mergedInto)
    await moveCallBacks(scope, after.id, after.mergedInto)
    await moveScorecards(scope, after.id, after.mergedInto)
    return
  }
  const wasSolved = solved.includes(before.state)
  const isSolved = solved.includes(after.state)
  if (!wasSolved && after.state === 'resolved') await planFollowUpInvitation(scope, after)
  if (wasSolved && !isSolved) await dropFollowUpInvitation(scope, after.id)
}
