import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { dimensionsOf } from '../catalogue/index.ts'

/** Names of dimensions are shown in public, so that only those of the category are taken from outside. */
export async function refuseUnknownDimensions(
  scope: Scope,
  line: { categoryCode: string | null },
  given: Record<string, number>,
): Promise<void> {
  const known = await dimensionsOf(scope, line.categoryCode)
  const unknown = Object.keys(given).find((code) => !known.includes(code))
  if (unknown === undefined) return
  const field = { path: `dimensions.${unknown}`, code: 'unknown_dimension' }
  throw new AppError('request/invalid', {}, { fields: [field] })
}
