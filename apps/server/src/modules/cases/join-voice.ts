import type { Scope } from '../../platform/scope.ts'
import { addVoices } from './add-voices.ts'
import { isDone } from './case-state.ts'
import { lockOpenings, readCase } from './case-store.ts'
import { caseOfVoice } from './replies/answered-voices.ts'
import { lockAnsweredCase } from './replies/case-of-reply.ts'
import { readCaseSettings } from './rules/case-settings.ts'
import { readVoiceFacts } from './voice-facts.ts'

const dayMs = 86_400_000

/**
 * Hangs what a person wrote in a conversation on the case of that conversation, or on the one it was merged into: who
 * was waited for has answered, and what was done is open again within its time. `too-late`: it is done for good, and
 * the words deserve a case of their own. A voice that hangs on a case stays there. Returns the case that it hangs on.
 */
export async function joinVoice(
  scope: Scope,
  { caseId, feedbackId }: { caseId: string; feedbackId: string },
): Promise<{ kind: 'joined'; caseId: string } | { kind: 'too-late' }> {
  await lockOpenings(scope)
  const known = await caseOfVoice(scope, feedbackId)
  if (known !== undefined) return { kind: 'joined', caseId: known }
  const { id, state, resolvedAt } = await lockAnsweredCase(scope, caseId)
  const { reopenDays } = await readCaseSettings(scope)
  const isOver = isDone(state) && resolvedAt !== null
  if (isOver && scope.now.getTime() - resolvedAt.getTime() > reopenDays * dayMs) return { kind: 'too-late' }
  await addVoices(scope, id, await readVoiceFacts(scope, [feedbackId]))
  return { kind: 'joined', caseId: id }
}

/** The case of a number that people read out, if there is one. */
export async function findCaseByNumber(scope: Scope, number: number): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('serviceCase')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.id
}

/** Number and department of a case, or of the one it was merged into; undefined when there is none. */
export async function findConversation(
  scope: Scope,
  caseId: string,
): Promise<{ id: string; number: number; departmentId: string | null } | undefined> {
  const row = await readCase(scope, caseId)
  if (row?.mergedInto) return findConversation(scope, row.mergedInto)
  return row && { id: row.id, number: row.number, departmentId: row.departmentId }
}
