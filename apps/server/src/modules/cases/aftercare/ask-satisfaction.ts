import type { Scope } from '../../../platform/scope.ts'
import { queueMessage } from '../../outreach/index.ts'
import type { CaseHook, CaseRow } from '../case-change.ts'
import { wasAnsweredBefore } from '../case-state.ts'
import { satisfactionPurpose, subjectOf } from './satisfaction-message.ts'
import { changeQuestion, insertQuestion, lockLastQuestion } from './satisfaction-store.ts'

/** Whoever resolves has so long to think again, and the last answer arrives before the question. */
const afterMs = 10 * 60_000

/** Asks the person once after each resolution of a case. Cases that are closed unresolved ask nothing. */
export const askAfterResolution: CaseHook = async (scope, { before, after }) => {
  // Imported history is not asked about: it was settled before it was a case.
  if (wasAnsweredBefore(after)) return
  if (after.state === 'resolved' && before?.state !== 'resolved') await askSatisfaction(scope, after)
}

async function askSatisfaction(scope: Scope, { id: caseId, customerId }: CaseRow): Promise<void> {
  if (customerId === null) return
  const last = await lockLastQuestion(scope, caseId)
  const question = { caseId, resolution: (last?.resolution ?? 0) + 1 }
  await insertQuestion(scope, { ...question, customerId })
  const subjectId = subjectOf(question)
  const { messageId } = await queueMessage(scope, {
    purpose: satisfactionPurpose,
    clock: 'request',
    customerId,
    subjectId,
    dedupeKey: `${satisfactionPurpose} ${subjectId}`,
    notBefore: new Date(scope.now.getTime() + afterMs),
  })
  await changeQuestion(scope, question, { messageId })
}
