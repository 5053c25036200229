import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { findReviewTraits } from './review-trait-store.ts'

/** Traits are shown in public and lead to people alike, so that only what the shop declared is taken from outside. */
export async function refuseUnknownTraits(scope: Scope, given: Record<string, string>): Promise<void> {
  const told = Object.entries(given).filter(([, value]) => value !== '')
  if (told.length === 0) return
  const traits = await findReviewTraits(scope)
  const unknown = told.find(
    ([code, value]) => !traits.some((trait) => trait.code === code && trait.values.includes(value)),
  )
  if (unknown === undefined) return
  throw new AppError(
    'request/invalid',
    {},
    { fields: [{ path: `traits.${unknown[0]}`, code: 'unknown_trait' }] },
  )
}
