import type { Voice } from '../feedback/index.ts'
import { policyCodeOf } from './policy-code-of.ts'
import type { PublicationState } from './screening-tables.ts'
import type { StoredVerdict } from './screening-verdict.ts'

/** Where a review stands, by which rule, and whether the detector or the shop's policy put it there. */
export type Standing = { state: PublicationState; code: string; by: 'detector' | 'rule' }

type Rules = { publishUnverified: boolean }

/**
 * What happens to a review on arrival: what the detector keeps back is held or refused; of the rest, a review that
 * belongs to an order is published at once, and every other waits for a person unless the shop's policy says otherwise.
 * Reads neither stars nor mood. Pure.
 */
export function firstDecision(
  { orderId }: Pick<Voice, 'orderId'>,
  verdict: StoredVerdict,
  { publishUnverified }: Rules,
): Standing {
  if (verdict.decision !== 'accept')
    return { state: verdict.decision === 'hold' ? 'held' : 'refused', ...seenBy(verdict) }
  if (orderId !== null) return { state: 'published', code: 'has-order', by: 'rule' }
  return publishUnverified
    ? { state: 'published', code: 'keeps-rules', by: 'rule' }
    : { state: 'held', code: 'no-order', by: 'rule' }
}

function seenBy(verdict: StoredVerdict): Pick<Standing, 'code' | 'by'> {
  return { code: policyCodeOf(verdict), by: 'detector' }
}

/**
 * What happens to a review whose author changed the words: what the product decided is decided anew, what a person
 * refused or holds back waits for a person, and what was withdrawn stays so. `fresh`: the decision as on arrival. Pure.
 */
export function decisionAfterEdit(
  before: { state: PublicationState; isByPerson: boolean },
  fresh: Standing,
): Standing {
  if (before.state === 'withdrawn') return { state: 'withdrawn', code: 'edited', by: 'rule' }
  if (before.state !== 'published' && before.isByPerson && fresh.state === 'published')
    return { state: 'held', code: 'edited', by: 'rule' }
  return fresh.state === 'published' ? { ...fresh, code: 'edited' } : fresh
}

/**
 * What later knowledge makes of a review about which the product itself decided: what is public is held until a person
 * has looked, what was refused and is cleared waits for a person, what was held for what the detector saw and is
 * cleared stands as on arrival. Undefined: it stays. Pure.
 */
export function decisionAfterReopening(
  before: PublicationState,
  verdict: StoredVerdict,
  fresh: Standing,
): Standing | undefined {
  const isSuspect = verdict.decision !== 'accept'
  if (before === 'published') return isSuspect ? { state: 'held', ...seenBy(verdict) } : undefined
  if (before === 'held') return isSuspect ? undefined : fresh
  if (before === 'refused' && verdict.decision !== 'refuse')
    return { state: 'held', code: 'looked-at-again', by: 'detector' }
  return undefined
}
