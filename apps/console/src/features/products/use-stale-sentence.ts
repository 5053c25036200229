import type { StaleProduct } from '@echoloop/contract'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** Why a product's information may be out of date, in a sentence. */
export function useStaleSentence(): (product: StaleProduct) => string {
  const words = useWords().products.stale
  const format = useFormat()
  return ({ reason, since, orders }) => {
    const row = { since: since ? format.dayOf(since) : null, orders: format.number(orders) }
    return reason === 'sold-though-archived' ? words.archived(row) : words.untold(row)
  }
}
