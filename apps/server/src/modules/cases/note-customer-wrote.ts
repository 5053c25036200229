import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import type { CaseChanges, CaseRow, Doer } from './case-change.ts'
import { isDone, stateChanges } from './case-state.ts'
import { lockCase } from './case-store.ts'
import { changeCase } from './change-case.ts'
import { readCaseSettings } from './rules/case-settings.ts'

export type CustomerWords = { at: Date; feedbackId?: string; text?: string; count?: number }

const customer: Doer = { kind: 'customer', id: null, name: null }
const dayMs = 86_400_000

/**
 * Notes that the customer wrote: who was waited for has answered, and what was done is open again within its time.
 * `too-late`: it is done for good, and the words are noted only; they deserve a case of their own.
 */
export async function noteCustomerWrote(
  scope: Scope,
  caseId: string,
  words: CustomerWords,
): Promise<'noted' | 'reopened' | 'too-late'> {
  const before = await lockCase(scope, caseId)
  const { reopenDays } = await readCaseSettings(scope)
  const outcome = outcomeOf(before, words.at, reopenDays)
  const changes: CaseChanges = {
    ...stateAfter(before, outcome, scope.now),
    customerWroteAt: before.customerWroteAt > words.at ? before.customerWroteAt : words.at,
  }
  await changeCase(scope, before, changes, {
    kind: 'customer-wrote',
    at: words.at,
    by: customer,
    text: words.text,
    detail: {
      ...(words.feedbackId ? { feedbackId: toPublicId('feedback', words.feedbackId) } : {}),
      ...(words.count ? { count: words.count } : {}),
      ...(changes.state ? { from: before.state, to: changes.state } : {}),
    },
  })
  return outcome
}

function outcomeOf(before: CaseRow, at: Date, reopenDays: number): 'noted' | 'reopened' | 'too-late' {
  if (!isDone(before.state) || before.resolvedAt === null) return 'noted'
  return at.getTime() - before.resolvedAt.getTime() <= reopenDays * dayMs ? 'reopened' : 'too-late'
}

function stateAfter(before: CaseRow, outcome: string, now: Date): CaseChanges {
  if (outcome === 'reopened') return stateChanges(before, 'reopened', now)
  return before.state === 'waiting-customer' ? { state: 'open' } : {}
}
