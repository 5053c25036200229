import type { Scope } from '../../platform/scope.ts'
import { signLink } from './signed-link.ts'

/** Address of the page on which the author of a review follows it. */
export function receiptUrl(scope: Scope, publicUrl: string, receiptId: string): string {
  return `${publicUrl}/receipt/${signLink(scope.keys, { purpose: 'receipt', shopId: scope.shopId, id: receiptId })}`
}
