import type { OrderState } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

const looks = {
  placed: 'is-neutral',
  shipped: 'is-neutral',
  delivered: 'is-positive',
  refunded: 'is-mixed',
  cancelled: 'is-mixed',
  false: 'is-negative',
} as const

/** Where an order stands, in a word. */
export function OrderStateTag({ state }: { state: OrderState }): ReactNode {
  const words = useWords().orders.states
  return <span className={`tag ${looks[state]}`}>{words[state]}</span>
}
