import type { Scope } from '../../../platform/scope.ts'
import { orderSource } from '../../catalogue/index.ts'
import { authorKey, ensureCustomers, recordConsent } from '../../customers/index.ts'
import type { StoreChange } from './store-change.ts'

/** Notes that buyers want no requests any more. Repeating it changes nothing. */
export async function putWithdrawals(scope: Scope, changes: readonly StoreChange[]): Promise<void> {
  const authors = changes.flatMap((change) => {
    if (change.kind !== 'withdrawal') return []
    const { consent: _, ...buyer } = change.buyer
    return [{ source: orderSource, ...buyer }]
  })
  const customers = await ensureCustomers(scope, authors)
  const ids = [...new Set(authors.flatMap((author) => customers.get(authorKey(author)) ?? []))].sort()
  for (const customerId of ids)
    await recordConsent(scope, { customerId, purpose: 'requests', isGiven: false, source: 'store' })
}
