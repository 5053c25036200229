import type { Scope } from '../../platform/scope.ts'
import { forgetOldDeliveries } from './inbox/delivery-store.ts'
import { forgetOldItems } from './items/item-store.ts'

/** Removes what is kept for a time only: words of what was not kept, ids of deliveries, old counts. */
export async function forgetOldListening(scope: Scope): Promise<void> {
  await forgetOldItems(scope)
  await forgetOldDeliveries(scope)
}
