import type { ReactNode } from 'react'
import { useWordsChoice } from '../../words/words-context.ts'
import { formatMoney } from './format-money.ts'

/** An amount in the reader's writing. */
export function Money({ cents, currency }: { cents: number; currency: string | null }): ReactNode {
  const { language } = useWordsChoice()
  return <span className="money">{formatMoney({ cents, currency, language })}</span>
}
