import type { FeedbackDetail, policyCodes } from '@echoloop/contract'

export type PolicyCode = (typeof policyCodes)[number]

export type Decision =
  | { decision: 'publish' }
  | { decision: 'wait' }
  | { decision: 'refuse'; code: PolicyCode; reason: string | undefined }

type Decided = Pick<FeedbackDetail, 'publication' | 'decision'>

/** The decision that leads back to the state before; an unknown reason of a refusal cannot be given again. */
export function decisionBack(before: Decided, codes: readonly PolicyCode[]): Decision {
  if (before.publication === 'published') return { decision: 'publish' }
  const code = codes.find((known) => known === before.decision?.code)
  if (before.publication !== 'refused' || !code) return { decision: 'wait' }
  return { decision: 'refuse', code, reason: before.decision?.reason ?? undefined }
}
