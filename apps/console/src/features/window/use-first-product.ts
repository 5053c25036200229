import { endpoints } from '@echoloop/contract'
import { useCall } from '../../call/use-call.ts'

/** The product that is shown until one is chosen: the shop's first. */
export function useFirstProduct(): { productId: string | undefined; isEmpty: boolean } {
  const { data } = useCall(endpoints.listProducts, { query: { limit: 20 } }, { keepsLast: true })
  return { productId: data?.items[0]?.id, isEmpty: data?.items.length === 0 }
}
