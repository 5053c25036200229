import type { InvitationPolicy } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import type { RequestPolicy } from './plan-request.ts'
import { findPolicy, listDelays } from './request-queries.ts'
import { savePolicy } from './request-store.ts'

/** What counts until a shop sets its own: nobody is written to. */
export const defaultInvitationPolicy: InvitationPolicy = {
  isOn: false,
  domesticDays: 7,
  internationalDays: 14,
  reminders: 1,
  reminderGapDays: 7,
  categories: [],
}

export async function readInvitationPolicy(scope: Scope): Promise<InvitationPolicy> {
  const policy = await findPolicy(scope)
  return policy ? { ...policy, categories: await listDelays(scope) } : defaultInvitationPolicy
}

/** Sets the policy. What is planned already is checked against it when its day comes. */
export async function changeInvitationPolicy(
  scope: Scope,
  policy: InvitationPolicy,
): Promise<InvitationPolicy> {
  const before = await readInvitationPolicy(scope)
  await savePolicy(scope, policy)
  await audit(scope, { action: 'invitation-policy.changed', detail: { before, after: policy } })
  return readInvitationPolicy(scope)
}

/** The policy as the rules read it. */
export async function readRequestPolicy(scope: Scope): Promise<RequestPolicy> {
  const { categories, ...policy } = await readInvitationPolicy(scope)
  return { ...policy, categoryDays: new Map(categories.map(({ code, ...days }) => [code, days])) }
}
