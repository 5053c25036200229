import type { Scope } from '../../platform/scope.ts'
import { lockCase, setCase } from './case-store.ts'
import { tellChanged } from './change-case.ts'

/** Says who a case is with that was opened for somebody unknown; whom it is with already stays. */
export async function knowCustomer(scope: Scope, caseId: string, customerId: string): Promise<void> {
  const row = await lockCase(scope, caseId)
  if (row.customerId !== null) return
  await setCase(scope, caseId, { customerId })
  await tellChanged(scope, caseId)
}
