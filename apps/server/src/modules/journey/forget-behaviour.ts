import { behaviourLimits } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { deleteBehaviourOf, deleteOldBehaviour, deleteVisitor } from './behaviour-store.ts'
import { visitorOfId } from './visitor-of-id.ts'

/** A visitor took consent back: all that is known of that browser goes. */
export async function forgetVisitor(scope: Scope, id: string): Promise<void> {
  await deleteVisitor(scope, visitorOfId(scope, id))
}

/** For whoever erases a customer: all that the shop signed to be theirs goes. */
export async function forgetBehaviourOf(scope: Scope, customerId: string): Promise<void> {
  await deleteBehaviourOf(scope, customerId)
}

/** Deletes events and visits after 90 days; their counts stay and name nobody. */
export async function forgetOldBehaviour(scope: Scope): Promise<void> {
  await deleteOldBehaviour(scope, behaviourLimits.keptDays)
}
