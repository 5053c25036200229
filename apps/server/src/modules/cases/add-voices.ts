import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { personOf } from '../customers/index.ts'
import type { CaseChanges, CaseRow, Doer } from './case-change.ts'
import { isDone, stateChanges } from './case-state.ts'
import { lockCase } from './case-store.ts'
import { changeCase } from './change-case.ts'
import { computePriority } from './priority.ts'
import { readCaseSettings } from './rules/case-settings.ts'
import { tierOfCustomer } from './tier-of-customer.ts'
import { gatherFacts, readFactsOfCase, type VoiceFacts } from './voice-facts.ts'
import { insertVoices } from './voice-store.ts'

const customer: Doer = { kind: 'customer', id: null, name: null }

/**
 * Hangs voices that came in on a case, however many, in one line of its history. New words of the person are the
 * customer's writing: who was waited for has answered, and what was done is open again.
 */
export async function addVoices(
  scope: Scope,
  caseId: string,
  voices: readonly VoiceFacts[],
): Promise<CaseRow> {
  const before = await lockCase(scope, caseId)
  const ids = voices.map(({ id }) => id)
  const added = await insertVoices(scope, caseId, ids)
  if (added === 0) return before
  const newest = new Date(Math.max(...voices.map(({ occurredAt }) => occurredAt.getTime())))
  const hasNewWords = newest > before.customerWroteAt
  const changes: CaseChanges = {
    voices: before.voices + added,
    customerWroteAt: hasNewWords ? newest : before.customerWroteAt,
    customerId: await customerOf(scope, before, voices),
    ...(hasNewWords ? stateOfNewWords(before, scope.now) : {}),
    ...(await priorityNow(scope, before)),
  }
  return changeCase(scope, before, changes, {
    kind: hasNewWords ? 'customer-wrote' : 'voice-added',
    at: hasNewWords ? newest : undefined,
    by: hasNewWords ? customer : undefined,
    detail: {
      count: added,
      feedbackIds: ids.slice(0, 20).map((id) => toPublicId('feedback', id)),
      ...(changes.state ? { from: before.state, to: changes.state } : {}),
    },
  })
}

/** Whose case it is; nobody's alone once voices of others hang on it. */
async function customerOf(
  scope: Scope,
  { customerId }: CaseRow,
  voices: readonly VoiceFacts[],
): Promise<string | null> {
  if (customerId === null) return null
  const others = voices.filter((voice) => voice.customerId !== null && voice.customerId !== customerId)
  if (others.length === 0) return customerId
  const { customerIds } = await personOf(scope, customerId)
  return others.every((voice) => customerIds.includes(voice.customerId ?? '')) ? customerId : null
}

function stateOfNewWords(before: CaseRow, now: Date): CaseChanges {
  if (isDone(before.state)) return stateChanges(before, 'reopened', now)
  return before.state === 'waiting-customer' ? { state: 'open' } : {}
}

/** The priority that its voices give a case now; what a person set stays. */
export async function priorityNow(scope: Scope, row: CaseRow): Promise<CaseChanges> {
  const voices = await readFactsOfCase(scope, row.id)
  if (voices.length === 0) return {}
  const { weights } = await readCaseSettings(scope)
  const ruleWeight = weightIn(row)
  const tier = await tierOfCustomer(scope, row.customerId)
  const { priority, ...computed } = computePriority({ ...gatherFacts(voices), tier, ruleWeight }, weights)
  const changes = { ...computed, tier: tier?.code ?? row.tier }
  return row.priorityByHand ? changes : { ...changes, priority }
}

/** The weight of the rule that opened the case, which its reasons keep. */
function weightIn({ priorityReasons }: CaseRow): number {
  const weight = priorityReasons.find(({ factor }) => factor === 'rule')?.detail.weight
  return typeof weight === 'number' ? weight : 1
}
